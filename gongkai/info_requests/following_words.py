"""The sentences an applicant reads beside the own case: where it stands, what comes next, and why this date.

Law: Regulation 2019, Arts. 30-35; Regulation 2008, Arts. 21, 23-24; Fee Measure 2020, Art. 6.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from gongkai.info_requests.models import Correction, Explanation, FeeNotice, InfoRequest, RequestEvent
from gongkai.info_requests.vocabulary import NextStep, Outcome, State
from gongkai.law.citations import chinese
from gongkai.law.request_clock import Phase, Standing
from gongkai.law.vocabulary import EventKind, Version
from gongkai.law.workdays import PROVISIONAL

STATE_WORDS: Mapping[State, str] = {
    State.UNCONFIRMED: "已提交，等待与您确认收到",
    State.RECEIVED: "已收到并登记",
    State.CORRECTING: "等待您补正",
    State.HANDLING: "办理中",
    State.CONSULTING: "办理中，正在征求意见",
    State.EXPLAINING: "等待您说明理由",
    State.AWAITING_FEE: "等待您缴费",
    State.SIGNING: "办理中",
    State.DECIDED: "已作出答复，正在送达",
    State.CLOSED: "已办结",
    State.ARCHIVED: "已办结",
}
_CONSULTED = {Version.R2019: "Regulation 2019, Art. 33(3)", Version.R2008: "Regulation 2008, Art. 24(3)"}
_EXTENDED = {Version.R2019: "Regulation 2019, Art. 33(2)", Version.R2008: "Regulation 2008, Art. 24(2)"}


def what_next(case: InfoRequest) -> str:
    """What comes next, and what the applicant has to do for it."""
    return _NEXT[State(case.state)](case)


def due_why(case: InfoRequest, standing: Standing) -> str:
    """Why the answer is due on its day: from where it is counted, and what moved it."""
    due, version = standing.due, Version(case.version)
    if due is None:
        return _no_due(standing.phase)
    if standing.phase is Phase.OWN_PERIOD or due.law == "Regulation 2019, Art. 35":
        return f"本机关另行确定了合理的答复期限（{chinese(due.law)}）。"
    said = [f"自{_day(due.start_on)}的次日起计算{due.working_days}个工作日（{chinese(due.law)}）"]
    if standing.restarts:
        said.append("收到补正或者缴费后重新计算")
    if standing.days_extended:
        said.append(f"其中经批准延长{standing.days_extended}个工作日（{chinese(_EXTENDED[version])}）")
    if standing.pauses:
        said.append(f"征求意见的时间不计算在内（{chinese(_CONSULTED[version])}）")
    if due.provisional:
        said.append(f"该年度放假安排尚未公布，{PROVISIONAL}，公布后可能调整")
    return "；".join(said) + "。"


def event_words(event: RequestEvent) -> str:
    """One line of the applicant's timeline."""
    kind = EventKind(event.kind)
    words = kind.label
    if event.working_days:
        words += f"{event.working_days}个工作日"
    if event.until and kind is not EventKind.CONSULTED:
        words += f"，期限至{_day(event.until)}"
    return f"{words}：{event.note}" if event.note else words


def _no_due(phase: Phase) -> str:
    return f"{phase.label}，暂不能确定答复的最后日期。" if phase is not Phase.UNCONFIRMED else "尚待确认收到申请。"


def _day(on: date | None) -> str:
    return f"{on:%Y-%m-%d}" if on else ""


def _unconfirmed(case: InfoRequest) -> str:
    return (
        f"{case.agency.name}将与您联系确认收到申请，确认之日起计算答复期限（{chinese('Regulation 2019, Art. 31')}）。"
    )


def _answered_by(case: InfoRequest) -> str:
    said = []
    if case.next_step == NextStep.CORRECTION_NOTICE and case.next_due_on:
        law = chinese("Regulation 2019, Art. 30")
        said.append(f"申请内容需要补正的，将不晚于{_day(case.next_due_on)}一次性告知您（{law}）。")
    if case.due_on:
        said.append(f"{case.agency.name}将不晚于{_day(case.due_on)}答复。")
    return "".join(said) or f"{case.agency.name}正在办理。"


def _correcting(case: InfoRequest) -> str:
    correction: Correction = case.correction
    until = f"请不晚于{_day(correction.due_on)}补正" if correction.due_on else "请在补正告知书写明的期限内补正"
    if Version(case.version) is Version.R2008:
        return f"{until}，收到补正后重新计算答复期限。"
    law = chinese("Regulation 2019, Art. 30")
    return f"{until}，收到补正后重新计算答复期限；无正当理由逾期不补正的，视为放弃申请（{law}）。"


def _consulting(case: InfoRequest) -> str:
    return (
        f"正在征求第三方或者有关机关的意见，所需时间不计入答复期限（{chinese(_CONSULTED[Version(case.version)])}）。"
        + (f"预计不晚于{_day(case.due_on)}答复。" if case.due_on else "")
    )


def _explaining(case: InfoRequest) -> str:
    explanation: Explanation = case.explanation
    if explanation.answered_on:
        return "已收到您说明的理由，正在审核。"
    law = chinese("Regulation 2019, Art. 35")
    return f"请不晚于{_day(explanation.due_on)}说明申请数量、频次的理由；理由不合理的，将不予处理（{law}）。"


def _awaiting_fee(case: InfoRequest) -> str:
    fee: FeeNotice = case.fee
    until = f"请不晚于{_day(fee.due_on)}按缴费通知缴费" if fee.due_on else "请按缴费通知缴费"
    if Version(case.version) is Version.R2008:
        return f"{until}。"
    law = chinese("Fee Measure 2020, Art. 6")
    return f"{until}，缴费后重新计算答复期限；逾期未缴的，视为放弃申请（{law}）。"


def _decided(case: InfoRequest) -> str:
    return f"{case.agency.name}已于{_day(case.closed_on)}作出答复，正在送达。"


def _ended(case: InfoRequest) -> str:
    said = _ENDINGS.get(case.outcome)
    return said(case) if said else "本申请已经办结，没有下一步。"


def _sent_on(case: InfoRequest) -> str:
    child = getattr(case, "sent_on_as", None)
    return (
        f"本申请已移送{child.agency.name}办理，新的申请编号为{child.number}。"
        if child
        else "本申请已移送其他机关办理。"
    )


def _split(case: InfoRequest) -> str:
    return "本申请已拆分为" + "、".join(part.number for part in case.split_into.all()) + "，分别答复。"


def _merged(case: InfoRequest) -> str:
    return f"本申请已并入{case.merged_into.number}一并答复。" if case.merged_into else "本申请已合并办理。"


def _withdrawn(_case: InfoRequest) -> str:
    return "本申请已按您的要求撤回。需要时可以重新提出。"


_ENDINGS: Mapping[str, Callable[[Any], str]] = {
    Outcome.SENT_ON: _sent_on,
    Outcome.SPLIT: _split,
    Outcome.MERGED: _merged,
    Outcome.WITHDRAWN: _withdrawn,
}
_NEXT: Mapping[State, Callable[[InfoRequest], str]] = {
    State.UNCONFIRMED: _unconfirmed,
    State.RECEIVED: _answered_by,
    State.CORRECTING: _correcting,
    State.HANDLING: _answered_by,
    State.CONSULTING: _consulting,
    State.EXPLAINING: _explaining,
    State.AWAITING_FEE: _awaiting_fee,
    State.SIGNING: _answered_by,
    State.DECIDED: _decided,
    State.CLOSED: _ended,
    State.ARCHIVED: _ended,
}
