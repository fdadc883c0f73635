"""One emergency plan on one page; written, revised, adopted, repealed, practised."""

import re
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.office import queries_plans, queries_tasks
from gongkai.office.actions.adopt_emergency_plan import adopt_emergency_plan
from gongkai.office.actions.enter_emergency_plan import enter_emergency_plan
from gongkai.office.actions.record_drill import record_drill
from gongkai.office.actions.repeal_emergency_plan import repeal_emergency_plan
from gongkai.office.actions.revise_emergency_plan import revise_emergency_plan
from gongkai.office.actions.save_plan_contacts import save_plan_contacts
from gongkai.office.displays_plans import EmergencyView
from gongkai.office.entering_plans import PlanWords
from gongkai.office.vocabulary_work import IN_FORCE, PlanDegree, PlanKind, RuleStatus
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import number_asked
from gongkai.workbench.office.work_fields import ADOPT, WRITE, bodies_for, download, papers_field
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField, long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

SHA256 = re.compile(r"[0-9a-f]{64}")
CONTACTS = gettext_lazy("每行一人：应急职责，姓名，职务，电话。只在机关内部显示。")
NEW = Verb(
    gettext_lazy("登记应急预案"),
    gettext_lazy("登记后是草案，由他人办理通过后生效。四级标准用到哪级填哪级，标准和响应成对填写。"),
    gettext_lazy("保存草案"),
    gettext_lazy("已登记，等待通过。"),
)
REVISE = Verb(
    gettext_lazy("修订应急预案"),
    gettext_lazy("保存为新的版本；现行版本在新版本通过以前继续有效。"),
    gettext_lazy("保存新版本"),
    gettext_lazy("已保存新版本，等待通过。"),
)
ADOPTING = Verb(
    gettext_lazy("通过应急预案"),
    gettext_lazy("由起草人以外的负责人办理。"),
    gettext_lazy("通过"),
    gettext_lazy("已通过。"),
)
REPEAL = Verb(
    gettext_lazy("废止应急预案"),
    gettext_lazy("废止后不再提醒演练，版本和演练记录仍可查阅。"),
    gettext_lazy("废止"),
    gettext_lazy("已废止。"),
    is_final=True,
)
SAVE = Verb(
    gettext_lazy("更新应急联系人"),
    gettext_lazy("以这里的名单代替原来的名单。"),
    gettext_lazy("保存"),
    gettext_lazy("已更新联系人。"),
)
DRILL = Verb(
    gettext_lazy("登记演练"),
    gettext_lazy("写明科目、参加单位和人数；发现的问题每行一个，登记后可以逐个生成任务。"),
    gettext_lazy("登记"),
    gettext_lazy("已登记演练。"),
)


class PlanForm(forms.Form):
    """A plan as it is typed, with its four levels."""

    agency_id = number_choice(gettext_lazy("单位"))
    kind = forms.ChoiceField(label=gettext_lazy("类别"))
    title = forms.CharField(label=gettext_lazy("名称"), max_length=200)
    purpose = long_text(gettext_lazy("适用范围"), max_length=2000, required=False)
    organisation = long_text(gettext_lazy("组织机构"), max_length=3000, required=False)
    steps = long_text(gettext_lazy("响应流程（每行一步）"), rows=6, max_length=8000, required=False)
    contacts = long_text(gettext_lazy("应急联系人"), rows=4, max_length=6000, required=False, help_text=CONTACTS)
    papers = papers_field()

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person writes for, and two fields for each level."""
        super().__init__(*args, **kwargs)
        offer(self, "kind", in_words(PlanKind))
        if "agency_id" in self.fields:
            offer(self, "agency_id", bodies_for(actor, WRITE))
        for degree in PlanDegree:
            names = {"criterion": _("{degree}标准"), "response": _("{degree}响应")}
            for name, label in names.items():
                field = long_text(label.format(degree=_(degree.label)), rows=2, max_length=500, required=False)
                self.fields[f"{name}_{degree}"] = field

    def words(self) -> PlanWords:
        """The plan as the room takes it."""
        said = self.cleaned_data
        levels = {one.value: (said[f"criterion_{one}"], said[f"response_{one}"]) for one in PlanDegree}
        named = {name: said[name] for name in ("kind", "title", "purpose", "organisation", "steps")}
        return PlanWords(**named, levels=levels, note=said.get("note", ""))


class ReviseForm(PlanForm):
    """The same without body and people, with what was changed."""

    agency_id = None  # type: ignore[assignment]
    contacts = None  # type: ignore[assignment]
    note = forms.CharField(label=gettext_lazy("修订说明"), max_length=300)

    def __init__(self, *args: Any, view: EmergencyView, **kwargs: Any) -> None:
        """Begin with what the newest version says."""
        super().__init__(*args, **kwargs)
        newest = view.versions[0]
        self.initial = {
            "kind": view.plan.kind,
            "title": view.plan.title,
            "purpose": newest.purpose,
            "organisation": newest.organisation,
            "steps": "\n".join(step.what for step in newest.steps.all()),
        }
        for level in newest.levels.all():
            self.initial |= {f"criterion_{level.degree}": level.criterion, f"response_{level.degree}": level.response}


class AdoptForm(forms.Form):
    """The status it takes and its day."""

    status = forms.ChoiceField(label=gettext_lazy("通过后的状态"), widget=forms.RadioSelect, initial=RuleStatus.FORMAL)
    effective_on = TodayField(label=gettext_lazy("生效日期"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer what binds."""
        super().__init__(*args, **kwargs)
        offer(self, "status", [(one.value, _(one.label)) for one in IN_FORCE])


