"""What staff may see of frequent questions: the list, one, and what waits for approval."""

from collections.abc import Iterator

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import EVERYTHING, Actor
from gongkai.accounts.errors import Unknown
from gongkai.consultations.displays_inquiries import QuestionRow
from gongkai.consultations.models import FrequentQuestion
from gongkai.consultations.visibility import visible_questions
from gongkai.consultations.vocabulary import QuestionState
from gongkai.paging import Page, paged, streamed

ORDER = ("-drafted_at", "-id")
MOST_WAITING = 100
_PLAIN = (
    "id", "agency_id", "question", "answer", "remark", "drafted_at", "published_on", "withdrawn_on", "inquiry_id",
)  # fmt: skip
_ANSWER, _APPROVE = "consultations.answer", "consultations.approve"


def questions(actor: Actor, *, state: str = "", agency_id: int | None = None, page: int = 1) -> Page[QuestionRow]:
    """One page of the list, the last written on top."""
    chosen = _narrowed(actor, state, agency_id)
    return paged(chosen, lambda one: _row(actor, one), order=ORDER, page=page)


def rows(actor: Actor, *, state: str = "", agency_id: int | None = None) -> Iterator[QuestionRow]:
    """Every line of the list in the order of writing, for exports."""
    return streamed(_narrowed(actor, state, agency_id), lambda one: _row(actor, one))


def question(actor: Actor, pk: int) -> QuestionRow:
    """One frequent question; unknown and hidden look the same."""
    found = _joined(visible_questions(actor)).filter(pk=pk).first()
    if found is None:
        raise Unknown
    return _row(actor, found)


def of_inquiry(actor: Actor, pk: int) -> list[QuestionRow]:
    """The frequent questions made of one question."""
    chosen = _joined(visible_questions(actor)).filter(inquiry_id=pk).order_by("id")
    return [_row(actor, one) for one in chosen]


def to_approve(actor: Actor) -> list[QuestionRow]:
    """Frequent questions that wait for this person; not what they wrote themselves."""
    scope = actor.scope(_APPROVE)
    whole = EVERYTHING if scope.everything else Q(agency_id__in=scope.agency_ids)
    chosen = visible_questions(actor).filter(whole, state=QuestionState.SUBMITTED).exclude(drafted_by_id=actor.user_id)
    return [_row(actor, one) for one in _joined(chosen).order_by("drafted_at")[:MOST_WAITING]]


def _narrowed(actor: Actor, state: str, agency_id: int | None) -> QuerySet[FrequentQuestion]:
    equal = {"state": state, "agency_id": agency_id}
    return _joined(visible_questions(actor)).filter(**{name: value for name, value in equal.items() if value})


def _joined(chosen: QuerySet[FrequentQuestion]) -> QuerySet[FrequentQuestion]:
    return chosen.select_related("agency", "drafted_by", "approved_by")


def _row(actor: Actor, one: FrequentQuestion) -> QuestionRow:
    return QuestionRow(
        **{name: getattr(one, name) for name in _PLAIN},
        agency_name=one.agency.name,
        state=QuestionState(one.state),
        drafted_by=one.drafted_by.name,
        approved_by=one.approved_by.name if one.approved_by else "",
        may=_may(actor, one),
    )


def _may(actor: Actor, one: FrequentQuestion) -> dict[str, bool]:
    writes, approves = actor.may(_ANSWER, one), actor.may(_APPROVE, one)
    judged = approves and one.state == QuestionState.SUBMITTED
    return {
        "edit": writes and one.state in (QuestionState.DRAFT, QuestionState.WITHDRAWN),
        "submit": writes and one.state == QuestionState.DRAFT,
        "publish": judged and one.drafted_by_id != actor.user_id,
        "send_back": judged,
        "withdraw": approves and one.state == QuestionState.PUBLISHED,
    }
