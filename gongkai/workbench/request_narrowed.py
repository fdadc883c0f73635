"""What the list of requests is narrowed to by a figure one came from: carried in the address, said in words, taken off again."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.info_requests import marks
from gongkai.info_requests.listing import outcome_label
from gongkai.info_requests.vocabulary import RequestKind
from gongkai.law.refusals import UnknownReplyKind
from gongkai.law.vocabulary import Term, Version
from gongkai.ui.formats import cn_date
from gongkai.workbench.fields import DayField

MARKS = {
    "extended": gettext_lazy("延长答复期限"),
    "corrected": gettext_lazy("告知补正"),
    "consulted": gettext_lazy("征求意见"),
    "charged": gettext_lazy("收费"),
    "paid": gettext_lazy("缴费"),
    "refunded": gettext_lazy("退费"),
    "waived": gettext_lazy("减免费用"),
    "suggested": gettext_lazy("建议转为主动公开"),
    "adopted": gettext_lazy("采纳建议"),
    "answered": gettext_lazy("已答复"),
    "on_time": gettext_lazy("按期答复"),
    "late": gettext_lazy("逾期答复"),
    "overdue": gettext_lazy("逾期未答复"),
    "rated": gettext_lazy("申请人评价"),
    "fee_search": gettext_lazy("检索费"),
    "fee_copy": gettext_lazy("复制费"),
    "fee_postage": gettext_lazy("邮寄费"),
    "fee_piece": gettext_lazy("按件计收"),
    "fee_page": gettext_lazy("按量计收"),
}
SPANS = (
    ("closed_from", "closed_to", gettext_lazy("办结日期")),
    ("mark_from", "mark_to", gettext_lazy("发生日期")),
)


class CarriedForm(forms.Form):
    """The filters that have no field on the page."""

    outcome = forms.CharField(max_length=200, required=False)
    request_kind = forms.ChoiceField(choices=[("", ""), *RequestKind.choices()], required=False)
    version = forms.ChoiceField(choices=[("", ""), *Version.choices()], required=False)
    mark = forms.ChoiceField(choices=[("", ""), *((mark, mark) for mark in sorted(marks.MARKS))], required=False)
    closed_from = DayField(required=False)
    closed_to = DayField(required=False)
    pending_on = DayField(required=False)
    mark_from = DayField(required=False)
    mark_to = DayField(required=False)


def carried(request: HttpRequest) -> dict[str, Any]:
    """The further filters in the address; what makes no sense narrows nothing."""
    form = CarriedForm(request.GET)
    form.is_valid()
    return {name: value for name, value in form.cleaned_data.items() if value}


def in_words(found: dict[str, Any]) -> list[str]:
    """The same as people read it."""
    said = [_named(Version, found.get("version", "")), _named(RequestKind, found.get("request_kind", ""))]
    said += [str(MARKS.get(found.get("mark", ""), ""))]
    said += [_("结果：{words}").format(words="、".join(_outcomes(found["outcome"])))] if "outcome" in found else []
    if "pending_on" in found:
        said.append(_("{day}前收到、该日尚未办结").format(day=cn_date(found["pending_on"])))
    said += [
        f"{label} {cn_date(found.get(first)) or '…'}—{cn_date(found.get(last)) or '…'}"
        for first, last, label in SPANS
        if first in found or last in found
    ]
    return [words for words in said if words]


def _named(terms: type[Term], code: str) -> str:
    return _(terms(code).label) if code else ""


def _outcomes(codes: str) -> list[str]:
    found = []
    for code in codes.split(","):
        try:
            found.append(_(outcome_label(code)))
        except UnknownReplyKind:
            continue
    return list(dict.fromkeys(found))
