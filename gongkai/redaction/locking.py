"""Finding one piece of work for changing it, with the right to."""

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.redaction import states
from gongkai.redaction.errors import HeldByOther
from gongkai.redaction.models import Redaction
from gongkai.redaction.visibility import MARK, READ
from gongkai.redaction.vocabulary import RedactionState

HELD = timedelta(minutes=10)  # after which somebody else may go on


def locked(pk: int, *, permission: str, by: Actor) -> Redaction:
    """The work, locked until the transaction ends; unknown and hidden look the same."""
    return _found(Redaction.objects.select_for_update(of=("self",)), pk, permission=permission, by=by)


def to_read(pk: int, *, by: Actor) -> Redaction:
    """The work for whoever may mark it, not locked: for reading through its pages, which takes a while."""
    found = _found(Redaction.objects.all(), pk, permission=MARK, by=by)
    states.must_allow("mark", found)
    return found


def _found(rows: QuerySet[Redaction], pk: int, *, permission: str, by: Actor) -> Redaction:
    found = rows.select_related("pages", "source", "marked_by").filter(pk=pk).first()
    if found is None or not by.may(READ, found):
        raise Unknown
    by.must(permission, found)
    return found


def to_mark(pk: int, *, by: Actor) -> Redaction:
    """The work, taken into this person's hands; a copy made before no longer counts.

    Refused while somebody else is at it.
    """
    found = locked(pk, permission=MARK, by=by)
    states.must_allow("mark", found)
    now = timezone.now()
    if found.marked_by_id != by.user_id and now - found.marked_at < HELD:
        gone = int((now - found.marked_at).total_seconds() // 60)
        rest = int(HELD.total_seconds() // 60) - gone
        raise HeldByOther(by=found.marked_by.name, minutes=gone, wait=rest)
    found.marked_by_id, found.marked_at = by.person_id, now
    changed = ["marked_by", "marked_at"]
    if found.state == RedactionState.MADE:
        found.result, found.made_at, found.proof = None, None, {}
        changed += ["result", "made_at", "proof"]
    states.move(found, "mark", writing=changed)
    return found
