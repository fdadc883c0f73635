"""登记发文、修改登记: the form of one document."""

from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.doc_register import queries
from gongkai.doc_register.actions.amend_document import amend_document
from gongkai.doc_register.actions.register_document import register_document
from gongkai.doc_register.entering import MOST_FILES, MOST_PAGES, Entry
from gongkai.law.vocabulary import Openness
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

WRITE = "doc_register.write"
NEW = Verb(
    gettext_lazy("登记发文"),
    gettext_lazy("照发文簿逐件登记；系统按文号、标题自动对应已录入的信息，核对是否遗漏、缩减、延迟。"),
    gettext_lazy("登记"), gettext_lazy("已登记。"), law="《条例》第二十六条",
)  # fmt: skip
AMEND = Verb(
    gettext_lazy("修改发文登记"),
    gettext_lazy("改正登记错误；核对结果随之更新。"),
    gettext_lazy("保存"),
    gettext_lazy("已保存。"),
)


class DocumentForm(forms.Form):
    """One issued document."""

    doc_number = forms.CharField(label=gettext_lazy("文号"), max_length=80, required=False)
    title = forms.CharField(label=gettext_lazy("标题"), max_length=300)
    issued_on = TodayField(label=gettext_lazy("发文日期"))
    section_id = number_choice(gettext_lazy("拟稿科室"), required=False)
    files = forms.IntegerField(  # type: ignore[assignment]
        label=gettext_lazy("附件数"), min_value=0, max_value=MOST_FILES, required=False
    )
    pages = forms.IntegerField(label=gettext_lazy("页数"), min_value=1, max_value=MOST_PAGES, required=False)
    openness = forms.ChoiceField(label=gettext_lazy("拟公开属性"))
    note = forms.CharField(label=gettext_lazy("备注"), max_length=200, required=False)

    def __init__(self, *args: Any, bodies: list[int], **kwargs: Any) -> None:
        """Offer the sections of these bodies."""
        super().__init__(*args, **kwargs)
        sections = agencies.section_choices(bodies)
        offer(self, "section_id", [("", _("未注明")), *((pk, name) for pk, name, _body in sections)])
        offer(self, "openness", in_words(Openness))
        self.fields["openness"].initial = Openness.UNDETERMINED.value


class NewForm(DocumentForm):
    """The same of one of the bodies this person registers for."""

    agency_id = number_choice(gettext_lazy("发文机关"))
    field_order = ("agency_id",)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies."""
        choices = agencies.choices(actor, WRITE)
        super().__init__(*args, bodies=[pk for pk, _name in choices], **kwargs)
        offer(self, "agency_id", choices)


@staff
def issued_new(request: HttpRequest) -> HttpResponse:
    """Register one."""
    actor = actor_of(request)
    actor.must(WRITE)
    form = NewForm(**sent(request), actor=actor, initial={"agency_id": actor.agency_id})
    about = Subject(_("发文登记"), reverse("workbench:doc_register"))
    return verb_page(request, NEW, form, _register, about=about, to=_address)


@staff
def issued_amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Put one right."""
    actor = actor_of(request)
    row = queries.document(actor, pk, today=timezone.localdate())
    actor.must(WRITE, row)
    begun = {name: getattr(row, name) for name in DocumentForm.base_fields}
    form = DocumentForm(**sent(request), bodies=[row.agency_id], initial=begun)
    about = Subject(row.doc_number or row.title, reverse("workbench:issued", args=[pk]))
    return verb_page(request, AMEND, form, partial(_amend, pk), about=about)


def _register(*, agency_id: int, by: Actor, **said: Any) -> Any:
    return register_document(agency_id, entry=_entry(said), by=by)


def _amend(pk: int, *, by: Actor, **said: Any) -> Any:
    return amend_document(pk, entry=_entry(said), by=by)


def _entry(said: dict[str, Any]) -> Entry:
    return Entry(**said | {"files": said["files"] or 0})


def _address(made: Any) -> str:
    return reverse("workbench:issued", args=[made.pk])
