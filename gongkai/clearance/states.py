"""The life of a batch: which verb may be used where, and where it leads. The one writer of `state`.

Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
"""

from collections.abc import Iterable
from typing import NamedTuple

from gongkai.clearance.errors import WrongClearanceState
from gongkai.clearance.models import Clearance
from gongkai.clearance.vocabulary import ClearanceState as S
from gongkai.law.sentences import named


class Row(NamedTuple):
    """One verb: what people call it, where it may be used, where it leads, the article."""

    verb: str
    label: str
    at: tuple[S, ...]
    to: S | None
    law: str


REVIEWED = "Regulation 2019, Art. 17; Regulation 2008, Art. 14"
_ROWS = (
    Row("change_plan", "修改计划", (S.OPEN,), None, ""),
    Row("add_items", "列入信息", (S.OPEN,), None, ""),
    Row("drop_lines", "移出信息", (S.OPEN,), None, ""),
    Row("propose", "拟定属性", (S.OPEN,), None, "Regulation 2019, Art. 13; Regulation 2008, Art. 13"),
    Row("check_lines", "审核", (S.OPEN,), None, REVIEWED),
    Row("sign", "签字", (S.OPEN,), S.CHECKED, REVIEWED),
    Row("approve", "定案", (S.CHECKED,), S.SIGNED, REVIEWED),
    Row("send_back", "退回", (S.CHECKED,), S.OPEN, REVIEWED),
    Row("cancel", "作废", (S.OPEN, S.CHECKED), S.CANCELLED, ""),
    Row("submit_lines", "提交审查", (S.SIGNED,), None, REVIEWED),
)
ROWS = {row.verb: row for row in _ROWS}
TRANSITIONS = {(row.verb, state): row.to or state for row in _ROWS for state in row.at}
_ADVICE = {
    S.OPEN: "请先完成清理，由科室负责人、主管领导先后签字。",
    S.CHECKED: "科室负责人已经签字，需要改动的，请主管领导先退回。",
    S.SIGNED: "批次已经定案，内容不再改动；遗留的信息可以列入新的批次。",
    S.CANCELLED: "批次已经作废，其中的信息可以列入新的批次。",
}


def may(verb: str, clearance: Clearance) -> bool:
    """Whether the verb fits where the batch stands."""
    return S(clearance.state) in ROWS[verb].at


def must_allow(verb: str, clearance: Clearance) -> None:
    """Refuse a verb that does not fit, saying where the batch stands and what to do."""
    if not may(verb, clearance):
        state, label = S(clearance.state), named(ROWS[verb].label, sort="clearance verb")
        raise WrongClearanceState(number=clearance.number, state=state.label, verb=label, advice=_ADVICE[state])


def move(clearance: Clearance, verb: str, *, writing: Iterable[str] = ()) -> S:
    """Take the batch where the verb leads, and keep the fields named in the same stroke."""
    must_allow(verb, clearance)
    clearance.state = TRANSITIONS[verb, S(clearance.state)]
    clearance.save(update_fields=["state", *writing])
    return S(clearance.state)
