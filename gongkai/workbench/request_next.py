"""办理按钮: the verbs of a case that are open to whoever looks, what they are called and where their pages are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy

from gongkai.info_requests.displays import CaseView
from gongkai.info_requests.displays_parts import ConsultationRow
from gongkai.info_requests.vocabulary import LetterState, Opinion
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
    "decide_suggestion": gettext_lazy("处理主动公开建议"),
}
ABOUT_CONSULTATION = {
    "record_opinion": gettext_lazy("登记意见"),
    "note_consultation_received": gettext_lazy("登记对方收到"),
    "lapse_consultation": gettext_lazy("登记逾期未答"),
    "override_opinion": gettext_lazy("因公共利益决定公开"),
}
PAGES = {"prepare_reply": "reply", "submit_reply": "reply", "send_back": "request_sign_off"}
GROUPS = (
    (gettext_lazy("受理"), ("confirm_receipt", "ask_correction", "note_told", "take_correction", "lapse_correction", "amend")),
    (gettext_lazy("承办"), ("assign", "hand_in_draft", "send_back_draft", "consult", "ask_reasons", "record_reasons")),
    (gettext_lazy("期限"), ("propose_extension", "extend_deadline", "set_period")),
    (gettext_lazy("费用"), ("notify_fee", "note_fee_received", "record_payment", "waive_fee", "lapse_fee", "refund_fee")),
    (gettext_lazy("答复"), ("answer_on_spot", "prepare_reply", "sign_off", "decide_in_group",
                             "issue_letter", "deliver", "finish", "archive")),
    (gettext_lazy("去向"), ("send_on", "split", "merge", "withdraw")),
    (gettext_lazy("其他"), ("flag", "relate", "decide_suggestion", "renew_code")),
)  # fmt: skip


@dataclass(frozen=True)
class Button:
    """A verb open to this person, and its page."""

    label: str
    address: str


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
    about = _unserved(case) if verb == "deliver" else ()
    address = address_of(PAGES.get(verb, f"request_{verb}"), case.number, *about)
    return Button(str(LABELS[verb]), address) if address else None


def _unserved(case: CaseView) -> tuple[int, ...]:
    """The newest letter that nobody has said to be on its way."""
    waiting = [row.id for row in case.letters if row.state is LetterState.ISSUED and not row.deliveries]
    return tuple(waiting[-1:])