class RepealForm(forms.Form):
    """The day and why."""

    repealed_on = TodayField(label=gettext_lazy("废止日期"))
    reason = forms.CharField(label=gettext_lazy("废止理由"), max_length=300)


class ContactsForm(forms.Form):
    """The people to call."""

    contacts = long_text(gettext_lazy("应急联系人"), rows=8, max_length=6000, required=False, help_text=CONTACTS)


class DrillForm(forms.Form):
    """A drill as it is typed."""

    held_on = TodayField(label=gettext_lazy("演练日期"))
    subject = forms.CharField(label=gettext_lazy("科目"), max_length=200)
    participants = forms.CharField(label=gettext_lazy("参加单位和人员"), max_length=300)
    headcount = forms.IntegerField(label=gettext_lazy("参加人数"), min_value=1, max_value=100_000)
    summary = long_text(gettext_lazy("情况"), max_length=1000, required=False)
    problems = long_text(gettext_lazy("发现的问题（每行一个）"), max_length=1000, required=False)
    papers = papers_field(gettext_lazy("材料、照片"))


@staff
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a plan."""
    view = queries_plans.plan(actor_of(request), pk, version=number_asked(request, "version"))
    return render(request, "workbench/office/plan.html", {"view": view, "row": view.row, "plan": view.plan})


@staff
def plan_new(request: HttpRequest) -> HttpResponse:
    """Enter a plan."""
    actor = actor_of(request)
    actor.must(WRITE)
    form = PlanForm(**sent(request), actor=actor)

    def act(by: Actor, **given: Any) -> Any:
        return enter_emergency_plan(
            given["agency_id"], form.words(), contacts=given["contacts"], papers=given["papers"], by=by
        )

    about = Subject(_("应急预案"), reverse("workbench:plans"))
    return verb_page(request, NEW, form, act, about=about, to=lambda made: reverse("workbench:plan", args=[made.pk]))


@staff
def plan_revise(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the next version of a plan."""
    actor, view = _found(request, pk, WRITE)
    form = ReviseForm(**sent(request), actor=actor, view=view)

    def act(by: Actor, **given: Any) -> Any:
        return revise_emergency_plan(pk, form.words(), papers=given["papers"], by=by)

    return verb_page(request, REVISE, form, act, about=_about(view))


@staff
def plan_adopt(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the newest version bind."""
    _actor, view = _found(request, pk, ADOPT)
    form = AdoptForm(**sent(request))
    return verb_page(request, ADOPTING, form, lambda **given: adopt_emergency_plan(pk, **given), about=_about(view))


@staff
def plan_repeal(request: HttpRequest, pk: int) -> HttpResponse:
    """End a plan."""
    _actor, view = _found(request, pk, ADOPT)
    form = RepealForm(**sent(request))
    return verb_page(request, REPEAL, form, lambda **given: repeal_emergency_plan(pk, **given), about=_about(view))


@staff
def plan_contacts(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a new list of people in the place of the old one."""
    _actor, view = _found(request, pk, WRITE)
    lines = [f"{one.role}，{one.name}，{one.post}，{one.phone}" for one in view.contacts]
    form = ContactsForm(**sent(request), initial={"contacts": "\n".join(lines)})
    return verb_page(request, SAVE, form, lambda **given: save_plan_contacts(pk, **given), about=_about(view))


@staff
def plan_drill(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep a drill."""
    _actor, view = _found(request, pk, WRITE)
    form = DrillForm(**sent(request))
    to = "workbench:drill"
    return verb_page(
        request,
        DRILL,
        form,
        lambda **given: record_drill(pk, **given),
        about=_about(view),
        to=lambda made: reverse(to, args=[made.pk]),
    )


@staff
def drill(request: HttpRequest, pk: int) -> HttpResponse:
    """One drill, and a task for each of its problems."""
    actor = actor_of(request)
    found = queries_plans.drill(actor, pk)
    this = timezone.localdate().year
    may_raise = queries_plans.may_raise_tasks(actor, found.agency_id)
    plans = [one for one in queries_tasks.plans(actor) if one.agency_id == found.agency_id and one.year >= this]
    raised = {task.title for task in found.tasks.all()}
    problems = [(line, line[:200] in raised) for line in found.problems.split("\n") if line.strip()]
    context = {"drill": found, "problems": problems, "plans": plans if may_raise else [], "may_raise": may_raise}
    return render(request, "workbench/office/drill.html", context)


@staff
def plan_file(request: HttpRequest, pk: int, sha256: str) -> HttpResponseBase:
    """One file of a plan or of one of its drills."""
    return download(queries_plans.plan_file(actor_of(request), pk, sha256) if SHA256.fullmatch(sha256) else None)


def _found(request: HttpRequest, pk: int, permission: str) -> tuple[Actor, EmergencyView]:
    actor = actor_of(request)
    view = queries_plans.plan(actor, pk)
    actor.must(permission, view.plan)
    return actor, view


def _about(view: EmergencyView) -> Subject:
    facts = (
        (_("单位"), view.row.agency_name),
        (_("状态"), _(view.row.status.label)),
        (_("生效日期"), view.row.effective_on),
        (_("版本"), view.versions[0].number),
    )
    return Subject(view.row.title, reverse("workbench:plan", args=[view.row.id]), facts)
