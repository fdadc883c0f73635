"""审查台账: the register of slips and of what was withheld."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.law.vocabulary import Openness
from gongkai.review import queries
from gongkai.review.queries import RegisterFilters
from gongkai.review.vocabulary import Conclusion, SlipState, Step
from gongkai.workbench import choices, exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import page_asked, pager

ANY = ("", gettext_lazy("全部"))


class RegisterForm(forms.Form):
    """What the register can be narrowed by."""

    text = forms.CharField(label=gettext_lazy("编号、名称或文号"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("单位"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("状态"), choices=[ANY, *SlipState.choices()], required=False)
    step = forms.ChoiceField(label=gettext_lazy("待签环节"), choices=[ANY, *Step.choices()], required=False)
    openness = forms.ChoiceField(label=gettext_lazy("最终公开属性"), choices=[ANY, *Openness.choices()], required=False)
    opened_from = DayField(label=gettext_lazy("提交日期自"), required=False)
    opened_to = DayField(label=gettext_lazy("至"), required=False)
    late = forms.BooleanField(label=gettext_lazy("只看本环节逾期的"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the agencies this person may look into."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", [ANY, *choices.readable_agencies(actor)])


@staff
def register(request: HttpRequest) -> HttpResponseBase:
    """One page of the register, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must("review.read")
    form = RegisterForm(request.GET, actor=actor)
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    given = form.cleaned_data
    filters = RegisterFilters(**{name: value for name, value in given.items() if value})
    if request.GET.get("export"):
        return _export(actor, filters, request.GET["export"])
    found = queries.register(actor, filters, page=page_asked(request))
    shown = pager(request, page=found.number, pages=found.pages, total=found.total)
    return page(
        request,
        "workbench/register.html",
        {"form": form, "rows": found.rows, "pager": shown, "filtered": form.has_changed()},
    )


@staff
def refusals(request: HttpRequest) -> HttpResponseBase:
    """不予公开登记: what was withheld, on which ground, and when to look at it again."""
    actor = actor_of(request)
    actor.must("review.read")
    by_ground = [
        (ground.label if ground else _("未注明"), count) for ground, count in queries.refusals_by_ground(actor)
    ]
    return page(request, "workbench/refusals.html", {"rows": queries.refusals(actor), "by_ground": by_ground})


HEADS = (
    "审查单编号",
    "信息名称",
    "文号",
    "单位",
    "科室",
    "状态",
    "拟公开属性",
    "最终公开属性",
    "审查结论",
    "承办人",
    "提交日期",
)


def _export(actor: Actor, filters: RegisterFilters, shape: str) -> HttpResponseBase:
    heads = [*(_(head) for head in HEADS), *(_(step.label) for step in Step), _("办结日期"), _("用时（工作日）")]
    lines = (_line(row) for row in queries.register_rows(actor, filters))
    return exports.download(lines, heads=heads, shape=shape, name=_("保密审查台账"))


def _line(row: Any) -> list[Any]:
    return [
        row.number, row.title, row.doc_number, row.agency_name, row.section_name, row.state_label,
        Openness(row.proposed_openness).label, Openness(row.final_openness).label if row.final_openness else "",
        Conclusion(row.conclusion).label if row.conclusion else "", row.opened_by, row.opened_on,
        *(row.signed_on.get(step, "") for step in Step), row.closed_on or "", row.days_used,
    ]  # fmt: skip
