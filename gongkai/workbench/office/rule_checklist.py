"""制度清单: the ten documents beside what each body has, and the way to close the gaps."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.office import checklist, queries_gaps, queries_rules
from gongkai.office.displays_rules import ChecklistRow
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.office.work_fields import READ, WRITE, bodies_read, everything


class BodyForm(forms.Form):
    """The body to look at."""

    agency_id = number_choice(gettext_lazy("单位"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies in reach."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", everything(bodies_read(actor)))


@staff
def rule_checklist(request: HttpRequest) -> HttpResponseBase:
    """One body's list in full; of several bodies a line each."""
    actor = actor_of(request)
    actor.must(READ)
    form = BodyForm(request.GET, actor=actor)
    form.is_valid()
    rows = queries_rules.checklists(actor, form.cleaned_data.get("agency_id"))
    if request.GET.get("export"):
        heads = [_("单位"), *(item.name for item in checklist.wanted()), _("已建立"), _("草案"), _("缺少")]
        return exports.download(map(_line, rows), heads=heads, shape=request.GET["export"], name=_("制度清单核对"))
    one = rows[0] if len(rows) == 1 else None
    gaps = queries_gaps.open_codes(actor, [one.agency_id]) if one else {}
    context = {
        "form": form,
        "rows": rows,
        "one": one,
        "lines": [(item, gaps.get((one.agency_id, item.wanted.code))) for item in one.items] if one else [],
        "wanted": checklist.wanted(),
        "may_enter": actor.may(WRITE),
    }
    return render(request, "workbench/office/rule_checklist.html", context)


def _line(row: ChecklistRow) -> list[Any]:
    words = [_("有") if item.is_there else _("草案") if item.is_draft else _("缺") for item in row.items]
    return [row.agency_name, *words, row.there, row.drafts, row.missing]
