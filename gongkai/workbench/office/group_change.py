"""成立、调整、修改、撤销领导机构: the pages that change a group as a whole."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy, pgettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.law.refusals import Refusal
from gongkai.office import queries_groups
from gongkai.office.actions.adjust_group import adjust_group
from gongkai.office.actions.amend_group import amend_group
from gongkai.office.actions.dissolve_group import dissolve_group
from gongkai.office.actions.found_group import found_group
from gongkai.office.displays_groups import GroupView
from gongkai.office.visibility_people import WRITE
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import plain
from gongkai.workbench.office import group_form
from gongkai.workbench.office.choosing import MORE, unit_names, with_room
from gongkai.workbench.office.group_form import AboutForm, FoundForm, NoticeForm
from gongkai.workbench.request_verbs import show_problems
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

DISSOLVE = Verb(
    gettext_lazy("撤销领导机构"),
    gettext_lazy("按撤销通知登记。自生效之日起全部组成人员的席位终止，门户上的名单撤下；历史名单和文件仍可查阅。"),
    pgettext_lazy("button", "撤销"),
    gettext_lazy("已登记撤销。"),
    is_final=True,
)
AMEND = Verb(
    gettext_lazy("修改领导机构"),
    gettext_lazy("名称、层面、职责和办公室。组成人员只能按调整通知变动。"),
    gettext_lazy("保存"),
    gettext_lazy("已保存。"),
)


@staff
def group_new(request: HttpRequest) -> HttpResponse:
    """Found a group: what it is, the notice, the members."""
    actor = actor_of(request)
    actor.must(WRITE)
    form = (
        FoundForm(request.POST, actor=actor) if _is_sent(request) else FoundForm(initial=_typed(request), actor=actor)
    )

    def act(rows: list[dict[str, str]]) -> int:
        members = group_form.entries(rows)
        return found_group(form.group(), notice=form.notice(), members=members, by=actor).pk

    return _rows_page(request, form, act, group=None)


@staff
def group_adjust(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter an adjustment notice: the whole list as it reads afterwards."""
    actor = actor_of(request)
    shown = _kept(actor, pk)
    initial = {"title": f"关于调整{shown.name}组成人员的通知"} | _typed(request)
    form = NoticeForm(request.POST) if _is_sent(request) else NoticeForm(initial=initial)

    def act(rows: list[dict[str, str]]) -> int:
        return adjust_group(pk, notice=form.notice(), members=group_form.entries(rows), by=actor).group_id

    return _rows_page(request, form, act, group=shown)


@staff
def group_amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Put right what stands about a group."""
    actor = actor_of(request)
    shown = _kept(actor, pk)
    posted = {"data": request.POST} if request.method == "POST" else {}
    form = AboutForm(**posted, actor=actor, own=shown, initial=group_form.about_values(shown))

    def act(*, by: Actor, **_said: Any) -> None:
        amend_group(pk, form.group(), by=by)

    return verb_page(request, AMEND, form, act, about=_subject(shown))


@staff
def group_dissolve(request: HttpRequest, pk: int) -> HttpResponse:
    """End a group by notice."""
    actor = actor_of(request)
    shown = _kept(actor, pk)
    title = f"关于撤销{shown.name}的通知"
    form = NoticeForm(**sent(request), initial={"title": title})

    def act(*, by: Actor, **_said: Any) -> None:
        dissolve_group(pk, notice=form.notice(), by=by)

    return verb_page(request, DISSOLVE, form, act, about=_subject(shown))


def _rows_page(
    request: HttpRequest, form: forms.Form, act: Callable[[list[dict[str, str]]], int], *, group: GroupView | None
) -> HttpResponse:
    """A form with rows of members: show it, give it more rows, or do it."""
    rows = group_form.rows_typed(request) if request.method == "POST" else []
    if form.is_bound and form.is_valid():
        try:
            pk = act(rows)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已登记调整。") if group else _("已登记成立。"))
            return redirect("workbench:group", pk)
    begun = rows or group_form.first_rows(group.members if group else ())
    context = {
        "form": form,
        "group": group,
        "rows": with_room(begun, group_form.ROWS, more=plain(request, "verb") == MORE),
        "units": unit_names(),
        **group_form.choices(),
    }
    return page(request, "workbench/office/group_form.html", context)


def _kept(actor: Actor, pk: int) -> GroupView:
    shown = queries_groups.group(actor, pk)
    actor.must(WRITE, At(shown.agency_id))
    return shown


def _subject(shown: GroupView) -> Subject:
    return Subject(shown.name, reverse("workbench:group", args=[shown.id]))


def _is_sent(request: HttpRequest) -> bool:
    return request.method == "POST" and plain(request, "verb") != MORE


def _typed(request: HttpRequest) -> dict[str, str]:
    """What stands in the form when only more rows were asked for."""
    return {name: plain(request, name) for name in request.POST} if request.method == "POST" else {}
