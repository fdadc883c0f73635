"""The sentences an applicant reads beside the own case: where it stands, what comes next, and why this date.

Each remembers its template and values, so that the page can say it in English.

Law: Regulation 2019, Arts. 30-35; Regulation 2008, Arts. 21, 23-24; Fee Measure 2020, Art. 6.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from gongkai.info_requests.models import Correction, Explanation, FeeNotice, InfoRequest, RequestEvent
from gongkai.info_requests.vocabulary import NextStep, Outcome, State
from gongkai.law.citations import chinese
from gongkai.law.request_clock import Phase, Standing
from gongkai.law.sentences import Sentence, named, say, strung
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


def what_next(case: InfoRequest) -> Sentence:
    """What comes next, and what the applicant has to do for it."""
    return _NEXT[State(case.state)](case)


def due_why(case: InfoRequest, standing: Standing) -> Sentence:
    """Why the answer is due on its day: from where it is counted, and what moved it."""
    due, version = standing.due, Version(case.version)
    if due is None:
        return _no_due(standing.phase)
    if standing.phase is Phase.OWN_PERIOD or due.law == "Regulation 2019, Art. 35":
        return say("本机关另行确定了合理的答复期限（{law}）。", law=chinese(due.law))
    counted = {"start": _day(due.start_on), "days": due.working_days, "law": chinese(due.law)}
    said = [say("自{start}的次日起计算{days}个工作日（{law}）", **counted)]
    if standing.restarts:
        said.append(say("收到补正或者缴费后重新计算"))
    if standing.days_extended:
        extended = {"days": standing.days_extended, "law": chinese(_EXTENDED[version])}
        said.append(say("其中经批准延长{days}个工作日（{law}）", **extended))
    if standing.pauses:
        said.append(say("征求意见的时间不计算在内（{law}）", law=chinese(_CONSULTED[version])))
    if due.provisional:
        said.append(say("该年度放假安排尚未公布，{provisional}，公布后可能调整", provisional=PROVISIONAL))
    return strung(said, between="；", end="。")


def event_words(event: RequestEvent, note: str) -> Sentence:
    """One line of the applicant's timeline; `note` is the event's own, or the sentence it was made from."""
    kind = EventKind(event.kind)
    words = [named(kind.label, sort="event")]
    if event.working_days:
        words.append(say("{days}个工作日", days=event.working_days))
    if event.until and kind is not EventKind.CONSULTED:
        words.append(say("，期限至{day}", day=_day(event.until)))
    return strung([strung(words), *filter(None, [note])], between="：")


def _no_due(phase: Phase) -> Sentence:
    if phase is Phase.UNCONFIRMED:
        return say("尚待确认收到申请。")
    return say("{phase}，暂不能确定答复的最后日期。", phase=phase.label)


def _day(on: date | None) -> str:
    return f"{on:%Y-%m-%d}" if on else ""


def _unconfirmed(case: InfoRequest) -> Sentence:
    law = chinese("Regulation 2019, Art. 31")
    return say("{agency}将与您联系确认收到申请，确认之日起计算答复期限（{law}）。", agency=case.agency.name, law=law)


def _answered_by(case: InfoRequest) -> Sentence:
    said = []
    if case.next_step == NextStep.CORRECTION_NOTICE and case.next_due_on:
        law = chinese("Regulation 2019, Art. 30")
        said.append(
            say("申请内容需要补正的，将不晚于{day}一次性告知您（{law}）。", day=_day(case.next_due_on), law=law)
        )
    if case.due_on:
        said.append(say("{agency}将不晚于{day}答复。", agency=case.agency.name, day=_day(case.due_on)))
    return strung(said) if said else say("{agency}正在办理。", agency=case.agency.name)


def _correcting(case: InfoRequest) -> Sentence:
    correction: Correction = case.correction
    by_day = say("请不晚于{day}补正", day=_day(correction.due_on))
    until = by_day if correction.due_on else say("请在补正告知书写明的期限内补正")
    if Version(case.version) is Version.R2008:
        return say("{until}，收到补正后重新计算答复期限。", until=until)
    law = chinese("Regulation 2019, Art. 30")
    return say(
        "{until}，收到补正后重新计算答复期限；无正当理由逾期不补正的，视为放弃申请（{law}）。", until=until, law=law
    )


def _consulting(case: InfoRequest) -> Sentence:
    law = chinese(_CONSULTED[Version(case.version)])
    said = [say("正在征求第三方或者有关机关的意见，所需时间不计入答复期限（{law}）。", law=law)]
    if case.due_on:
        said.append(say("预计不晚于{day}答复。", day=_day(case.due_on)))
    return strung(said)


def _explaining(case: InfoRequest) -> Sentence:
    explanation: Explanation = case.explanation
    if explanation.answered_on:
        return say("已收到您说明的理由，正在审核。")
    law = chinese("Regulation 2019, Art. 35")
    return say(
        "请不晚于{day}说明申请数量、频次的理由；理由不合理的，将不予处理（{law}）。",
        day=_day(explanation.due_on),
        law=law,
    )


def _awaiting_fee(case: InfoRequest) -> Sentence:
    fee: FeeNotice = case.fee
    by_day = say("请不晚于{day}按缴费通知缴费", day=_day(fee.due_on))
    until = by_day if fee.due_on else say("请按缴费通知缴费")
    if Version(case.version) is Version.R2008:
        return strung([until], end="。")
    law = chinese("Fee Measure 2020, Art. 6")
    return say("{until}，缴费后重新计算答复期限；逾期未缴的，视为放弃申请（{law}）。", until=until, law=law)


def _decided(case: InfoRequest) -> Sentence:
    return say("{agency}已于{day}作出答复，正在送达。", agency=case.agency.name, day=_day(case.closed_on))


def _ended(case: InfoRequest) -> Sentence:
    said = _ENDINGS.get(case.outcome)
    return said(case) if said else say("本申请已经办结，没有下一步。")


def _sent_on(case: InfoRequest) -> Sentence:
    child = getattr(case, "sent_on_as", None)
    if child is None:
        return say("本申请已移送其他机关办理。")
    return say("本申请已移送{agency}办理，新的申请编号为{number}。", agency=child.agency.name, number=child.number)


def _split(case: InfoRequest) -> Sentence:
    numbers = strung([part.number for part in case.split_into.all()], between="、")
    return say("本申请已拆分为{numbers}，分别答复。", numbers=numbers)


def _merged(case: InfoRequest) -> Sentence:
    if case.merged_into is None:
        return say("本申请已合并办理。")
    return say("本申请已并入{number}一并答复。", number=case.merged_into.number)


def _withdrawn(_case: InfoRequest) -> Sentence:
    return say("本申请已按您的要求撤回。需要时可以重新提出。")


_ENDINGS: Mapping[str, Callable[[Any], Sentence]] = {
    Outcome.SENT_ON: _sent_on,
    Outcome.SPLIT: _split,
    Outcome.MERGED: _merged,
    Outcome.WITHDRAWN: _withdrawn,
}
_NEXT: Mapping[State, Callable[[InfoRequest], Sentence]] = {
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
