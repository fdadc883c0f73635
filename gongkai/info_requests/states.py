"""The life of a case: which verb may be used where, and where it leads. The one writer of `state`, `outcome`, `is_open`.

Law: Regulation 2019, Arts. 27-45; Regulation 2008, Arts. 20-26.
"""

from datetime import date
from typing import NamedTuple

from gongkai.info_requests.errors import AlreadyAnswered, WrongState
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.vocabulary import OPEN, State


class Row(NamedTuple):
    """One verb: what people call it, where it may be used, where it leads (None: it stays), the article."""

    verb: str
    label: str
    at: tuple[State, ...]
    to: State | None
    law: str


WORKING = (State.RECEIVED, State.HANDLING, State.CONSULTING, State.EXPLAINING)
BEFORE_SIGNING = (*WORKING, State.CORRECTING, State.AWAITING_FEE)
UNDECIDED = (State.UNCONFIRMED, *BEFORE_SIGNING, State.SIGNING)
ANSWERED = (State.DECIDED, State.CLOSED)

_ROWS = (
    Row("confirm_receipt", "确认收到", (State.UNCONFIRMED,), State.RECEIVED, "Regulation 2019, Art. 31"),
    Row("amend", "更正登记", UNDECIDED, None, "Regulation 2019, Art. 29; Regulation 2008, Art. 20"),
    Row("assign", "交办", WORKING, State.HANDLING, "Regulation 2019, Art. 45"),
    Row("hand_in_draft", "提交承办意见", (*WORKING, State.SIGNING), None, "Regulation 2019, Art. 45"),
    Row("ask_correction", "告知补正", (State.RECEIVED, State.HANDLING), State.CORRECTING,
        "Regulation 2019, Art. 30; Regulation 2008, Art. 21(4)"),
    Row("take_correction", "收到补正", (State.CORRECTING,), State.HANDLING, "Regulation 2019, Art. 30"),
    Row("lapse_correction", "视为放弃", (State.CORRECTING,), State.CLOSED, "Regulation 2019, Art. 30"),
    Row("consult", "征求意见", WORKING, State.CONSULTING, "Regulation 2019, Arts. 32-34; Regulation 2008, Art. 23"),
    Row("record_opinion", "登记意见", UNDECIDED, None, "Regulation 2019, Arts. 32-34; Regulation 2008, Art. 23"),
    Row("end_consulting", "结束征求意见", (State.CONSULTING,), State.HANDLING, "Regulation 2019, Arts. 32-34"),
    Row("override_opinion", "因公共利益决定公开", (*WORKING, State.SIGNING), None,
        "Regulation 2019, Art. 32; Regulation 2008, Art. 23"),
    Row("propose_extension", "申请延期", (*WORKING, State.SIGNING), None,
        "Regulation 2019, Art. 33(2); Regulation 2008, Art. 24(2)"),
    Row("extend_deadline", "批准延期", (*WORKING, State.SIGNING), None,
        "Regulation 2019, Art. 33(2); Regulation 2008, Art. 24(2)"),
    Row("ask_reasons", "要求说明理由", (State.RECEIVED, State.HANDLING), State.EXPLAINING, "Regulation 2019, Art. 35"),
    Row("record_reasons", "登记说明的理由", (State.EXPLAINING,), State.HANDLING, "Regulation 2019, Art. 35"),
    Row("set_period", "确定合理答复期限", (State.EXPLAINING, State.HANDLING), State.HANDLING, "Regulation 2019, Art. 35"),
    Row("notify_fee", "收费通知", (State.RECEIVED, State.HANDLING), State.AWAITING_FEE,
        "Regulation 2019, Art. 42; Fee Measure 2020, Art. 6; Regulation 2008, Art. 27"),
    Row("record_payment", "登记缴费", (State.AWAITING_FEE,), State.HANDLING, "Fee Measure 2020, Art. 6"),
    Row("waive_fee", "减免费用", (State.AWAITING_FEE,), State.HANDLING, "Regulation 2008, Art. 28"),
    Row("lapse_fee", "视为放弃", (State.AWAITING_FEE,), State.CLOSED, "Fee Measure 2020, Art. 6"),
    Row("refund_fee", "退费", (*UNDECIDED, *ANSWERED), None, "Fee Measure 2020, Art. 8"),
    Row("send_on", "移送", (State.UNCONFIRMED, *WORKING), State.CLOSED, "Regulation 2019, Art. 36(5)"),
    Row("split", "拆分", WORKING, State.CLOSED, "Regulation 2019, Art. 29; Fee Measure 2020, Art. 4"),
    Row("merge", "合并", WORKING, State.CLOSED, "Regulation 2019, Art. 36(6)"),
    Row("flag", "标记", (*UNDECIDED, *ANSWERED), None, ""),
    Row("relate", "关联案件", tuple(State), None, ""),
    Row("prepare_reply", "拟稿答复", WORKING, State.HANDLING, "Regulation 2019, Art. 36; Regulation 2008, Art. 21"),
    Row("submit_reply", "送签答复", WORKING, State.SIGNING, "Regulation 2019, Art. 45"),
    Row("decide_in_group", "登记集体研究", (*WORKING, State.SIGNING), None, "Regulation 2019, Art. 45"),
    Row("send_back", "退回答复", (State.SIGNING,), State.HANDLING, "Regulation 2019, Art. 45"),
    Row("sign_off", "签发答复", (State.SIGNING,), State.DECIDED, "Regulation 2019, Arts. 33, 36; Regulation 2008, Arts. 21, 24"),
    Row("answer_on_spot", "当场答复", (State.RECEIVED, State.HANDLING), State.DECIDED,
        "Regulation 2019, Art. 33(1); Regulation 2008, Art. 24(1)"),
    Row("deliver", "登记送达", (State.DECIDED, State.CLOSED), None, "Service Letter 2016"),
    Row("note_returned", "登记退回", (State.DECIDED, State.CLOSED), State.DECIDED, "Service Letter 2016"),
    Row("finish", "办结", (State.DECIDED,), State.CLOSED, "Regulation 2019, Art. 45"),
    Row("withdraw", "撤回申请", UNDECIDED, State.CLOSED, ""),
    Row("archive", "归档", (State.CLOSED,), State.ARCHIVED, "Regulation 2019, Art. 45"),
    Row("rate", "评价", (*ANSWERED, State.ARCHIVED), None, ""),
    Row("suggest", "建议转为主动公开", tuple(State), None, "Regulation 2019, Art. 44"),
)  # fmt: skip
ROWS = {row.verb: row for row in _ROWS}
_ADVICE = {
    State.UNCONFIRMED: "请先与申请人确认收到申请（《条例》第三十一条）。",
    State.CORRECTING: "请等待申请人补正；逾期未补正的，核实后按视为放弃办结（《条例》第三十条）。",
    State.CONSULTING: "请先登记意见，或者等待征求意见期满（《条例》第三十二条）。",
    State.AWAITING_FEE: "请先登记缴费；逾期未缴的，核实后按视为放弃办结。",
    State.SIGNING: "请先由签发人签发或者退回。",
    State.DECIDED: "答复已经作出，请登记送达。",
    State.CLOSED: "该申请已经办结。",
    State.ARCHIVED: "该申请已经归档。",
}


