"""应急预案: the list of plans, and when each is to be practised again."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.office import queries_plans
from gongkai.office.displays_plans import EmergencyRow
from gongkai.office.vocabulary_work import PlanKind
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.office.work_fields import READ, WRITE, bodies_read, everything
from gongkai.workbench.request_list import in_words

HEADS = (
    gettext_lazy("名称"), gettext_lazy("类别"), gettext_lazy("单位"), gettext_lazy("状态"), gettext_lazy("生效日期"),
    gettext_lazy("演练次数"), gettext_lazy("最近演练"), gettext_lazy("下次演练期限"),
)  # fmt: skip


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("名称或单位"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("单位"), required=False)
    kind = forms.ChoiceField(label=gettext_lazy("类别"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies in reach."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", everything(bodies_read(actor)))
        offer(self, "kind", everything(in_words(PlanKind)))


@staff
def plans(request: HttpRequest) -> HttpResponseBase:
    """One page of the plans, or all of them as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()
    if request.GET.get("export"):
        lines = map(_line, queries_plans.every(actor))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("应急预案清单"))
    given = {name: value for name, value in form.cleaned_data.items() if value}
    page = queries_plans.plans(actor, **given, page=page_asked(request))
    context = {"form": form, "page": page, "may_enter": actor.may(WRITE), "filtered": form.has_changed()}
    return render(request, "workbench/office/plans.html", context)


def _line(row: EmergencyRow) -> list[Any]:
    return [
        row.title, _(row.kind.label), row.agency_name, _(row.status.label), row.effective_on, row.drills, row.drilled_on,
        row.drill_due_on,
    ]  # fmt: skip
