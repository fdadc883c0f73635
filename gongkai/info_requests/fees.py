"""What a request costs under the rules of the day of the decision: pieces of the month, pages, or cost by tariff.

Law: Regulation 2008, Arts. 27-28; Regulation 2019, Art. 42; Fee Measure 2020, Arts. 2-5.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from gongkai.info_requests import policies
from gongkai.info_requests.errors_fees import NumberMissing
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.vocabulary import FeeBasis, FileRole, Outcome
from gongkai.law import fees
from gongkai.law.fees import Charge, CostLine

NO_PIECE = (Outcome.SENT_ON, Outcome.SPLIT, Outcome.MERGED, Outcome.WITHDRAWN)  # nothing was decided about these
POINTS_TO_WHAT_IS_PUBLIC = ("A1", "B1")
CAN_BE_DISCLOSED = ("A2", "B2")


@dataclass(frozen=True)
class Measure:
    """What a charge is reckoned from: pieces, pages, or lines of cost; only those of its own basis are filled in."""

    basis: FeeBasis
    pieces: int | None = None
    pages: int | None = None
    lines: Sequence[CostLine] = ()


def month_pieces(info_request: InfoRequest, on: date) -> int:
    """How many pieces the same applicant has asked of the same body in the calendar month of a day.

    Law: Fee Measure 2020, Art. 4.
    """
    return _pieces(_of_the_month(info_request, on))


def first_piece(info_request: InfoRequest) -> int:
    """Which piece of its month the request begins with, by the day of receipt and then the order of registration.

    Law: Fee Measure 2020, Art. 4.
    """
    on = _counted_on(info_request)
    before = Q(received_on__lt=on) | Q(received_on=on, pk__lt=info_request.pk)
    return _pieces(_of_the_month(info_request, on).filter(before)) + 1


def reckon(info_request: InfoRequest, measure: Measure, *, on: date) -> Charge:
    """The charge under the rules of that day, with every band; raises what the law of fees refuses.

    Law: Regulation 2008, Art. 27; Fee Measure 2020, Arts. 3-5; Fee Standard 2008.
    """
    fees.must_allow_charge(
        measure.basis.value,
        on=on,
        pieces=measure.pieces,
        pages=measure.pages,
        lines=measure.lines,
        is_public=only_tells_the_way(info_request),
    )
    if measure.basis is FeeBasis.PIECE:
        return fees.piece_fee(first_piece(info_request), measure.pieces or 1, on=on)
    if measure.basis is FeeBasis.PAGE:
        return fees.page_fee(_given(measure.pages, measure.basis, "页数"), on=on)
    policy = policies.policy_of(info_request.agency_id)
    tariff = fees.tariff(policy.tariff_region or info_request.agency.area_code, on=on)
    return fees.cost_fee(_lines(measure), tariff=tariff)


def only_tells_the_way(info_request: InfoRequest) -> bool:
    """Whether the answer being drafted gives nothing by itself and points to what is public or to where it can be had.

    Law: Fee Measure 2020, Art. 5; Fee Notice 2008.
    """
    reply = info_request.replies.first()
    if reply is None:
        return False
    if reply.kind in POINTS_TO_WHAT_IS_PUBLIC:
        return True
    gives = info_request.files.filter(role=FileRole.REPLY).exists()
    return reply.kind in CAN_BE_DISCLOSED and bool(reply.said.get("way")) and not gives


def _counted_on(info_request: InfoRequest) -> date:
    return info_request.received_on or info_request.arrived_on


def _of_the_month(info_request: InfoRequest, on: date) -> QuerySet[InfoRequest]:
    """The person's requests to the body in that month; whoever cannot be told from others stands alone."""
    key = info_request.applicant.person_key
    same = Q(applicant__person_key=key) if key else Q(applicant_id=info_request.applicant_id)
    return InfoRequest.objects.filter(
        same, agency_id=info_request.agency_id, received_on__year=on.year, received_on__month=on.month
    ).exclude(outcome__in=NO_PIECE)


def _pieces(found: QuerySet[InfoRequest]) -> int:
    """A request is one piece unless its fee notice found more matters in it."""
    return sum(found.values_list(Coalesce("fee__pieces", 1), flat=True))


def _given(number: int | None, basis: FeeBasis, what: str) -> int:
    if number is None:
        raise NumberMissing(basis=basis.label, what=what)
    return number


def _lines(measure: Measure) -> Sequence[CostLine]:
    if not measure.lines:
        raise NumberMissing(basis=measure.basis.label, what="收费项目")
    return measure.lines
