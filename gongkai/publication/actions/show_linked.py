"""公布上级文件: a second person puts links before the public."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.catalogue import editions
from gongkai.publication.errors import OwnWriting, ShownAlready
from gongkai.publication.models import LinkedDocument

MOST = 500


@transaction.atomic
def show_linked(pks: Sequence[int], *, by: Actor) -> int:
    """Show links somebody else entered; says how many.

    Law: Regulation 2019, Arts. 12, 17; Regulation 2008, Arts. 14, 19.
    """
    chosen = list(dict.fromkeys(pks))[:MOST]
    rows = list(LinkedDocument.objects.select_for_update().filter(pk__in=chosen).order_by("pk"))
    if not rows or len(rows) < len(chosen):
        raise Unknown
    for row in rows:
        if not by.may("publication.send", row) and not by.may("publication.publish", row):
            raise Unknown
        by.must("publication.publish", row)
        if row.shown_by_id or row.ended_at:
            raise ShownAlready(title=row.title[:60])
        if row.written_by_id == by.user_id:
            raise OwnWriting(title=row.title[:60])
    now = timezone.now()
    LinkedDocument.objects.filter(pk__in=[row.pk for row in rows]).update(shown_by_id=by.person_id, shown_at=now)
    editions.renew()  # kept pages of the columns show them from now on
    for row in rows:
        journal.record("publication.show_linked", row, by=by)
    return len(rows)
