"""One task on one page, and what can be done to it."""

import re
from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.office import queries_tasks
from gongkai.office.actions.add_task import add_task
from gongkai.office.actions.amend_task import amend_task
from gongkai.office.actions.cancel_task import cancel_task
from gongkai.office.actions.confirm_task import confirm_task
from gongkai.office.actions.hand_in_task import hand_in_task
from gongkai.office.actions.note_progress import note_progress
from gongkai.office.actions.reopen_task import reopen_task
from gongkai.office.actions.send_back_task import send_back_task
from gongkai.office.displays_tasks import TaskView
from gongkai.office.entering_tasks import TaskWords
from gongkai.office.vocabulary_work import TaskSource
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import number_asked
from gongkai.workbench.office.task_plan import subject_of as plan_subject
from gongkai.workbench.office.work_fields import ASSIGN, NOBODY, download, papers_field
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

SHA256 = re.compile(r"[0-9a-f]{64}")
NEW = Verb(
    gettext_lazy("增加任务"),
    gettext_lazy("写明任务、责任科室、责任人和完成时限；来源是文件的写文号，是上年问题的写明问题。"),
    gettext_lazy("增加"),
    gettext_lazy("已增加任务。"),
)
AMEND = Verb(
    gettext_lazy("修改任务"),
    gettext_lazy("改动完成时限的，记入任务的办理过程。"),
    gettext_lazy("保存"),
    gettext_lazy("已修改。"),
)
PROGRESS = Verb(
    gettext_lazy("登记进展"),
    gettext_lazy("写明做了什么、做到几成；佐证材料随进展上传。全部完成的，请用“提交办结”。"),
    gettext_lazy("登记"),
    gettext_lazy("已登记进展。"),
)
HAND_IN = Verb(
    gettext_lazy("提交办结"),
    gettext_lazy("写明完成情况并附佐证材料；由他人核实后才算完成，完成日期以提交日期为准。"),
    gettext_lazy("提交"),
    gettext_lazy("已提交，等待核实。"),
)
CONFIRM = Verb(
    gettext_lazy("核实完成"),
    gettext_lazy("核对完成情况和佐证材料。本人提交的，由他人核实。"),
    gettext_lazy("核实完成"),
    gettext_lazy("已核实完成。"),
)
SEND_BACK = Verb(
    gettext_lazy("退回任务"),
    gettext_lazy("写明还缺什么。"),
    gettext_lazy("退回"),
    gettext_lazy("已退回责任人。"),
    is_final=True,
)
CANCEL = Verb(
    gettext_lazy("取消任务"),
    gettext_lazy("取消的任务不再计入完成率，理由保留。"),
    gettext_lazy("取消任务"),
    gettext_lazy("已取消。"),
    is_final=True,
)
REOPEN = Verb(
    gettext_lazy("重新办理"),
    gettext_lazy("办结或者取消有误的，重新办理。"),
    gettext_lazy("重新办理"),
    gettext_lazy("已恢复办理。"),
)


class TaskForm(forms.Form):
    """A task as it is typed."""

    title = forms.CharField(label=gettext_lazy("任务"), max_length=200)
    requirement = long_text(gettext_lazy("要求和措施"), max_length=1000, required=False)
    source = forms.ChoiceField(label=gettext_lazy("来源"))
    source_words = forms.CharField(label=gettext_lazy("来源说明"), max_length=500, required=False)
    section_id = number_choice(gettext_lazy("责任科室"), required=False)
    person_id = number_choice(gettext_lazy("责任人"), required=False)
    starts_on = DayField(label=gettext_lazy("开始日期"), required=False, help_text=gettext_lazy("不填的，从年初算起。"))
    due_on = DayField(label=gettext_lazy("完成时限"))

    def __init__(self, *args: Any, agency_id: int, **kwargs: Any) -> None:
        """Offer the sections and people of the body."""
        super().__init__(*args, **kwargs)
        offer(self, "source", in_words(TaskSource))
        offer(self, "section_id", [NOBODY, *queries_tasks.sections(agency_id)])
        offer(self, "person_id", [NOBODY, *queries_tasks.people(agency_id)])

    def words(self) -> TaskWords:
        """The task as the room takes it."""
        return TaskWords(**self.cleaned_data)


class ProgressForm(forms.Form):
    """What was done, how far it is, and the evidence."""

    text = long_text(gettext_lazy("进展"), max_length=1000, required=False)
    percent = forms.IntegerField(label=gettext_lazy("进度（%）"), min_value=0, max_value=99)
    papers = papers_field(gettext_lazy("佐证材料"))


