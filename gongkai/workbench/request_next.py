"""下一步: what a case wants done now, said plainly, with the buttons of the verbs open to whoever looks."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _, gettext_lazy

from gongkai.info_requests.displays import CaseView
from gongkai.info_requests.displays_parts import ConsultationRow
from gongkai.info_requests.vocabulary import Opinion, ReplyState, State
from gongkai.ui.formats import cn_date
from gongkai.workbench.request_labels import address_of

LABELS = {
    "confirm_receipt": gettext_lazy("确认收到"),
    "assign": gettext_lazy("交办科室"),
    "hand_in_draft": gettext_lazy("提交承办意见"),
    "send_back_draft": gettext_lazy("退回承办意见"),
    "ask_correction": gettext_lazy("告知补正"),
    "note_told": gettext_lazy("登记收到告知的日期"),
    "take_correction": gettext_lazy("登记收到的补正"),
    "lapse_correction": gettext_lazy("逾期未补正，办结"),
    "consult": gettext_lazy("征求意见"),
    "propose_extension": gettext_lazy("申请延期"),
    "extend_deadline": gettext_lazy("审批延期"),
    "ask_reasons": gettext_lazy("要求说明理由"),
    "record_reasons": gettext_lazy("登记说明的理由"),
    "set_period": gettext_lazy("确定合理答复期限"),
    "notify_fee": gettext_lazy("收费通知"),
    "note_fee_received": gettext_lazy("登记收到收费通知的日期"),
    "record_payment": gettext_lazy("登记缴费"),
    "waive_fee": gettext_lazy("减免费用"),
    "lapse_fee": gettext_lazy("逾期未缴费，办结"),
    "refund_fee": gettext_lazy("退费"),
    "prepare_reply": gettext_lazy("拟稿答复"),
    "submit_reply": gettext_lazy("送签答复"),
    "decide_in_group": gettext_lazy("登记集体研究"),
    "send_back": gettext_lazy("退回答复"),
    "sign_off": gettext_lazy("审阅签发"),
    "answer_on_spot": gettext_lazy("当场答复"),
    "issue_letter": gettext_lazy("另制文书"),
    "deliver": gettext_lazy("登记送达"),
    "finish": gettext_lazy("办结"),
    "archive": gettext_lazy("归档"),
    "send_on": gettext_lazy("移送其他机关"),
    "split": gettext_lazy("拆分"),
    "merge": gettext_lazy("合并"),
    "withdraw": gettext_lazy("登记申请人撤回"),
    "amend": gettext_lazy("更正登记"),
    "flag": gettext_lazy("标记和预案"),
    "relate": gettext_lazy("关联案件"),
    "renew_code": gettext_lazy("换发查询码"),
}
ABOUT_CONSULTATION = {
    "record_opinion": gettext_lazy("登记意见"),
    "note_consultation_received": gettext_lazy("登记对方收到"),
    "lapse_consultation": gettext_lazy("登记逾期未答"),
    "override_opinion": gettext_lazy("因公共利益决定公开"),
}
PAGES = {"prepare_reply": "reply", "submit_reply": "reply", "send_back": "reply", "sign_off": "reply"}
GROUPS = (
    (gettext_lazy("受理"), ("confirm_receipt", "ask_correction", "note_told", "take_correction", "lapse_correction", "amend")),
    (gettext_lazy("承办"), ("assign", "hand_in_draft", "send_back_draft", "consult", "ask_reasons", "record_reasons")),
    (gettext_lazy("期限"), ("propose_extension", "extend_deadline", "set_period")),
    (gettext_lazy("费用"), ("notify_fee", "note_fee_received", "record_payment", "waive_fee", "lapse_fee", "refund_fee")),
    (gettext_lazy("答复"), ("answer_on_spot", "prepare_reply", "sign_off", "decide_in_group",
                             "issue_letter", "deliver", "finish", "archive")),
    (gettext_lazy("去向"), ("send_on", "split", "merge", "withdraw")),
    (gettext_lazy("其他"), ("flag", "relate", "renew_code")),
)  # fmt: skip


@dataclass(frozen=True)
class Button:
    """A verb open to this person, and its page."""

    label: str
    address: str


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
    """What to press now; where but one opinion is waited for, what can be done about it."""
    waiting = [row for row in case.consultations if row.is_waiting]
    if case.state is State.CONSULTING and len(waiting) == 1:
        return list(about_consultation(case, waiting[0]))
    return buttons(case, wanted.verbs)


def buttons(case: CaseView, verbs: Iterable[str]) -> list[Button]:
    """The verbs that this person may use now and that have a page."""
    return [found for verb in verbs if (found := _button(case, verb))]


def others(case: CaseView, *, but: Sequence[str]) -> list[tuple[str, list[Button]]]:
    """Every other open verb, in groups."""
    groups = ((str(label), buttons(case, (verb for verb in verbs if verb not in but))) for label, verbs in GROUPS)
    return [(label, found) for label, found in groups if found]


def about_consultation(case: CaseView, row: ConsultationRow) -> Iterator[Button]:
    """What can be done about one consultation."""
    fits = {
        "record_opinion": row.is_waiting,
        "note_consultation_received": row.is_waiting and row.received_on is None,
        "lapse_consultation": row.is_overdue,
        "override_opinion": row.opinion in (Opinion.DISAGREE, Opinion.PARTLY) and not row.is_overridden,
    }
    for verb, label in ABOUT_CONSULTATION.items():
        if case.may.get(verb) and fits[verb]:
            yield Button(str(label), address_of(f"request_{verb}", case.number, row.id))


def _button(case: CaseView, verb: str) -> Button | None:
    if not case.may.get(verb):
        return None
    address = address_of(PAGES.get(verb, f"request_{verb}"), case.number)
    return Button(str(LABELS[verb]), address) if address else None


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
