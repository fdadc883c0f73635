"""由上年问题生成任务: the problems of last year, what is still open, and the tasks made of them."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.law.refusals import Refusal
from gongkai.office import queries_problems, queries_tasks
from gongkai.office.actions.carry_over import carry_over
from gongkai.office.actions.draft_from_problems import draft_from_problems
from gongkai.office.actions.note_problems import Found, note_problems
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, plain
from gongkai.workbench.office.problem_sources import known_problems
from gongkai.workbench.office.work_fields import ASSIGN, ticked
from gongkai.workbench.request_verbs import long_text, show_problems


class ProblemForm(forms.Form):
    """A problem typed by hand."""

    text = long_text(gettext_lazy("问题"), rows=2, max_length=500)
    measure = forms.CharField(label=gettext_lazy("改进措施"), max_length=500, required=False)


class DueForm(forms.Form):
    """When the tasks made of the ticked rows are due."""

    due_on = DayField(label=gettext_lazy("完成时限"))


@staff
def task_next(request: HttpRequest, pk: int) -> HttpResponse:
    """Last year's problems and open tasks, to be ticked for this breakdown; a problem posted here is kept."""
    actor = actor_of(request)
    plan = queries_tasks.plan_alone(actor, pk)
    actor.must(ASSIGN, plan)
    year, agency_id = plan.year - 1, plan.agency_id
    form = ProblemForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            note_problems(agency_id, year=year, problems=[Found(**form.cleaned_data)], by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已登记问题。"))
            return redirect("workbench:task_next", pk)
    left = queries_problems.inherited(actor, plan)
    kept = {row.problem.text for row in left.problems}
    context = {
        "plan": plan,
        "year": year,
        "problems": left.problems,
        "found": [one for one in known_problems(actor, agency_id, year) if one.text not in kept],
        "left_over": left.left_over,
        "form": form,
        "due": f"{date(plan.year, 12, 31):%Y-%m-%d}",
    }
    return page(request, "workbench/office/task_next.html", context)


@staff
@require_POST
def task_next_take(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep the ticked problems that other rooms' records say."""
    actor = actor_of(request)
    plan = queries_tasks.plan_alone(actor, pk)
    actor.must(ASSIGN, plan)
    year = plan.year - 1
    wanted = set(request.POST.getlist("found"))
    chosen = [one for one in known_problems(actor, plan.agency_id, year) if one.text in wanted]
    made = note_problems(plan.agency_id, year=year, problems=chosen, by=actor)
    messages.success(request, _("已登记%(n)d个问题。") % {"n": len(made)})
    return redirect("workbench:task_next", pk)


@staff
@require_POST
def task_next_make(request: HttpRequest, pk: int) -> HttpResponse:
    """Make tasks of the ticked problems, or carry the ticked tasks over."""
    actor = actor_of(request)
    form = DueForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("请填写完成时限，格式如“2026-12-31”。"))
        return redirect("workbench:task_next", pk)
    due_on: Any = form.cleaned_data["due_on"]
    if plain(request, "verb") == "carry":
        made = carry_over(pk, task_ids=ticked(request.POST.getlist("task")), due_on=due_on, by=actor)
    else:
        made = draft_from_problems(pk, problem_ids=ticked(request.POST.getlist("problem")), due_on=due_on, by=actor)
    messages.success(request, _("已生成%(n)d项任务，请落实责任科室和责任人。") % {"n": len(made)})
    return redirect("workbench:task_plan", pk)
