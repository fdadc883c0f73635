"""The journal: who did what to which record, and when."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.audit import queries
from gongkai.audit.queries import JournalFilters
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField
from gongkai.workbench.journal_words import ACTIONS, about_label, action_label, detail_lines
from gongkai.workbench.lists import address, number_asked


class FilterForm(forms.Form):
    """What the journal is narrowed to."""

    person = forms.CharField(label=gettext_lazy("操作人"), max_length=40, required=False)
    action = forms.ChoiceField(
        label=gettext_lazy("操作"), choices=[("", gettext_lazy("全部")), *ACTIONS.items()], required=False
    )
    record = forms.CharField(label=gettext_lazy("对象名称"), max_length=100, required=False)
    from_on = DayField(label=gettext_lazy("自"), required=False)
    to_on = DayField(label=gettext_lazy("至"), required=False)


@staff
def journal(request: HttpRequest) -> HttpResponseBase:
    """A page of the journal, newest first, or all of it as a sheet."""
    actor = actor_of(request)
    form = FilterForm(request.GET)
    filters = _filters(form, request)
    if request.GET.get("export"):
        return _export(actor, filters, request.GET["export"])
    found = queries.entries(
        actor, filters, before=number_asked(request, "before"), after=number_asked(request, "after")
    )
    cursors = ("before", "after")
    context = {
        "form": form,
        "rows": [_row(entry) for entry in found.entries],
        "narrowed": any(form.data.get(name) for name in (*form.fields, "kind")),
        "pager": {
            "total": None,
            "first": address(request, drop=cursors) if found.newer else "",
            "previous": address(request, drop=cursors, after=found.entries[0].seq) if found.newer else "",
            "next": address(request, drop=cursors, before=found.older) if found.older else "",
            "last": "",
        },
    }
    return page(request, "workbench/journal.html", context)


def _filters(form: FilterForm, request: HttpRequest) -> JournalFilters:
    given = {name: value for name, value in (form.cleaned_data if form.is_valid() else {}).items() if value}
    kind, about_id = request.GET.get("kind", "")[:60], request.GET.get("about", "")[:64]
    return JournalFilters(**given, kind=kind, about_id=about_id if kind else "")


def _row(entry: Any) -> dict[str, Any]:
    return {
        "entry": entry,
        "action": action_label(entry.action),
        "kind": about_label(entry.about_kind),
        "details": detail_lines(entry.details),
    }


def _export(actor: Actor, filters: JournalFilters, shape: str) -> HttpResponseBase:
    heads = [_("序号"), _("时间"), _("操作人"), _("操作"), _("对象类别"), _("对象"), _("详情"), _("校验值")]
    lines = (
        [
            entry.seq,
            f"{timezone.localtime(entry.at):%Y-%m-%d %H:%M:%S}",
            entry.actor_name,
            action_label(entry.action),
            about_label(entry.about_kind),
            entry.about_label,
            "；".join(f"{name}：{value}" for name, value in detail_lines(entry.details)),
            entry.hash,
        ]
        for entry in queries.every_entry(actor, filters)
    )
    return exports.download(lines, heads=heads, shape=shape, name=_("操作日志"))
