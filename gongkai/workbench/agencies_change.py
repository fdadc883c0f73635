"""Founding a body and changing it by date."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.queries import people_count
from gongkai.agencies import queries
from gongkai.agencies.actions.change_contact import change_contact
from gongkai.agencies.actions.close import close
from gongkai.agencies.actions.found import found
from gongkai.agencies.actions.merge import merge
from gongkai.agencies.actions.move import move
from gongkai.agencies.actions.rename import rename
from gongkai.agencies.contact import Contact
from gongkai.agencies.queries import AgencyView
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import AgencyKind, Level
from gongkai.publication.actions.mark_renamed import mark_renamed
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.agencies import agency_crumbs
from gongkai.workbench.agencies_forms import CloseForm, ContactForm, FoundForm, MergeForm, MoveForm, RenameForm
from gongkai.workbench.refusals import show_refusal

RENAMING = ("rename", "merge")  # searches learn the new names
NOTES = {
    "rename": gettext_lazy("生效日之前公开的信息仍显示原名称；按原名称也能检索到。"),
    "move": gettext_lazy("调整后，原上级机构的管理员不再管理该机构。"),
    "close": gettext_lazy("撤销后不能再为该机构录入信息；已公开的信息不受影响。"),
    "merge": gettext_lazy("并入后该机构撤销，其下级机构转到并入的机构之下；已公开的信息不受影响。"),
    "contact": gettext_lazy("联系信息显示在公开指南和页面底部，请保持准确。"),
}


@staff
def agency_new(request: HttpRequest) -> HttpResponseBase:
    """Found a body below one this administrator runs."""
    actor = actor_of(request)
    actor.must("agencies.administer")
    initial = {
        "parent_id": actor.agency_id,
        "on": timezone.localdate(),
        "level": Level.COUNTY,
        "kind": AgencyKind.DEPARTMENT,
    }
    form = FoundForm(request.POST or None, initial=initial, own=queries.choices(actor, "agencies.administer"))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data | {
            "kind": AgencyKind(form.cleaned_data["kind"]),
            "level": Level(form.cleaned_data["level"]),
        }
        try:
            made = found(given.pop("name"), **given, by=actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            messages.success(request, _("已新增机构。"))
            return redirect("workbench:agency", made.pk)
    context = {"form": form, "title": _("新增机构"), "crumbs": agency_crumbs(_("新增机构"))}
    return page(request, "workbench/agency_form.html", context)


@staff
def agency_rename(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Give the body a new name by date."""
    view = _view(request, pk)
    initial = {"on": timezone.localdate(), "short_name": view.agency.short_name}
    form = RenameForm(request.POST or None, initial=initial)
    return _change(
        request, view, form, verb="rename", title=_("更名"), act=lambda given: rename(pk, given.pop("name"), **given)
    )


@staff
def agency_move(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Put the body under another superior by date."""
    view = _view(request, pk)
    own = queries.choices(actor_of(request), "agencies.administer")
    form = MoveForm(
        request.POST or None, initial={"on": timezone.localdate()}, own=[row for row in own if row[0] != pk]
    )
    return _change(request, view, form, verb="move", title=_("调整上级机构"), act=lambda given: move(pk, **given))


@staff
def agency_close(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Close the body by date."""
    form = CloseForm(request.POST or None, initial={"on": timezone.localdate()})
    return _change(
        request, _view(request, pk), form, verb="close", title=_("撤销机构"), act=lambda given: close(pk, **given)
    )


@staff
def agency_merge(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Merge the body into another by date."""
    own = queries.choices(actor_of(request), "agencies.administer") + _ended(request)
    form = MergeForm(
        request.POST or None, initial={"on": timezone.localdate()}, own=[row for row in own if row[0] != pk]
    )
    return _change(
        request, _view(request, pk), form, verb="merge", title=_("并入其他机构"), act=lambda given: merge(pk, **given)
    )


@staff
def agency_contact(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Change how the body is reached."""
    view = _view(request, pk)
    form = ContactForm(
        request.POST or None, initial={name: getattr(view.agency, name) for name in ContactForm.base_fields}
    )

    def act(given: dict[str, Any]) -> object:
        return change_contact(pk, Contact(**{name: given[name] for name in ContactForm.base_fields}), by=given["by"])

    return _change(request, view, form, verb="contact", title=_("修改联系信息"), act=act)


def _view(request: HttpRequest, pk: int) -> AgencyView:
    return queries.agency(actor_of(request), pk)


def _ended(request: HttpRequest) -> list[tuple[int, str]]:
    """A body chosen on an old page that has ended since, so that the refusal says why it is none to merge into."""
    chosen = request.POST.get("into_id", "")
    rows = queries.tree(actor_of(request)) if chosen else []
    return [(row.id, row.name) for row in rows if str(row.id) == chosen and row.may_run and not row.is_active]


def _change(
    request: HttpRequest,
    view: AgencyView,
    form: forms.Form,
    *,
    verb: str,
    title: str,
    act: Callable[[dict[str, Any]], object],
) -> HttpResponseBase:
    """The one shape of all these pages: a small form about one body, and back to the body."""
    pk = view.agency.pk
    if request.method == "POST" and form.is_valid():
        try:
            act(form.cleaned_data | {"by": actor_of(request)})
            if verb in RENAMING:
                mark_renamed(pk)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            messages.success(request, _("已办理：%(what)s。") % {"what": title})
            return redirect("workbench:agency", pk)
    context = {
        "form": form,
        "title": title,
        "note": NOTES[verb],
        "crumbs": agency_crumbs(view.agency.name, title, pk=pk),
    }
    context |= {"agency": view.agency, "people_count": people_count(pk) if verb in ("close", "merge") else 0}
    return page(request, "workbench/agency_form.html", context)
