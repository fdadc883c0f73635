"""The life of a matter: which verb may be used where, and where it leads. The one writer of `state`.

Law: Regulation 2019, Arts. 6, 11, 17; Regulation 2008, Arts. 6, 7, 14.
"""

from collections.abc import Iterable
from typing import NamedTuple

from gongkai.clarifications.errors import WrongState
from gongkai.clarifications.models import Clarification
from gongkai.clarifications.vocabulary import State
from gongkai.law.sentences import named

TO_CLARIFY = "Regulation 2019, Art. 6; Regulation 2008, Art. 6"
TO_REVIEW = "Regulation 2019, Arts. 6, 17; Regulation 2008, Arts. 6, 14"
TO_AGREE = "Regulation 2019, Art. 11; Regulation 2008, Art. 7"
PUBLIC = (State.PUBLISHED, State.ARCHIVED)  # an archived one is public where it was published
OPEN = tuple(state for state in State if state not in (State.PUBLISHED, State.NOT_NEEDED, State.ARCHIVED))
UNPUBLISHED = (State.DRAFTING, State.SECRECY, State.APPROVING)


class Row(NamedTuple):
    """One verb: what people call it, where it may be used, where it leads (None: it stays), the article."""

    verb: str
    label: str
    at: tuple[State, ...]
    to: State | None
    law: str


_ROWS = (
    Row("amend", "更正线索", (State.CLUE, State.VERIFYING, State.DRAFTING), None, TO_CLARIFY),
    Row("assign", "交办核实", (State.CLUE, State.VERIFYING), State.VERIFYING, TO_CLARIFY),
    Row("set_aside", "不予受理", (State.CLUE,), State.NOT_NEEDED, TO_CLARIFY),
    Row("give_finding", "反馈核实情况", (State.VERIFYING,), None, TO_CLARIFY),
    Row("override_findings", "先行处理", (State.VERIFYING,), None, TO_CLARIFY),
    Row("conclude", "作出结论", (State.VERIFYING,), State.DRAFTING, TO_CLARIFY),
    Row("close", "作出结论", (State.VERIFYING,), State.NOT_NEEDED, TO_CLARIFY),
    Row("reopen", "重新核实", (State.NOT_NEEDED, State.DRAFTING), State.VERIFYING, TO_CLARIFY),
    Row("write_draft", "拟写澄清稿", (State.DRAFTING,), None, TO_CLARIFY),
    Row("ask_confirmation", "送请确认", UNPUBLISHED, None, TO_AGREE),
    Row("record_confirmation", "登记确认意见", UNPUBLISHED, None, TO_AGREE),
    Row("submit", "送审", (State.DRAFTING,), State.SECRECY, TO_REVIEW),
    Row("pass_secrecy", "保密审查通过", (State.SECRECY,), State.APPROVING, TO_REVIEW),
    Row("approve", "同意发布", (State.APPROVING,), State.APPROVED, TO_REVIEW),
    Row("send_back", "退回修改", (State.SECRECY, State.APPROVING, State.APPROVED), State.DRAFTING, TO_REVIEW),
    Row("publish", "发布", (State.APPROVED,), State.PUBLISHED, TO_CLARIFY),
    Row("note_release", "登记发布渠道", (State.PUBLISHED,), None, TO_CLARIFY),
    Row("take_down", "撤下", PUBLIC, State.DRAFTING, TO_CLARIFY),
    Row("follow_up", "登记跟踪情况", (State.PUBLISHED,), None, TO_CLARIFY),
    Row("archive", "归档", (State.PUBLISHED, State.NOT_NEEDED), State.ARCHIVED, ""),
    Row("add_file", "上传材料", tuple(state for state in State if state is not State.ARCHIVED), None, TO_CLARIFY),
)  # fmt: skip
ROWS = {row.verb: row for row in _ROWS}
_ADVICE = {
    State.CLUE: "请先交办核实。",
    State.VERIFYING: "请等责任单位反馈核实情况并作出结论。",
    State.DRAFTING: "请先拟好澄清稿并送审。",
    State.SECRECY: "澄清稿正在保密审查，需要修改的请先退回。",
    State.APPROVING: "澄清稿正在审批，需要修改的请先退回。",
    State.APPROVED: "澄清稿已经同意发布，需要修改的请先退回。",
    State.PUBLISHED: "澄清已经发布，内容不再变动。确有错误的，请撤下并说明理由。",
    State.NOT_NEEDED: "该事项已经按无需澄清处理。情况有变化的，请重新核实。",
    State.ARCHIVED: "该事项已经归档。",
}


def may(verb: str, case: Clarification) -> bool:
    """Whether the verb fits where the matter stands; what never was published cannot be taken down."""
    fits = State(case.state) in ROWS[verb].at
    return fits and not (verb == "take_down" and case.published_at is None)


def must_allow(verb: str, case: Clarification) -> None:
    """Refuse a verb that does not fit, saying where the matter stands and what to do."""
    if not may(verb, case):
        state, label = State(case.state), named(ROWS[verb].label, sort="clarification verb")
        raise WrongState(number=case.number, state=state.label, verb=label, advice=_ADVICE[state])


def move(case: Clarification, verb: str, *, writing: Iterable[str] = ()) -> State:
    """Take the matter where the verb leads, and keep the fields named in the same stroke."""
    must_allow(verb, case)
    case.state = ROWS[verb].to or case.state
    case.save(update_fields=["state", *writing])
    return State(case.state)
