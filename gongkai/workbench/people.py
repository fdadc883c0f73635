"""The people of the own branch: the list and one person."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts import queries
from gongkai.accounts.actor import Actor
from gongkai.accounts.queries import PeopleFilters, PersonRow
from gongkai.agencies import queries as agencies
from gongkai.law.vocabulary import Duty
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import page_asked, pager

STATES = [("on", gettext_lazy("启用")), ("off", gettext_lazy("停用")), ("both", gettext_lazy("全部"))]


class FilterForm(forms.Form):
    """What the list of people is narrowed to."""

    q = forms.CharField(label=gettext_lazy("姓名、账号或电话"), max_length=60, required=False)
    agency = number_choice(gettext_lazy("单位（含下级）"), required=False)
    duty = forms.ChoiceField(label=gettext_lazy("职责"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("账号状态"), choices=STATES, required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this administrator runs."""
        super().__init__(*args, **kwargs)
        offer(self, "agency", [("", _("全部")), *agencies.choices(actor, "accounts.administer")])
        offer(self, "duty", [("", _("全部")), *((duty.value, _(duty.label)) for duty in Duty)])


@staff
def people(request: HttpRequest) -> HttpResponseBase:
    """The list of people, with filters, sorting, paging and export."""
    actor = actor_of(request)
    actor.must("accounts.administer")
    form = FilterForm(request.GET, actor=actor)
    filters, today = _filters(form, request.GET.get("sort", "")), timezone.localdate()
    if request.GET.get("export"):
        return _export(queries.every_person(actor, filters, on=today), request.GET["export"])
    found = queries.people(actor, filters, on=today, page=page_asked(request))
    context = {
        "form": form,
        "people": found.rows,
        "narrowed": any(form.data.get(name) for name in form.fields),
        "pager": pager(request, page=found.page, pages=found.pages, total=found.total),
    }
    return page(request, "workbench/people.html", context)


@staff
def person(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One person: details, duties now and before, open sessions, and what may be done."""
    actor = actor_of(request)
    view = queries.person(actor, pk, on=timezone.localdate())
    context = {
        "person": view.user,
        "view": view,
        "crumbs": person_crumbs(view.user.name),
        "is_self": view.user.pk == actor.user_id,
        "today": timezone.localdate(),
    }
    return page(request, "workbench/person.html", context)


def person_crumbs(name: str) -> list[tuple[str, str]]:
    """The way from the list to the person."""
    return [(_("人员"), ".."), (name, "")]


def _filters(form: FilterForm, sort: str) -> PeopleFilters:
    given = form.cleaned_data if form.is_valid() else {}
    state = {"both": "", "off": "off"}.get(given.get("state", ""), "on")
    return PeopleFilters(given.get("q", ""), given.get("agency"), duty=given.get("duty", ""), state=state, order=sort)


def _export(rows: tuple[PersonRow, ...], shape: str) -> HttpResponseBase:
    heads = [_("姓名"), _("账号"), _("单位"), _("内设机构"), _("联系电话"), _("职责"), _("账号状态"), _("最近登录")]
    lines = (
        [
            row.name,
            row.username,
            row.agency,
            row.section,
            row.phone,
            "、".join(row.duties),
            _("启用") if row.is_active else _("停用"),
            f"{timezone.localtime(row.last_login):%Y-%m-%d %H:%M}" if row.last_login else "",
        ]
        for row in rows
    )
    return exports.download(lines, heads=heads, shape=shape, name=_("人员名单"))