class HandInForm(forms.Form):
    """What was done, with the evidence."""

    text = long_text(gettext_lazy("完成情况"), max_length=1000)
    papers = papers_field(gettext_lazy("佐证材料"))


class NoteForm(forms.Form):
    """A word, if any."""

    note = long_text(gettext_lazy("核实意见"), max_length=1000, required=False)


class ReasonForm(forms.Form):
    """Why."""

    reason = long_text(gettext_lazy("理由"), max_length=1000)


@staff
def task(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a task."""
    view = queries_tasks.task(actor_of(request), pk)
    return render(request, "workbench/office/task.html", {"view": view, "row": view.row, "task": view.task})


@staff
def task_file(request: HttpRequest, pk: int, sha256: str) -> HttpResponseBase:
    """One piece of evidence."""
    return download(queries_tasks.file(actor_of(request), pk, sha256) if SHA256.fullmatch(sha256) else None)


@staff
def task_new(request: HttpRequest, plan: int) -> HttpResponse:
    """Put a task into a breakdown; `drill` and `title` in the address begin it from a drill's problem."""
    actor = actor_of(request)
    view = queries_tasks.plan(actor, plan)
    actor.must(ASSIGN, view.plan)
    drill = number_asked(request, "drill")
    begun = {"title": request.GET.get("title", "")[:200], "source": TaskSource.DRILL if drill else TaskSource.PLAN}
    begun["source_words"] = request.GET.get("source", "")[:500]
    form = TaskForm(**sent(request), initial=begun, agency_id=view.plan.agency_id)

    def act(by: Any, **given: Any) -> Any:
        return add_task(plan, form.words(), drill_id=drill, by=by)

    about = plan_subject(view)
    return verb_page(request, NEW, form, act, about=about, to=lambda made: reverse("workbench:task", args=[made.pk]))


@staff
def task_amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is to be done, by whom, by when."""
    actor = actor_of(request)
    view = queries_tasks.task(actor, pk)
    actor.must(ASSIGN, view.task)
    begun = {name: getattr(view.task, name) for name in TaskForm.base_fields}
    form = TaskForm(**sent(request), initial=begun, agency_id=view.task.agency_id)
    return verb_page(
        request, AMEND, form, lambda by, **given: amend_task(pk, form.words(), by=by), about=subject_of(view)
    )


@staff
def task_progress(request: HttpRequest, pk: int) -> HttpResponse:
    """Say how far it has come."""
    return _verb_page(request, pk, "note_progress", PROGRESS, ProgressForm, note_progress, percent=True)


@staff
def task_hand_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Say it is done."""
    return _verb_page(request, pk, "hand_in", HAND_IN, HandInForm, hand_in_task)


@staff
def task_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm that it is done."""
    return _verb_page(request, pk, "confirm", CONFIRM, NoteForm, confirm_task)


@staff
def task_send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Give it back."""
    return _verb_page(request, pk, "send_back", SEND_BACK, ReasonForm, send_back_task)


@staff
def task_cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it off the list."""
    return _verb_page(request, pk, "cancel", CANCEL, ReasonForm, cancel_task)


@staff
def task_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it up again."""
    return _verb_page(request, pk, "reopen", REOPEN, ReasonForm, reopen_task)


def subject_of(view: TaskView) -> Subject:
    """The task as its verbs' pages show it."""
    facts = (
        (_("任务分解表"), view.task.plan.title),
        (_("责任科室"), view.row.section_name),
        (_("责任人"), view.row.person_name),
        (_("完成时限"), view.row.due_on),
        (_("状态"), _(view.row.state.label)),
        (_("要求和措施"), view.row.requirement),
    )
    return Subject(view.row.title, reverse("workbench:task", args=[view.row.id]), facts)


def _verb_page(
    request: HttpRequest,
    pk: int,
    may: str,
    verb: Verb,
    form_class: type[forms.Form],
    act: Callable[..., Any],
    *,
    percent: bool = False,
) -> HttpResponse:
    actor = actor_of(request)
    view = queries_tasks.task(actor, pk)
    if may in ("note_progress", "hand_in"):
        if not queries_tasks.does(actor, view.task):
            actor.must("office.do_task", view.task)
    else:
        actor.must(ASSIGN, view.task)
    form = form_class(**sent(request), initial={"percent": view.row.percent} if percent else {})
    return verb_page(request, verb, form, lambda **given: act(pk, **given), about=subject_of(view))
