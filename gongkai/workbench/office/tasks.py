"""任务分解: the tasks of every breakdown in reach, and the breakdowns by year."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.office import queries_tasks
from gongkai.office.displays_tasks import LATE, OPEN, SOON, TaskFilters, TaskRow
from gongkai.office.vocabulary_work import TaskSource, TaskState
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.office.work_fields import ASSIGN, READ, bodies_read, everything
from gongkai.workbench.request_list import in_words

HEADS = (
    gettext_lazy("年度"), gettext_lazy("序号"), gettext_lazy("任务"), gettext_lazy("要求和措施"), gettext_lazy("来源"),
    gettext_lazy("来源说明"), gettext_lazy("单位"), gettext_lazy("责任科室"), gettext_lazy("责任人"), gettext_lazy("开始日期"),
    gettext_lazy("完成时限"), gettext_lazy("状态"), gettext_lazy("进度"), gettext_lazy("完成日期"),
)  # fmt: skip


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("任务、科室或责任人"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("单位"), required=False)
    year = number_choice(gettext_lazy("年度"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("状态"), required=False)
    source = forms.ChoiceField(label=gettext_lazy("来源"), required=False)
    mine = forms.BooleanField(label=gettext_lazy("只看我负责的"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies in reach and the years with a breakdown."""
        super().__init__(*args, **kwargs)
        computed = [(OPEN, _("未办结")), (LATE, _("逾期")), (SOON, _("即将到期"))]
        offer(self, "agency_id", everything(bodies_read(actor)))
        offer(self, "year", everything((year, str(year)) for year in queries_tasks.years(actor)))
        offer(self, "state", everything([*computed, *in_words(TaskState)]))
        offer(self, "source", everything(in_words(TaskSource)))


@staff
def tasks(request: HttpRequest) -> HttpResponseBase:
    """The breakdowns of one year and one page of tasks, or all of them as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()
    filters = TaskFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        lines = (line_of(row) for row in queries_tasks.rows(actor, filters))
        return exports.download(lines, heads=heads(), shape=request.GET["export"], name=_("任务清单"))
    shown_year = filters.year or queries_tasks.year_at_work(actor)
    plans = queries_tasks.plans(actor, year=shown_year) if shown_year else []
    context = {
        "form": form,
        "page": queries_tasks.tasks(actor, filters, page=page_asked(request)),
        "plans": plans,
        "shown_year": shown_year,
        "tiles": _tiles(plans, shown_year),
        "may_assign": actor.may(ASSIGN),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/office/tasks.html", context)


def heads() -> list[str]:
    """The heads of every sheet of tasks."""
    return [str(head) for head in HEADS]


def line_of(row: TaskRow) -> list[Any]:
    """One task in a sheet."""
    return [
        row.year, row.number, row.title, row.requirement, _(row.source.label), row.source_words, row.agency_name,
        row.section_name, row.person_name, row.starts_on, row.due_on, state_words(row), f"{row.percent}%", row.done_on,
    ]  # fmt: skip


def state_words(row: TaskRow) -> str:
    """How the task stands, with its being late."""
    return f"{_(row.state.label)}（{_('逾期')}）" if row.is_late else _(row.state.label)


def _tiles(plans: list[Any], year: int | None) -> list[dict[str, Any]]:
    def total(name: str) -> int:
        return sum(getattr(plan.tally, name) for plan in plans)

    here, late = f"{reverse('workbench:tasks')}?year={year}", total("late")
    return [
        {"label": _("任务"), "value": total("total"), "tone": "info", "address": here},
        {"label": _("完成"), "value": total("done"), "tone": "good", "address": f"{here}&state=done"},
        {"label": _("待核"), "value": total("handed_in"), "tone": "soon", "address": f"{here}&state=handed_in"},
        {"label": _("逾期"), "value": late, "tone": "bad" if late else "good", "address": f"{here}&state={LATE}"},
    ]
