"""现在要做: what a case wants done now, said plainly, by where it stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from gongkai.info_requests.displays import CaseView
from gongkai.info_requests.vocabulary import ReplyState, State
from gongkai.ui.formats import cn_date
from gongkai.workbench.request_next import Button, about_consultation, buttons


@dataclass(frozen=True)
class Todo:
    """What to do now: the sentence, how pressing it looks, and what to press."""

    text: str
    verbs: tuple[str, ...] = ()
    tone: str = "info"


def todo(case: CaseView, *, today: date) -> Todo:
    """What the case wants done now."""
    waiting = _extension(case)
    return waiting or _SAID[case.state](case, today)


def now_buttons(case: CaseView, wanted: Todo) -> list[Button]:
    """What to press now; where but one opinion is waited for, what can be done about it as well."""
    waiting = [row for row in case.consultations if row.is_waiting]
    alone = waiting if case.state is State.CONSULTING and len(waiting) == 1 else []
    opinion = [button for row in alone for button in about_consultation(case, row)]
    return [*buttons(case, wanted.verbs), *opinion]


def _extension(case: CaseView) -> Todo | None:
    proposed = case.extension
    if proposed is None or proposed.agreed is not None or not case.may.get("extend_deadline"):
        return None
    text = _("{who}申请延期{n}个工作日，等待批准。理由：{reason}")
    told = text.format(who=proposed.proposed_by, n=proposed.working_days, reason=proposed.reason)
    return Todo(told, ("extend_deadline",), "soon")


def _unconfirmed(case: CaseView, today: date) -> Todo:
    text = _("还没有与申请人确认收到。请当日联系申请人，确认之日即为收到申请之日，答复期限从次日起算。")
    return Todo(text, ("confirm_receipt",), "soon")


def _received(case: CaseView, today: date) -> Todo:
    text = _("核对申请内容：能当场答复的当场答复；内容不明确的一次告知补正；明确的交办科室，或者直接拟稿。")
    return Todo(text, ("assign", "ask_correction", "answer_on_spot", "prepare_reply"))


def _handling(case: CaseView, today: date) -> Todo:
    if case.reply is not None and case.reply.state is ReplyState.RETURNED:
        return Todo(_("答复被退回：{note}").format(note=case.reply.sent_back_note), ("prepare_reply",), "bad")
    section = case.assignment
    if section is None:
        return Todo(_("可以交办科室检索并提出意见，也可以直接拟稿答复。"), ("prepare_reply", "assign"))
    if section.handed_in_on:
        text = _("{section}已于{day}提交承办意见，请据此拟稿答复，不够的退回。")
        said = text.format(section=section.section_name, day=cn_date(section.handed_in_on))
        return Todo(said, ("prepare_reply", "send_back_draft"))
    text = _("等待{section}提交承办意见，应于{day}前提交。")
    if section.is_late:
        text = _("{section}逾期未提交承办意见（应于{day}前），请催办，或者直接拟稿。")
    said = text.format(section=section.section_name, day=cn_date(section.due_on))
    verbs = ("prepare_reply", "hand_in_draft") if case.may.get("assign") else ("hand_in_draft",)
    return Todo(said, verbs, "bad" if section.is_late else "info")


def _correcting(case: CaseView, today: date) -> Todo:
    asked = case.correction
    if asked is None or asked.told_on is None or asked.due_on is None:
        return Todo(_("补正告知书送达后，登记申请人收到的日期，补正期限从次日起算。"), ("note_told", "take_correction"))
    if asked.is_overdue:
        text = _("补正期限已于{day}届满。收到补正的照常登记；核实没有正当理由的，按视为放弃办结。")
        return Todo(text.format(day=cn_date(asked.due_on)), ("take_correction", "lapse_correction"), "bad")
    text = _("等待申请人补正，期限至{day}。收到补正之日起，答复期限重新计算。")
    return Todo(text.format(day=cn_date(asked.due_on)), ("take_correction",), "paused")


def _consulting(case: CaseView, today: date) -> Todo:
    waiting = [row for row in case.consultations if row.is_waiting]
    if any(row.is_overdue for row in waiting):
        return Todo(_("有征求意见的期限已满。请在下面登记意见，或者登记逾期未答，然后继续办理。"), (), "bad")
    text = _("等待{n}方答复，期间不计入答复期限。意见到了在下面的“征求意见”中登记。")
    return Todo(text.format(n=len(waiting)), (), "paused")


def _explaining(case: CaseView, today: date) -> Todo:
    asked = case.explanation
    if asked is not None and asked.answered_on and asked.is_reasonable is None:
        return Todo(_("申请人已说明理由，请审查是否合理。"), ("record_reasons", "set_period"), "soon")
    text = _("等待申请人说明理由，期限至{day}。")
    return Todo(text.format(day=cn_date(asked.due_on) if asked else ""), ("record_reasons",), "paused")


def _awaiting_fee(case: CaseView, today: date) -> Todo:
    fee = case.fee
    if fee is not None and fee.is_overdue:
        text = _("缴费期限已于{day}届满。核实未缴的，按视为放弃办结。")
        return Todo(text.format(day=cn_date(fee.due_on)), ("record_payment", "lapse_fee"), "bad")
    text = _("等待申请人缴费，缴清之日的次日起，答复期限重新计算。")
    return Todo(text, ("record_payment", "waive_fee"), "paused")


def _signing(case: CaseView, today: date) -> Todo:
    if case.may.get("sign_off") and case.reply is not None:
        text = _("{who}拟的答复“{kind}”等您签发。")
        said = text.format(who=case.reply.prepared_by, kind=case.reply.label)
        return Todo(said, ("sign_off", "decide_in_group"), "soon")
    return Todo(_("答复已送签，等待负责人签发。"), ("decide_in_group",), "paused")


def _decided(case: CaseView, today: date) -> Todo:
    text = _("答复已于{day}签发，请按申请人要求的方式送达，并登记凭证。邮寄的以交邮之日为准。")
    return Todo(text.format(day=cn_date(case.closed_on)), ("deliver", "finish"), "soon")


def _closed(case: CaseView, today: date) -> Todo:
    text = _("已于{day}办结：{outcome}。核对材料齐全后归档。")
    return Todo(text.format(day=cn_date(case.closed_on), outcome=case.outcome_label), ("archive",), "good")


def _archived(case: CaseView, today: date) -> Todo:
    text = _("已于{day}归档，案卷号{number}。")
    return Todo(text.format(day=cn_date(case.archived_on), number=case.archive_number), (), "good")


_SAID: Mapping[State, Callable[[CaseView, date], Todo]] = {
    State.UNCONFIRMED: _unconfirmed,
    State.RECEIVED: _received,
    State.HANDLING: _handling,
    State.CORRECTING: _correcting,
    State.CONSULTING: _consulting,
    State.EXPLAINING: _explaining,
    State.AWAITING_FEE: _awaiting_fee,
    State.SIGNING: _signing,
    State.DECIDED: _decided,
    State.CLOSED: _closed,
    State.ARCHIVED: _archived,
}
