"""维护受理分工: one line of the table that says which body receives complaints about which."""

from django.db import transaction
from django.utils import timezone

from gongkai import law
from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.complaints.errors import BodyMissing, RouteToItself, RouteTwice, UnknownReason
from gongkai.complaints.models import ComplaintRoute
from gongkai.entry import plain
from gongkai.law.complaints import reasons
from gongkai.law.vocabulary import AgencyKind


@transaction.atomic
def save_route(
    *,
    receiver_id: int,
    against_id: int | None = None,
    against_kind: str = "",
    reason: str = "",
    note: str = "",
    by: Actor,
) -> ComplaintRoute:
    """Add a line; a body named by itself wins over its kind, and nobody receives complaints about itself.

    Law: Regulation 2019, Arts. 47, 51; Regulation 2008, Art. 33.
    """
    by.must("complaints.configure", At(receiver_id))
    receiver = Agency.objects.select_for_update().filter(pk=receiver_id).first()
    against = Agency.objects.filter(pk=against_id).first() if against_id else None
    if receiver is None or (against_id and against is None):
        raise BodyMissing(field="receiver_id")
    if against == receiver:
        raise RouteToItself(agency=receiver.name, field="receiver_id")
    if reason and reason not in reasons(law.regulation_on(timezone.localdate())):
        raise UnknownReason(field="reason")
    kind = AgencyKind(against_kind).value if against_kind and against is None else ""
    if ComplaintRoute.objects.filter(against=against, against_kind=kind, reason=reason).exists():
        raise RouteTwice(field="receiver_id")

    route = ComplaintRoute.objects.create(
        receiver=receiver, against=against, against_kind=kind, reason=reason, changed_by_id=by.person_id,
        note=plain.said(plain.one_line(note), what="说明", most=200, field="note"),
        position=ComplaintRoute.objects.count() + 1,
    )  # fmt: skip
    journal.record("complaints.save_route", route, by=by, receiver=receiver.pk)
    return route
