"""任务分解表: one breakdown on one page, with its picture; new, issued, printed, as a sheet out and in."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.office import queries_tasks, task_sheet
from gongkai.office.actions.import_tasks import import_tasks
from gongkai.office.actions.issue_plan import issue_plan
from gongkai.office.actions.move_due import move_due
from gongkai.office.actions.open_plan import FIRST_YEAR, open_plan
from gongkai.office.counting_work import problems_answered
from gongkai.office.displays_tasks import PlanView
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.office.gantt import gantt
from gongkai.workbench.office.tasks import heads, line_of
from gongkai.workbench.office.work_fields import ASSIGN, bodies_for, ticked
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_MB = 5
NEW = Verb(
    gettext_lazy("建立任务分解表"),
    gettext_lazy("一个单位一年一张。建立后逐项增加任务、从表格导入，或者由上年的问题和未完成任务生成，再下达。"),
    gettext_lazy("建立"),
    gettext_lazy("已建立任务分解表。"),
)
IMPORT = Verb(
    gettext_lazy("从表格导入任务"),
    gettext_lazy("先下载模板，填好后上传。有一行不对，就一行也不导入，并逐行说明；名称相同的任务不会重复导入。"),
    gettext_lazy("导入"),
    gettext_lazy("已导入。"),
)


class NewForm(forms.Form):
    """A breakdown's body and year."""

    agency_id = number_choice(gettext_lazy("单位"))
    year = number_choice(gettext_lazy("年度"))
    title = forms.CharField(
        label=gettext_lazy("名称"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("不填的，按单位和年度自动命名。"),
    )
    basis = forms.CharField(
        label=gettext_lazy("依据"), max_length=200, required=False, help_text=gettext_lazy("如印发工作要点的文号。")
    )

    def __init__(self, *args: Any, actor: Any, **kwargs: Any) -> None:
        """Offer the bodies this person assigns for, and every year to next one."""
        super().__init__(*args, **kwargs)
        this = timezone.localdate().year
        offer(self, "agency_id", bodies_for(actor, ASSIGN))
        offer(self, "year", [(year, str(year)) for year in range(this + 1, FIRST_YEAR - 1, -1)])
        self.fields["year"].initial = this


class ImportForm(forms.Form):
    """The filled sheet."""

    upload = forms.FileField(label=gettext_lazy("填好的表格（XLSX）"))


class DueForm(forms.Form):
    """Another due day for the tasks ticked."""

    due_on = DayField(label=gettext_lazy("新的完成时限"))
    reason = forms.CharField(label=gettext_lazy("调整理由"), max_length=300)


@staff
def task_plan(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The page of a breakdown, or its tasks as a sheet; ticked tasks posted here get another due day."""
    actor = actor_of(request)
    view = queries_tasks.plan(actor, pk)
    if request.GET.get("export"):
        lines = map(line_of, view.tasks)
        return exports.download(lines, heads=heads(), shape=request.GET["export"], name=view.plan.title)
    problems = problems_answered(view.plan.agency_id, view.plan.year)
    context = _context(view) | {"due_form": DueForm(), "problems": problems}
    return render(request, "workbench/office/task_plan.html", context)


@staff
@require_POST
def task_plan_due(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the ticked tasks another due day."""
    actor = actor_of(request)
    view = queries_tasks.plan(actor, pk)
    actor.must(ASSIGN, view.plan)
    form = DueForm(request.POST)
    if not form.is_valid():
        wrong = "；".join(f"{form[name].label}：{words[0]}" for name, words in form.errors.items())
        messages.error(request, wrong)
        return redirect("workbench:task_plan", pk)
    done = move_due(pk, task_ids=ticked(request.POST.getlist("task")), by=actor, **form.cleaned_data)
    messages.success(request, _("已调整%(n)d项任务的完成时限。") % {"n": len(done)})
    return redirect("workbench:task_plan", pk)


@staff
def task_plan_print(request: HttpRequest, pk: int) -> HttpResponse:
    """The breakdown as a paper to print."""
    view = queries_tasks.plan(actor_of(request), pk)
    return render(request, "workbench/office/task_plan_print.html", _context(view))


@staff
def task_plan_new(request: HttpRequest) -> HttpResponse:
    """Begin a breakdown."""
    actor = actor_of(request)
    actor.must(ASSIGN)
    form = NewForm(**sent(request), actor=actor)
    about = Subject(_("任务分解"), reverse("workbench:tasks"))
    address = "workbench:task_plan"
    return verb_page(
        request,
        NEW,
        form,
        lambda agency_id, **given: open_plan(agency_id, **given),
        about=about,
        to=lambda made: reverse(address, args=[made.pk]),
    )


@staff
@require_POST
def task_plan_issue(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand the breakdown to the sections."""
    plan = issue_plan(pk, by=actor_of(request))
    messages.success(request, _("已下达，任务将提醒责任人。"))
    return redirect("workbench:task_plan", plan.pk)


@staff
def task_plan_template(request: HttpRequest, pk: int) -> HttpResponse:
    """The sheet to fill in, with the section names of the body."""
    view = queries_tasks.plan(actor_of(request), pk)
    names = [name for _pk, name in queries_tasks.sections(view.plan.agency_id)]
    content = task_sheet.template([], sections=names, title=view.plan.title)
    response = HttpResponse(content, content_type=XLSX)
    name = f"{view.plan.title}-{_('导入模板')}.xlsx"
    response["Content-Disposition"] = content_disposition_header(True, name) or ""
    response["Cache-Control"] = "no-store"
    return response


@staff
def task_plan_import(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a filled sheet in."""
    actor = actor_of(request)
    view = queries_tasks.plan(actor, pk)
    actor.must(ASSIGN, view.plan)

    def act(upload: Any, by: Any) -> Any:
        lines = task_sheet.read(upload.read(MOST_MB * 1024 * 1024 + 1), name=upload.name)
        done = import_tasks(pk, lines, by=by)
        messages.info(request, _("新增%(made)d项，已有%(known)d项未重复导入。") % vars(done))
        return done

    about = subject_of(view)
    template = {"template_at": reverse("workbench:task_plan_template", args=[pk])}
    return verb_page(
        request,
        IMPORT,
        ImportForm(**sent(request)),
        act,
        about=about,
        template="workbench/office/task_import.html",
        beside=template,
    )


def subject_of(view: PlanView) -> Subject:
    """The breakdown as its verbs' pages show it."""
    facts = (
        (_("单位"), view.plan.agency.name),
        (_("年度"), view.plan.year),
        (_("任务"), view.tally.total),
        (_("下达日期"), view.plan.issued_on),
    )
    return Subject(view.plan.title, reverse("workbench:task_plan", args=[view.plan.pk]), facts)


def _context(view: PlanView) -> dict[str, Any]:
    drawn = gantt(view.tasks, year=view.plan.year, today=timezone.localdate())
    return {"view": view, "plan": view.plan, "drawn": drawn, "today": timezone.localdate()}
