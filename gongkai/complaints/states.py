"""The life of a complaint: which verb may be used where, and where it leads. The one writer of `state` and `closed_on`.

Law: Regulation 2019, Arts. 47, 51; Regulation 2008, Art. 33.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from gongkai.complaints.errors import WrongState
from gongkai.complaints.models import Complaint
from gongkai.complaints.vocabulary import OPEN, State


class Row(NamedTuple):
    """One verb: what people call it, where it may be used, where it leads (None: it stays), the article.

    `is_told`: whether the complainant may read of it on the page of the own case.
    """

    verb: str
    label: str
    at: tuple[State, ...]
    to: State | None
    law: str
    is_told: bool = True


RECEIVING = "Regulation 2019, Arts. 47, 51; Regulation 2008, Art. 33"
OVERSEEING = "Regulation 2019, Art. 47; Regulation 2008, Art. 33"
ORDERING = "Regulation 2019, Arts. 47, 53; Regulation 2008, Art. 35"
WORKING = (State.ACCEPTED, State.INVESTIGATING)

_ROWS = (
    Row("register", "登记", (), State.RECEIVED, RECEIVING),
    Row("amend", "更正登记", (State.RECEIVED, *WORKING), None, RECEIVING, is_told=False),
    Row("accept", "受理", (State.RECEIVED,), State.ACCEPTED, RECEIVING),
    Row("refuse", "不予受理", (State.RECEIVED,), State.REFUSED, RECEIVING),
    Row("send_on", "转送", (State.RECEIVED,), State.SENT_ON, RECEIVING),
    Row("merge", "合并", (State.RECEIVED, *WORKING), State.MERGED, RECEIVING),
    Row("withdraw", "登记撤回", (State.RECEIVED, *WORKING, State.DECIDING), State.WITHDRAWN, ""),
    Row("assign", "指定调查人员", WORKING, State.INVESTIGATING, OVERSEEING),
    Row("ask_opinion", "要求说明情况", (State.INVESTIGATING,), None, OVERSEEING),
    Row("give_opinion", "提交情况说明", (*WORKING, State.DECIDING), None, OVERSEEING),
    Row("ask_extension", "申请延长办理期限", (*WORKING, State.DECIDING), None, "", is_told=False),
    Row("judge_extension", "审批延期", (*WORKING, State.DECIDING), None, ""),
    Row("conclude", "提交调查结论", (State.INVESTIGATING,), State.DECIDING, OVERSEEING),
    Row("send_back", "退回补充调查", (State.DECIDING,), State.INVESTIGATING, OVERSEEING, is_told=False),
    Row("decide", "作出处理决定", (State.DECIDING,), State.DECIDED, ORDERING),
    Row("answer", "书面答复", (State.DECIDED,), State.ANSWERED, RECEIVING),
    Row("deliver", "登记送达", tuple(State), None, "Service Letter 2016"),
    Row("report_measure", "登记落实情况", (State.DECIDED, State.ANSWERED), None, ORDERING),
    Row("confirm_measure", "核实落实情况", (State.DECIDED, State.ANSWERED), None, ORDERING),
    Row("close", "办结", (State.ANSWERED,), State.CLOSED, OVERSEEING),
    Row("add_file", "添加材料", OPEN, None, "", is_told=False),
)  # fmt: skip
ROWS = {row.verb: row for row in _ROWS}
_ADVICE = {
    State.RECEIVED: "请先审查，决定受理、不予受理或者转送。",
    State.ACCEPTED: "请先指定调查人员。",
    State.INVESTIGATING: "请先提交调查结论。",
    State.DECIDING: "请由负责人作出处理决定，或者退回补充调查。",
    State.DECIDED: "处理决定已经作出，请制发书面答复。",
    State.ANSWERED: "已经答复，请登记送达、核实措施后办结。",
    State.CLOSED: "该件已经办结。",
    State.REFUSED: "该件不予受理，已经办结。",
    State.SENT_ON: "该件已经转送，由接收单位办理。",
    State.MERGED: "该件已经合并，请在并入的一件中办理。",
    State.WITHDRAWN: "该件已由本人撤回。",
}


def may(verb: str, complaint: Complaint) -> bool:
    """Whether the verb fits where the complaint stands."""
    return State(complaint.state) in ROWS[verb].at


def must_allow(verb: str, complaint: Complaint) -> None:
    """Refuse a verb that does not fit, saying where the complaint stands and what to do."""
    if not may(verb, complaint):
        state, label = State(complaint.state), ROWS[verb].label
        raise WrongState(number=complaint.number, state=state.label, verb=label, advice=_ADVICE[state])


def move(complaint: Complaint, verb: str, *, on: date, writing: Iterable[str] = ()) -> State:
    """Take the complaint where the verb leads, and keep the fields named in the same stroke."""
    must_allow(verb, complaint)
    complaint.state = ROWS[verb].to or complaint.state
    if complaint.state not in OPEN:
        complaint.closed_on = on
    complaint.save(update_fields=["state", "closed_on", *writing])
    return State(complaint.state)
