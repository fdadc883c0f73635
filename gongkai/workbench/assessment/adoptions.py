"""信息采纳: the list of what others took up, narrowed and exported."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.assessment import queries_adoptions
from gongkai.assessment.checking import shown
from gongkai.assessment.displays import AdoptionRow
from gongkai.assessment.queries_adoptions import AdoptionFilters
from gongkai.assessment.vocabulary import Level
from gongkai.law.report_periods import MONTHS, first_year
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_list import in_words

HEADS = (
    gettext_lazy("信息名称"), gettext_lazy("单位"), gettext_lazy("采纳渠道"), gettext_lazy("层级"), gettext_lazy("采纳日期"),
    gettext_lazy("采纳证明"), gettext_lazy("计分标准"), gettext_lazy("实际计分"), gettext_lazy("奖励（元）"), gettext_lazy("状态"),
)  # fmt: skip


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("信息名称、采纳渠道"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("单位"), required=False)
    year = number_choice(gettext_lazy("年度"), required=False)
    month = number_choice(gettext_lazy("月份"), required=False)
    level = forms.ChoiceField(label=gettext_lazy("层级"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person reads about."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        years = range(timezone.localdate().year, first_year() - 1, -1)
        offer(self, "agency_id", [everything, *agencies.choices(actor, "assessment.read")])
        offer(self, "year", [everything, *((year, year) for year in years)])
        offer(self, "month", [everything, *((n, n) for n in range(1, MONTHS + 1))])
        offer(self, "level", [everything, *in_words(Level)])


@staff
def adoptions(request: HttpRequest) -> HttpResponseBase:
    """One page of the list, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must("assessment.read")
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    filters = AdoptionFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        rows = (_line(row) for row in queries_adoptions.rows(actor, filters))
        heads = [str(head) for head in HEADS]
        return exports.download(rows, heads=heads, shape=request.GET["export"], name=_("信息采纳"))
    context = {
        "form": form,
        "page": queries_adoptions.adoptions(actor, filters, page=page_asked(request)),
        "may_enter": actor.may("assessment.adopt"),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/assessment/adoptions.html", context)


def _line(row: AdoptionRow) -> list[Any]:
    state = _("已撤销") if row.is_void else ""
    return [
        row.title, row.agency_name, row.channel, _(row.level.label), row.adopted_on, row.proof,
        shown(row.points), shown(row.counts), shown(row.cash), state,
    ]  # fmt: skip
