"""删除受理分工: a line of the table is taken out; complaints already sent stay where they are."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.complaints.models import ComplaintRoute


@transaction.atomic
def drop_route(pk: int, *, by: Actor) -> None:
    """Take the line out, and keep in the journal what it said."""
    route = ComplaintRoute.objects.select_for_update().select_related("receiver").filter(pk=pk).first()
    if route is None:
        raise Unknown
    by.must("complaints.configure", At(route.receiver_id))
    journal.record("complaints.drop_route", route, by=by, receiver=route.receiver_id, kind=route.against_kind)
    route.delete()
