"""对应信息、认定不录入、取消认定、删除登记: the pages that do one thing to a document."""

from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.doc_register import queries
from gongkai.doc_register.actions.excuse_document import excuse_document
from gongkai.doc_register.actions.strike_document import strike_document
from gongkai.doc_register.actions.take_back_excuse import take_back_excuse
from gongkai.doc_register.actions.tie_item import tie_item
from gongkai.doc_register.displays import DocumentView
from gongkai.ui.formats import cn_date
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

WRITE = "doc_register.write"
TIE = Verb(
    gettext_lazy("对应信息"), gettext_lazy("文号、标题都对不上时，填写信息的编号（信息页网址中的数字）。留空则恢复自动对应。"),
    gettext_lazy("保存"), gettext_lazy("已保存。"),
)  # fmt: skip
EXCUSE = Verb(
    gettext_lazy("认定不录入"), gettext_lazy("内部管理文件、转发件等不需要录入的，由登记人以外的工作人员写明理由认定。"),
    gettext_lazy("认定"), gettext_lazy("已认定不录入。"), law="《条例》第十六条",
)  # fmt: skip
BACK = Verb(
    gettext_lazy("取消认定"),
    gettext_lazy("取消后重新列为未录入。"),
    gettext_lazy("取消认定"),
    gettext_lazy("已取消认定。"),
)
STRIKE = Verb(
    gettext_lazy("删除发文登记"), gettext_lazy("只用于登记错误；删除的内容和原因记入操作日志。"), gettext_lazy("删除"),
    gettext_lazy("已删除。"), is_final=True,
)  # fmt: skip


class TieForm(forms.Form):
    """Which item."""

    item_id = forms.IntegerField(label=gettext_lazy("信息编号"), required=False, min_value=1, max_value=2**53)


class ReasonForm(forms.Form):
    """Why."""

    reason = long_text(gettext_lazy("理由"), max_length=200)


class SureForm(forms.Form):
    """Nothing to fill in."""


@staff
def issued_tie(request: HttpRequest, pk: int) -> HttpResponse:
    """Name the item by hand."""
    row = _writable(request, pk)
    form = TieForm(**sent(request), initial={"item_id": row.item_id if row.tied_by_hand else None})
    return verb_page(request, TIE, form, partial(tie_item, pk), about=_subject(row))


@staff
def issued_excuse(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that it need not be entered."""
    row = _writable(request, pk)
    return verb_page(request, EXCUSE, ReasonForm(**sent(request)), partial(excuse_document, pk), about=_subject(row))


@staff
def issued_take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that it is to be entered after all."""
    row = _writable(request, pk)
    return verb_page(request, BACK, SureForm(**sent(request)), partial(take_back_excuse, pk), about=_subject(row))


@staff
def issued_strike(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete a wrong line."""
    row = _writable(request, pk)
    act = partial(strike_document, pk)
    return verb_page(request, STRIKE, ReasonForm(**sent(request)), act, about=_subject(row), to=_to_list)


def _to_list(_done: Any) -> str:
    return reverse("workbench:doc_register")


def _writable(request: HttpRequest, pk: int) -> DocumentView:
    actor = actor_of(request)
    row = queries.document(actor, pk, today=timezone.localdate())
    actor.must(WRITE, row)
    return row


def _subject(row: DocumentView) -> Subject:
    facts = ((_("标题"), row.title), (_("发文日期"), cn_date(row.issued_on)), (_("拟稿科室"), row.section_name))
    return Subject(row.doc_number or row.title, reverse("workbench:issued", args=[row.id]), facts)