def may(verb: str, info_request: InfoRequest) -> bool:
    """Whether the verb fits where the case stands."""
    return State(info_request.state) in ROWS[verb].at


def must_allow(verb: str, info_request: InfoRequest) -> None:
    """Refuse a verb that does not fit, saying where the case stands and what to do."""
    if may(verb, info_request):
        return
    state = State(info_request.state)
    raise WrongState(
        number=info_request.number, state=state.label, verb=ROWS[verb].label, advice=_ADVICE.get(state, "")
    )


def must_be_unanswered(info_request: InfoRequest, *, outcome: str) -> None:
    """Refuse a second answer to a case that has one; `outcome` is what the first is called."""
    if State(info_request.state) in (*ANSWERED, State.ARCHIVED):
        on = info_request.closed_on
        raise AlreadyAnswered(number=info_request.number, on=on, outcome=outcome, law=AlreadyAnswered.law)


def move(info_request: InfoRequest, verb: str, *, outcome: str = "", on: date | None = None) -> None:
    """Take the case where the verb leads; `outcome` and `on` where it ends the case or answers it."""
    must_allow(verb, info_request)
    to = ROWS[verb].to
    if to is not None:
        info_request.state = to
    if outcome:
        info_request.outcome = outcome
        info_request.closed_on = on
    info_request.is_open = State(info_request.state) in OPEN
    info_request.save(update_fields=["state", "outcome", "closed_on", "is_open"])
