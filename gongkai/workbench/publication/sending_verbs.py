"""转送、同列、接收移交、不接收、撤回、取消同列: the pages that do one thing about a sending."""

from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.agencies import queries as agencies
from gongkai.catalogue import queries as catalogue
from gongkai.publication import sending_queries as queries
from gongkai.publication.actions.decline import decline
from gongkai.publication.actions.end_listing import end_listing
from gongkai.publication.actions.list_here import list_here
from gongkai.publication.actions.recall_sending import recall_sending
from gongkai.publication.actions.send import send
from gongkai.publication.actions.take_over import take_over
from gongkai.publication.sending_queries import SendingRow
from gongkai.publication.vocabulary import SendingWish
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.publication.about import item_of, subject
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

SEND = "publication.send"
NEW = Verb(
    gettext_lazy("转送其他单位"),
    gettext_lazy(
        "同列：对方在自己的页面和栏目中也列出这条信息，仍由本单位发布，只计一次。移交：信息归对方所有，索引号不变。"
    ),
    gettext_lazy("转送"),
    gettext_lazy("已转送，等待对方接收。"),
)
LIST = Verb(
    gettext_lazy("同列这条信息"),
    gettext_lazy("在本单位的页面和所选栏目中列出，链接到原信息；原单位撤下后这里同时消失。"),
    gettext_lazy("同列"),
    gettext_lazy("已同列。"),
)
TAKE = Verb(
    gettext_lazy("接收移交"),
    gettext_lazy("接收后本单位是发布机构，负责更正、撤下和答复；索引号、发布日期和全部记录不变。"),
    gettext_lazy("接收"),
    gettext_lazy("已接收，信息现归本单位。"),
    is_final=True,
)
DECLINE = Verb(
    gettext_lazy("不接收"),
    gettext_lazy("请写明理由，转出单位会看到。"),
    gettext_lazy("不接收"),
    gettext_lazy("已退回。"),
)
RECALL = Verb(
    gettext_lazy("撤回转送"), gettext_lazy("对方还没有答复时可以撤回。"), gettext_lazy("撤回"), gettext_lazy("已撤回。")
)
END = Verb(
    gettext_lazy("取消同列"), gettext_lazy("原信息不受影响。"), gettext_lazy("取消同列"), gettext_lazy("已取消同列。")
)


class SendForm(forms.Form):
    """To whom, and for what."""

    receiver_id = number_choice(gettext_lazy("接收单位"))
    wish = forms.TypedChoiceField(label=gettext_lazy("转送方式"), coerce=SendingWish, widget=forms.RadioSelect)
    note = long_text(gettext_lazy("说明"), max_length=300, required=False)

    def __init__(self, *args: Any, but: int, **kwargs: Any) -> None:
        """Offer every other body."""
        super().__init__(*args, **kwargs)
        offer(self, "receiver_id", [one for one in agencies.name_choices() if one[0] != but])
        offer(self, "wish", in_words(SendingWish))
        self.fields["wish"].initial = SendingWish.LIST


class ColumnForm(forms.Form):
    """Where it is to be listed."""

    column_code = forms.ChoiceField(label=gettext_lazy("列入栏目"))

    def __init__(self, *args: Any, receiver_id: int, **kwargs: Any) -> None:
        """Offer the receiver's columns."""
        super().__init__(*args, **kwargs)
        offer(self, "column_code", [(one.code, one.name) for one in catalogue.columns_for(receiver_id)])


class ReasonForm(forms.Form):
    """Why."""

    reason = long_text(gettext_lazy("理由"), max_length=300)


class PerhapsReasonForm(forms.Form):
    """Why, where it needs saying."""

    reason = long_text(gettext_lazy("理由"), max_length=300, required=False)


class SureForm(forms.Form):
    """Nothing to fill in."""


@staff
def sending_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Offer an item to another body."""
    item = item_of(actor_of(request), pk, SEND)
    form = SendForm(**sent(request), but=item.agency_id)
    return verb_page(request, NEW, form, partial(send, pk), about=subject(item), to=_address)


@staff
def sending_list(request: HttpRequest, pk: int) -> HttpResponse:
    """List it."""
    row = queries.sending(actor_of(request), pk)
    form = ColumnForm(**sent(request), receiver_id=row.receiver_id)
    return verb_page(request, LIST, form, partial(list_here, pk), about=_subject(row))


@staff
def sending_take(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it over."""
    row = queries.sending(actor_of(request), pk)
    return verb_page(request, TAKE, SureForm(**sent(request)), partial(take_over, pk), about=_subject(row))


@staff
def sending_decline(request: HttpRequest, pk: int) -> HttpResponse:
    """Turn it down."""
    row = queries.sending(actor_of(request), pk)
    return verb_page(request, DECLINE, ReasonForm(**sent(request)), partial(decline, pk), about=_subject(row))


@staff
def sending_recall(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it back."""
    row = queries.sending(actor_of(request), pk)
    form = PerhapsReasonForm(**sent(request))
    return verb_page(request, RECALL, form, partial(recall_sending, pk), about=_subject(row))


@staff
def sending_end(request: HttpRequest, pk: int) -> HttpResponse:
    """List it no longer."""
    row = queries.sending(actor_of(request), pk)
    return verb_page(request, END, ReasonForm(**sent(request)), partial(end_listing, pk), about=_subject(row))


def _address(sending: Any) -> str:
    return reverse("workbench:sending", args=[sending.pk])


def _subject(row: SendingRow) -> Subject:
    facts = (
        (_("文号"), row.doc_number),
        (_("转出单位"), row.sender_name),
        (_("接收单位"), row.receiver_name),
        (_("转送方式"), _(row.wish.label)),
        (_("说明"), row.note),
    )
    return Subject(row.title, reverse("workbench:sending", args=[row.id]), facts)
