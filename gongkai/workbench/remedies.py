"""行政复议、行政诉讼: the list of cases, narrowed as the annual report counts them; filters, paging, export."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.law.report_periods import first_year
from gongkai.law.vocabulary import RemedyBlock, RemedyResult
from gongkai.remedies import queries
from gongkai.remedies.counting import PENDING, UNSETTLED
from gongkai.remedies.displays import RemedyFilters, RemedyRow
from gongkai.remedies.stock import NEW, OPENING
from gongkai.remedies.vocabulary import Instance
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.choices import bodies_in_reach
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_list import in_words

NOT_YET = gettext_lazy("尚未审结")
HEADS = (
    gettext_lazy("案号"), gettext_lazy("类别"), gettext_lazy("复议机关、法院"), gettext_lazy("被申请人、被告"),
    gettext_lazy("申请人、原告"), gettext_lazy("争议事项"), gettext_lazy("申请编号"), gettext_lazy("申请、起诉日期"),
    gettext_lazy("受理、立案日期"), gettext_lazy("审结日期"), gettext_lazy("结果"), gettext_lazy("重新答复的文号"),
    gettext_lazy("审级"), gettext_lazy("生效的原审结果"),
)  # fmt: skip


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("案号、机关、事项或申请编号"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("被申请人、被告"), required=False)
    block = forms.ChoiceField(label=gettext_lazy("类别"), required=False)
    instance = forms.ChoiceField(label=gettext_lazy("审级"), required=False)
    year = number_choice(gettext_lazy("年度"), required=False)
    result = forms.ChoiceField(label=gettext_lazy("结果"), required=False)
    stock = forms.ChoiceField(label=gettext_lazy("收案"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies whose cases this person may see, and every year there can be a report of."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        offer(self, "agency_id", [everything, *readable(actor)])
        offer(self, "block", [everything, *in_words(RemedyBlock)])
        offer(self, "instance", [everything, *in_words(Instance)])
        offer(
            self,
            "result",
            [everything, *in_words(RemedyResult), (PENDING, NOT_YET), (UNSETTLED, _("尚未审结或者尚未履行"))],
        )
        offer(self, "stock", [everything, (OPENING, _("上年结转")), (NEW, _("本年新收"))])
        offer(self, "year", [everything, *((year, year) for year in years())])


def readable(actor: Actor) -> list[tuple[int, str]]:
    """Bodies whose cases this person may see."""
    return bodies_in_reach(actor, "remedies.read")


def years() -> range:
    """Every year since there was something to contest, the present one first."""
    return range(timezone.localdate().year, first_year() - 1, -1)


@staff
def remedies(request: HttpRequest) -> HttpResponseBase:
    """One page of the list, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must("remedies.read")
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    filters = RemedyFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        lines = (_line(row) for row in queries.rows(actor, filters))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("行政复议、行政诉讼案件"))
    context = {
        "form": form,
        "filters": filters,
        "page": queries.cases(actor, filters, page=page_asked(request)),
        "may_register": actor.may("remedies.write"),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/remedies.html", context)


def _line(row: RemedyRow) -> list[Any]:
    return [
        row.case_number, _(row.block.label), row.organ, row.agency_name, row.party, row.about, row.request_number,
        row.filed_on, row.accepted_on, row.concluded_on, _(row.result.label) if row.result else NOT_YET,
        row.corrected_reply, "" if row.block is RemedyBlock.RECONSIDERATION else _(row.instance.label),
        _(row.stands.label) if row.stands else "",
    ]  # fmt: skip
