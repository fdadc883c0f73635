"""The life of rules, plans, commitments and gaps: which verb may be used where, and where it leads.

Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
"""

from typing import NamedTuple

from gongkai.accounts.actor import Actor
from gongkai.law.sentences import named
from gongkai.office.errors_work import OwnWork, WrongStatus
from gongkai.office.vocabulary_work import IN_FORCE, CommitmentState, GapState, RuleStatus

BINDING = tuple(IN_FORCE)


class Row(NamedTuple):
    """One verb: what people call it, where it may be used, where it may lead (nothing: it stays)."""

    verb: str
    label: str
    at: tuple[str, ...]
    to: tuple[str, ...] = ()


RULES = {
    row.verb: row
    for row in (
        Row("revise", "修订", (RuleStatus.DRAFT, *BINDING)),
        Row("adopt", "通过", (RuleStatus.DRAFT, *BINDING), BINDING),
        Row("confirm", "转为正式", (RuleStatus.TRIAL, RuleStatus.INTERIM), (RuleStatus.FORMAL, RuleStatus.INTERIM)),
        Row("extend_trial", "延长试行", (RuleStatus.TRIAL,)),
        Row("repeal", "废止", BINDING, (RuleStatus.REPEALED,)),
        Row("note_evidence", "登记执行情况", BINDING),
        Row("drill", "登记演练", BINDING),
    )
}
COMMITMENTS = {
    row.verb: row
    for row in (
        Row("amend", "修改", (CommitmentState.DRAFT,)),
        Row("show", "公开", (CommitmentState.DRAFT,), (CommitmentState.SHOWN,)),
        Row("end", "停止公开", (CommitmentState.SHOWN,), (CommitmentState.ENDED,)),
    )
}
GAPS = {
    row.verb: row
    for row in (
        Row("ask", "请示上级", (GapState.OPEN, GapState.ASKED, GapState.ANSWERED), (GapState.ASKED,)),
        Row("answer", "答复", (GapState.ASKED,), (GapState.ANSWERED,)),
        Row("close", "销号", (GapState.OPEN, GapState.ASKED, GapState.ANSWERED), (GapState.CLOSED,)),
    )
}
_ADVICE: dict[str, str] = {
    RuleStatus.DRAFT: "请先由他人办理通过。",
    RuleStatus.TRIAL: "请先核对该制度的状态。",
    RuleStatus.INTERIM: "请先核对该制度的状态。",
    RuleStatus.FORMAL: "需要修改的，请修订后重新办理通过。",
    RuleStatus.REPEALED: "已废止的内容不再变动；需要恢复的，请重新制定。",
    CommitmentState.SHOWN: "需要修改的，请停止公开后另行拟定。",
    CommitmentState.ENDED: "需要恢复的，请另行拟定。",
    GapState.OPEN: "请先请示上级。",
    GapState.CLOSED: "该缺项已经销号。",
}
Table = dict[str, Row]


def may(table: Table, verb: str, state: str) -> bool:
    """Whether the verb fits where the record stands."""
    return state in table[verb].at


def must_allow(table: Table, verb: str, state: str, *, title: str, to: str = "") -> None:
    """Refuse a verb that does not fit, or one that would lead where it cannot."""
    row = table[verb]
    if state in row.at and (not to or to in row.to):
        return
    named_verb = named(row.label, sort="office verb")
    raise WrongStatus(title=title, status=_label(table, state), verb=named_verb, advice=_ADVICE.get(state, ""))


def must_be_other(person_id: int | None, *, title: str, done: str, verb: str, by: Actor) -> None:
    """Refuse to decide on one's own work."""
    if person_id is not None and person_id == by.user_id:
        raise OwnWork(title=title, done=named(done, sort="office done"), verb=named(verb, sort="office verb"))


def _label(table: Table, state: str) -> str:
    terms = RuleStatus if table is RULES else CommitmentState if table is COMMITMENTS else GapState
    return terms(state).label
