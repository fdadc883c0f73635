"""考核: the list of rounds, narrowed and exported."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.assessment import queries
from gongkai.assessment.displays import RoundRow
from gongkai.assessment.queries import RoundFilters
from gongkai.assessment.vocabulary import RoundState
from gongkai.law.report_periods import PeriodKind, first_year
from gongkai.ui.saying import said
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_list import in_words

HEADS = (
    gettext_lazy("考核期"), gettext_lazy("考核方案"), gettext_lazy("状态"), gettext_lazy("单位数"),
    gettext_lazy("待评项"), gettext_lazy("待裁定申诉"), gettext_lazy("申诉截止"), gettext_lazy("公布日期"),
)  # fmt: skip


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    year = number_choice(gettext_lazy("年度"), required=False)
    period = forms.ChoiceField(label=gettext_lazy("考核周期"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("状态"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer every year and every state."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        years = range(timezone.localdate().year, first_year() - 1, -1)
        offer(self, "year", [everything, *((year, year) for year in years)])
        offer(self, "period", [everything, *in_words(PeriodKind)])
        offer(self, "state", [everything, *in_words(RoundState)])


@staff
def assessments(request: HttpRequest) -> HttpResponseBase:
    """One page of the list, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must("assessment.read")
    form = FilterForm(request.GET)
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    filters = RoundFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        lines = (_line(row) for row in queries.round_rows(actor, filters))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("考核"))
    context = {
        "form": form,
        "page": queries.rounds(actor, filters, page=page_asked(request)),
        "may_design": actor.may("assessment.design"),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/assessment/rounds.html", context)


def _line(row: RoundRow) -> list[Any]:
    return [
        said(row.label), row.title, _(row.state.label), row.bodies, row.waiting, row.appeals, row.appeals_until, row.published_on,
    ]  # fmt: skip
