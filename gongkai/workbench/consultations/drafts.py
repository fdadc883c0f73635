"""征求意见: the list of consultations; filters, paging, export."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.consultations import queries
from gongkai.consultations.displays import ConsultationFilters, ConsultationRow
from gongkai.consultations.vocabulary import Phase
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.consultations.labels import READ, everything, in_words, readable
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import page_asked

HEADS = (
    gettext_lazy("编号"), gettext_lazy("标题"), gettext_lazy("单位"), gettext_lazy("开始日期"),
    gettext_lazy("截止日期"), gettext_lazy("阶段"), gettext_lazy("收到意见"), gettext_lazy("反馈日期"),
)  # fmt: skip
FIRST_YEAR = 2008


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("标题或者编号"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("单位"), required=False)
    phase = forms.ChoiceField(label=gettext_lazy("阶段"), required=False)
    year = number_choice(gettext_lazy("年份"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies whose consultations this person may see."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", everything(readable(actor)))
        offer(self, "phase", everything(in_words(Phase)))
        years = range(timezone.localdate().year + 1, FIRST_YEAR - 1, -1)
        offer(self, "year", everything([(year, year) for year in years]))


@staff
def consultations(request: HttpRequest) -> HttpResponseBase:
    """One page of the list, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    filters = ConsultationFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        lines = (_line(row) for row in queries.rows(actor, filters))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("征求意见"))
    context = {
        "form": form,
        "page": queries.consultations(actor, filters, page=page_asked(request)),
        "may_draft": actor.may("consultations.draft"),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/consultations/list.html", context)


def _line(row: ConsultationRow) -> list[Any]:
    return [
        row.number, row.title, row.agency_name, row.from_on, row.to_on, _(row.phase.label), row.comments,
        row.answered_on,
    ]  # fmt: skip
