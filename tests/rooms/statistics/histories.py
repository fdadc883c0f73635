"""Cases put straight into their tables with any dates and endings, for counting; what an action would refuse too."""

from datetime import UTC, date, datetime
from itertools import count

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.info_requests.models import Applicant, FeeLine, FeeNotice, InfoRequest, Reply, ReplyPart
from gongkai.info_requests.vocabulary import RequestKind, State
from gongkai.law.vocabulary import ApplicantKind, Channel, RemedyBlock
from gongkai.remedies.models import RemedyCase
from tests.factories import make_person

NOON = datetime(2026, 1, 5, 4, tzinfo=UTC)
NO_REPLY = ("", "withdrawn", "merged", "sent_on", "split")
_serial = count(1)


def make_case(
    agency: Agency,
    received_on: date | None,
    closed_on: date | None = None,
    outcome: str = "",
    *,
    ground: str = "",
    applicant: str = ApplicantKind.PERSON,
    channel: str = Channel.COUNTER,
    kind: str = RequestKind.DISCLOSURE,
    **fields: object,
) -> InfoRequest:
    """One request as the table keeps it; with a ground, the second part of its answer is withheld on it."""
    n = next(_serial)
    arrived_on = received_on or closed_on or date(2025, 1, 1)
    version = "2008" if outcome.startswith("B") else "2019"
    state = State.CLOSED if closed_on else State.HANDLING if received_on else State.UNCONFIRMED
    case = InfoRequest.objects.create(
        number=f"统计演示{n:06d}", agency=agency, version=version, kind=kind, state=state, outcome=outcome,
        applicant=Applicant.objects.create(kind=applicant, masked="张**"), title=f"演示信息{n}", channel=channel,
        is_open=closed_on is None, submitted_at=NOON, arrived_on=arrived_on, received_on=received_on, closed_on=closed_on,
        form_wanted="paper", way_wanted="post", **fields,
    )  # fmt: skip
    if outcome not in NO_REPLY:
        _answer(case, outcome, ground)
    return case


def _answer(case: InfoRequest, outcome: str, ground: str) -> None:
    by = clerk_of(case.agency)
    reply = Reply.objects.create(info_request=case, kind=outcome, prepared_by=by, prepared_at=NOON)
    ReplyPart.objects.create(reply=reply, what="正文", is_given=True)
    if ground:
        ReplyPart.objects.create(reply=reply, what="附件", is_given=False, ground_code=ground)
        ReplyPart.objects.create(reply=reply, what="附表", is_given=False, ground_code="X14a")


def make_remedy(
    agency: Agency, filed_on: date, concluded_on: date | None = None, result: str = "",
    block: str = RemedyBlock.RECONSIDERATION, **fields: object,
) -> RemedyCase:  # fmt: skip
    """One case against a body."""
    return RemedyCase.objects.create(
        agency=agency, block=block, case_number=f"〔2025〕演示{next(_serial)}号", organ="示范市人民政府", party_masked="张**",
        about="不服不予公开", filed_on=filed_on, concluded_on=concluded_on, result=result,
        registered_by=clerk_of(agency), registered_at=NOON, **fields,
    )  # fmt: skip


def make_fee(
    case: InfoRequest,
    paid_on: date | None,
    lines: list[tuple[str, str, str]],
    *,
    amount: str,
    waived: str = "0",
    basis: str = "cost",
) -> FeeNotice:
    """A notice of cost fees with its lines (item, medium, amount in 元)."""
    notice = FeeNotice.objects.create(
        info_request=case, basis=basis, amount=amount, waived=waived, legal_basis="演示", pay_channel="演示",
        notified_on=case.received_on, way="post", paid_on=paid_on,
    )  # fmt: skip
    for item, medium, amount in lines:
        FeeLine.objects.create(notice=notice, item=item, medium=medium, quantity=1, rate=amount, amount=amount)
    return notice


def clerk_of(agency: Agency) -> User:
    """Somebody of the body."""
    return agency.people.first() or make_person(agency)
