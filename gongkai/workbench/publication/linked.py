"""上级文件: links to documents of higher levels: entered, looked at by a second person, shown, taken away."""

from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.publication import linked_queries as queries
from gongkai.publication.actions.end_linked import end_linked
from gongkai.publication.actions.link_document import link_document
from gongkai.publication.actions.show_linked import show_linked
from gongkai.publication.linked_entry import LinkedEntry
from gongkai.workbench import choices, exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

SEND = "publication.send"
HEADS = (
    gettext_lazy("名称"), gettext_lazy("文号"), gettext_lazy("发文机关"), gettext_lazy("成文日期"), gettext_lazy("网址"),
    gettext_lazy("栏目"), gettext_lazy("登记单位"), gettext_lazy("来源"), gettext_lazy("状态"),
)  # fmt: skip
STANDINGS = {
    queries.WAITING: gettext_lazy("待核对"), queries.SHOWN: gettext_lazy("已公布"),
    queries.BROKEN: gettext_lazy("链接打不开"), queries.ENDED: gettext_lazy("已取消"),
}  # fmt: skip
NEW = Verb(
    gettext_lazy("登记上级文件"),
    gettext_lazy("国务院、省、市等上级机关制发的文件，链接到它公布的网页，不作为本单位的信息录入，也不计入本单位的条数。"),
    gettext_lazy("登记"), gettext_lazy("已登记，另一名工作人员核对后公布。"), law="《条例》第十条",
)  # fmt: skip
END = Verb(
    gettext_lazy("取消上级文件"), gettext_lazy("取消后公众不再看到；再次导入同一文件也不会恢复。"), gettext_lazy("取消"),
    gettext_lazy("已取消。"), is_final=True,
)  # fmt: skip


class FilterForm(forms.Form):
    """Words, and how they stand."""

    q = forms.CharField(label=gettext_lazy("名称、文号、发文机关"), max_length=60, required=False)
    standing = forms.ChoiceField(label=gettext_lazy("状态"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer every standing."""
        super().__init__(*args, **kwargs)
        offer(self, "standing", [("", _("全部")), *STANDINGS.items()])


class DocumentForm(forms.Form):
    """One document of a higher level."""

    agency_id = number_choice(gettext_lazy("登记单位"))
    title = forms.CharField(label=gettext_lazy("名称"), max_length=300)
    doc_number = forms.CharField(label=gettext_lazy("文号"), max_length=80, required=False)
    issuer = forms.CharField(label=gettext_lazy("发文机关"), max_length=120)
    issued_on = DayField(label=gettext_lazy("成文日期"), required=False)
    address = forms.CharField(
        label=gettext_lazy("网址"),
        max_length=500,
        help_text=gettext_lazy("发文机关公布该文件的网页，以 https:// 开头。"),
    )
    column_code = forms.ChoiceField(label=gettext_lazy("列入栏目"))

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person enters for, and the columns."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", agencies.choices(actor, SEND))
        offer(self, "column_code", choices.columns())


class ReasonForm(forms.Form):
    """Why."""

    reason = long_text(gettext_lazy("原因"), max_length=200)


@staff
def linked_items(request: HttpRequest) -> HttpResponseBase:
    """One page of the links, or all of them as a sheet."""
    actor = actor_of(request)
    actor.must(SEND)
    form = FilterForm(request.GET)
    form.is_valid()
    asked: dict[str, Any] = {name: value for name, value in form.cleaned_data.items() if value}
    if request.GET.get("export"):
        columns = choices.column_names()
        lines = (_line(row, columns) for row in queries.all_linked(actor, **asked))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("上级文件"))
    page = queries.linked(actor, **asked, page=page_asked(request))
    context = {
        "form": form, "page": page, "filtered": form.has_changed(), "columns": choices.column_names(),
        "may_show": any(row.may_show for row in page.rows),
    }  # fmt: skip
    return render(request, "workbench/publication/linked_items.html", context)


@staff
def linked_new(request: HttpRequest) -> HttpResponse:
    """Enter one."""
    actor = actor_of(request)
    actor.must(SEND)
    form = DocumentForm(**sent(request), actor=actor, initial={"agency_id": actor.agency_id})
    about = Subject(_("上级文件"), reverse("workbench:linked_items"))
    return verb_page(request, NEW, form, _enter, about=about)


@staff
@require_POST
def linked_show(request: HttpRequest) -> HttpResponse:
    """Show what was ticked."""
    ticked = [int(n) for n in request.POST.getlist("linked") if n.isascii() and n.isdecimal() and len(n) < 16]
    if not ticked:
        messages.warning(request, _("没有选择。请先勾选要公布的上级文件。"))
    else:
        n = show_linked(ticked, by=actor_of(request))
        messages.success(request, ngettext("已公布%(n)d条。", "已公布%(n)d条。", n) % {"n": n})
    return redirect("workbench:linked_items")


@staff
def linked_end(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one away."""
    row = queries.one(actor_of(request), pk)
    facts = ((_("文号"), row.doc_number), (_("发文机关"), row.issuer), (_("网址"), row.address))
    about = Subject(row.title, reverse("workbench:linked_items"), facts)
    return verb_page(request, END, ReasonForm(**sent(request)), partial(end_linked, pk), about=about)


def _enter(*, agency_id: int, by: Actor, **said: Any) -> Any:
    return link_document(agency_id, entry=LinkedEntry(**said), by=by)


def _line(row: queries.LinkedRow, columns: dict[str, str]) -> list[Any]:
    return [
        row.title, row.doc_number, row.issuer, row.issued_on, row.address,
        columns.get(row.column_code, row.column_code), row.agency_name, _(row.origin.label),
        str(STANDINGS[row.standing]),
    ]  # fmt: skip
