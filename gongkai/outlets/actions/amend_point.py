"""修改查阅场所: its facts as they are now; the public reads the old ones until a second person agrees."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.outlets import entering
from gongkai.outlets.actions.register_point import must_be_let
from gongkai.outlets.entering import PointEntry
from gongkai.outlets.locking import locked_point
from gongkai.outlets.models import Point
from gongkai.outlets.visibility import WRITE


@transaction.atomic
def amend_point(pk: int, entry: PointEntry, *, by: Actor) -> Point:
    """Put a place's facts right.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """
    point = locked_point(pk, permission=WRITE, by=by)
    must_be_let(entry.agency_id, by=by)
    values = entering.checked(entry, by=by, own=point)
    changed = sorted(name for name, value in values.items() if getattr(point, name) != value)
    if not changed:
        return point
    for name in changed:
        setattr(point, name, values[name])
    point.changed_by_id, point.changed_at = by.person_id, timezone.now()
    point.save(update_fields=[*(name.removesuffix("_id") for name in changed), "changed_by", "changed_at"])
    journal.record("outlets.amend_point", point, by=by, changed=_called(changed))
    return point


def _called(fields: list[str]) -> list[str]:
    return [str(getattr(Point._meta.get_field(name.removesuffix("_id")), "verbose_name", name)) for name in fields]
