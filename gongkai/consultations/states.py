"""The life of a consultation: which verb may be used where, and where it leads. The one writer of `state`."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from gongkai.accounts.actor import Actor
from gongkai.consultations.errors import OwnWork, WrongState
from gongkai.consultations.models import Consultation
from gongkai.consultations.vocabulary import Phase, State
from gongkai.law.sentences import named


class Row(NamedTuple):
    """One verb: what people call it, where it may be used, where it leads (None: it stays)."""

    verb: str
    label: str
    at: tuple[State, ...]
    to: State | None


WORKED = (State.APPROVED, State.FEEDBACK)  # comments are judged and sorted

_ROWS = (
    Row("edit", "修改", (State.DRAFT,), None),
    Row("discard", "删除草稿", (State.DRAFT,), None),
    Row("submit", "提交审批", (State.DRAFT,), State.SUBMITTED),
    Row("approve", "批准", (State.SUBMITTED,), State.APPROVED),
    Row("send_back", "退回", (State.SUBMITTED,), State.DRAFT),
    Row("extend", "延期", (State.APPROVED,), None),
    Row("stop", "中止", (State.APPROVED,), State.STOPPED),
    Row("comment", "提交意见", (State.APPROVED,), None),
    Row("enter_comment", "登记意见", WORKED, None),
    Row("moderate", "审核意见", WORKED, None),
    Row("sort_comments", "归类意见", WORKED, None),
    Row("write_feedback", "拟写反馈", WORKED, State.FEEDBACK),
    Row("submit_feedback", "提交反馈", (State.FEEDBACK,), State.FEEDBACK_SUBMITTED),
    Row("approve_feedback", "批准反馈", (State.FEEDBACK_SUBMITTED,), State.ANSWERED),
    Row("send_back_feedback", "退回反馈", (State.FEEDBACK_SUBMITTED,), State.FEEDBACK),
)
ROWS = {row.verb: row for row in _ROWS}
_ADVICE = {
    State.DRAFT: "请先提交审批。",
    State.SUBMITTED: "请等待审批；需要修改的，由审批人退回。",
    State.APPROVED: "内容已经公布，只能延期或者中止。",
    State.FEEDBACK: "正在拟写反馈。",
    State.FEEDBACK_SUBMITTED: "请等待审批；需要修改的，由审批人退回。",
    State.ANSWERED: "反馈已经公布，不再变动。",
    State.STOPPED: "已经中止，不再变动。",
}


def may(verb: str, one: Consultation) -> bool:
    """Whether the verb fits where the consultation stands, whoever asks."""
    return State(one.state) in ROWS[verb].at


def must_allow(verb: str, one: Consultation) -> None:
    """Refuse a verb that does not fit, saying where the consultation stands and what to do."""
    if not may(verb, one):
        state = State(one.state)
        label = named(ROWS[verb].label, sort="consultation verb")
        raise WrongState(title=one.title, state=state.label, verb=label, advice=_ADVICE[state])


def move(one: Consultation, verb: str, *, writing: Iterable[str] = ()) -> None:
    """Take the consultation where the verb leads, and keep the fields named in the same stroke."""
    must_allow(verb, one)
    one.state = ROWS[verb].to or State(one.state)
    one.save(update_fields=["state", *writing])


def phase_of(one: Consultation, *, today: date) -> Phase:
    """阶段: the state, and once approved the side of its dates on which the day lies."""
    if one.state != State.APPROVED:
        return Phase(one.state)
    if today < one.from_on:
        return Phase.UPCOMING
    return Phase.OPEN if today <= one.to_on else Phase.CLOSED


def must_be_anothers(one: Consultation, *, writers: Iterable[int | None], by: Actor) -> None:
    """Refuse to approve what one wrote or handed in oneself."""
    if by.user_id is not None and by.user_id in writers:
        raise OwnWork(title=one.title)
