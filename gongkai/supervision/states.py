"""Where each record of the room stands, which verb fits there, and where it leads. The one writer of `state`.

Law: Regulation 2019, Arts. 46-47, 53; Regulation 2008, Arts. 29-30, 35.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from gongkai.law.sentences import named
from gongkai.law.vocabulary import Term
from gongkai.supervision.errors import OwnWork, WrongState
from gongkai.supervision.vocabulary import (
    CaseState as C,
    EvaluationState as E,
    InspectionState as I,
    ProblemState as P,
    SelfState as S,
    UrgingState as U,
)


class Row(NamedTuple):
    """One verb: what people call it, where it may be used, where it leads (None: it stays), the article."""

    verb: str
    label: str
    at: tuple[Term, ...]
    to: Term | None
    law: str


CHECK = "Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30"
ACCOUNT = "Regulation 2019, Art. 53; Regulation 2008, Art. 35"
_ROWS = (
    Row("open_inspection", "开始检查", (I.PREPARING,), I.OPEN, CHECK),
    Row("record_visit", "登记检查记录", (I.OPEN,), None, CHECK),
    Row("close_inspection", "结束检查", (I.OPEN,), I.CLOSED, CHECK),
    Row("write_self_inspection", "编写自查报告", (S.DRAFT, S.RETURNED), None, CHECK),
    Row("submit_self_inspection", "报送自查报告", (S.DRAFT, S.RETURNED), S.SUBMITTED, CHECK),
    Row("return_self_inspection", "退回自查报告", (S.SUBMITTED,), S.RETURNED, CHECK),
    Row("accept_self_inspection", "接收自查报告", (S.SUBMITTED,), S.ACCEPTED, CHECK),
    Row("raise_from_self", "自查问题转整改", (S.ACCEPTED,), None, CHECK),
    Row("plan_measure", "制定整改措施", (P.OPEN, P.UNDER_WAY), P.UNDER_WAY, CHECK),
    Row("add_evidence", "上传佐证材料", (P.OPEN, P.UNDER_WAY), None, CHECK),
    Row("hand_in_result", "报送整改结果", (P.UNDER_WAY,), P.HANDED_IN, CHECK),
    Row("send_back_problem", "退回继续整改", (P.HANDED_IN,), P.UNDER_WAY, CHECK),
    Row("confirm_problem", "确认整改到位", (P.HANDED_IN,), P.CONFIRMED, CHECK),
    Row("reopen_problem", "重新整改", (P.CONFIRMED,), P.OPEN, CHECK),
    Row("answer_urging", "回复督办", (U.ISSUED,), U.ANSWERED, CHECK),
    Row("return_answer", "退回回复", (U.ANSWERED,), U.ISSUED, CHECK),
    Row("close_urging", "办结督办", (U.ISSUED, U.ANSWERED), U.CLOSED, CHECK),
    Row("cancel_urging", "撤销督办", (U.ISSUED,), U.CANCELLED, CHECK),
    Row("decide_sanction", "登记处理决定", (C.OPEN, C.DECIDED), C.DECIDED, ACCOUNT),
    Row("drop_case", "不予追究", (C.OPEN,), C.DROPPED, ACCOUNT),
    Row("note_appeal", "登记申诉", (C.DECIDED,), C.APPEALED, ACCOUNT),
    Row("settle_appeal", "登记申诉结果", (C.APPEALED,), C.DECIDED, ACCOUNT),
    Row("close_case", "办结案件", (C.DECIDED,), C.CLOSED, ACCOUNT),
    Row("amend_evaluation", "修改评议方案", (E.DRAFT,), None, CHECK),
    Row("submit_evaluation", "报批评议方案", (E.DRAFT,), E.SUBMITTED, CHECK),
    Row("return_evaluation", "退回评议方案", (E.SUBMITTED,), E.DRAFT, CHECK),
    Row("announce_evaluation", "批准并公布方案", (E.SUBMITTED,), E.ANNOUNCED, CHECK),
    Row("invite", "制发邀请码", (E.ANNOUNCED,), None, CHECK),
    Row("give_ballot", "提交评议", (E.ANNOUNCED,), None, CHECK),
    Row("enter_papers", "录入纸质评议表", (E.ANNOUNCED,), None, CHECK),
    Row("moderate_remark", "审核意见", (E.ANNOUNCED, E.SUMMED_UP), None, CHECK),
    Row("raise_from_remark", "意见转整改", (E.ANNOUNCED, E.SUMMED_UP, E.PUBLISHED), None, CHECK),
    Row("sum_up_evaluation", "汇总结果", (E.ANNOUNCED,), E.SUMMED_UP, CHECK),
    Row("return_result", "退回结果", (E.SUMMED_UP,), E.ANNOUNCED, CHECK),
    Row("publish_result", "批准并公布结果", (E.SUMMED_UP,), E.PUBLISHED, CHECK),
    Row("send_feedback", "反馈单位", (E.SUMMED_UP, E.PUBLISHED), None, CHECK),
    Row("cancel_evaluation", "终止评议", (E.DRAFT, E.SUBMITTED, E.ANNOUNCED), E.CANCELLED, CHECK),
)
ROWS = {row.verb: row for row in _ROWS}
TRANSITIONS = {(row.verb, state): row.to or state for row in _ROWS for state in row.at}


def may(verb: str, one: Any) -> bool:
    """Whether the verb fits where the record stands."""
    return one.state in ROWS[verb].at


def must_allow(verb: str, one: Any) -> None:
    """Refuse a verb that does not fit, saying where the record stands."""
    if may(verb, one):
        return
    row = ROWS[verb]
    state = type(row.at[0])(one.state)
    raise WrongState(what=str(one), state=state.label, verb=named(row.label, sort="supervision verb"))


def move(one: Any, verb: str, *, writing: Iterable[str] = ()) -> None:
    """Take the record where the verb leads, and keep the fields named in the same stroke."""
    must_allow(verb, one)
    to = ROWS[verb].to
    if to is not None:
        one.state = to
    one.save(update_fields=["state", *writing])


def must_be_another(person_id: int | None, *, by: Any, what: str, done: str, verb: str) -> None:
    """Refuse to judge one's own work."""
    if person_id is not None and person_id == by.user_id:
        raise OwnWork(what=what, done=done, verb=verb)
