"""整改: the pages that do one thing to a problem."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.supervision.actions.add_evidence import add_evidence
from gongkai.supervision.actions.confirm_problem import confirm_problem
from gongkai.supervision.actions.hand_in_result import hand_in_result
from gongkai.supervision.actions.plan_measure import plan_measure
from gongkai.supervision.actions.reopen_problem import reopen_problem
from gongkai.supervision.actions.send_back_problem import send_back_problem
from gongkai.supervision.queries import problems as queries
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.supervision.shared_fields import INSPECT, RECTIFY, WordsForm
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

PLAN = Verb(
    gettext_lazy("制定整改措施"), gettext_lazy("写明做什么、由谁负责。期限由主管部门规定，不能自行延长。"),
    gettext_lazy("保存"), gettext_lazy("已制定整改措施。"),
)  # fmt: skip
EVIDENCE = Verb(
    gettext_lazy("上传佐证材料"), gettext_lazy("截图、文件、台账等能证明整改结果的材料。标有密级的文件不得上传。"),
    gettext_lazy("上传"), gettext_lazy("已上传。"),
)  # fmt: skip
HAND_IN = Verb(
    gettext_lazy("报送整改结果"), gettext_lazy("写明结果。至少有一份佐证材料；报送后由主管部门的另一人确认。"),
    gettext_lazy("报送"), gettext_lazy("已报送，等待确认。"),
)  # fmt: skip
CONFIRM = Verb(
    gettext_lazy("确认整改到位"), gettext_lazy("核对佐证材料后确认。容易反复的，勾选下年度复查，明年检查时列入清单。"),
    gettext_lazy("确认"), gettext_lazy("已确认整改到位。"),
)  # fmt: skip
SEND_BACK = Verb(
    gettext_lazy("退回继续整改"), gettext_lazy("写明还缺什么。期限不变。"), gettext_lazy("退回"), gettext_lazy("已退回。"),
    is_final=True,
)  # fmt: skip
REOPEN = Verb(
    gettext_lazy("重新整改"), gettext_lazy("确认后又出现同样问题的，重新列为待整改，原来的经过保留。"),
    gettext_lazy("重新整改"), gettext_lazy("已重新列为待整改。"), is_final=True,
)  # fmt: skip


class PlanForm(forms.Form):
    """What will be done, by whom."""

    measure = long_text(gettext_lazy("整改措施"), rows=4, max_length=1000)
    owner = forms.CharField(label=gettext_lazy("责任人"), max_length=60)


class EvidenceForm(forms.Form):
    """One file."""

    upload = forms.FileField(label=gettext_lazy("文件"))
    words = forms.CharField(label=gettext_lazy("说明"), max_length=200, required=False)


class ResultForm(forms.Form):
    """What was done."""

    result = long_text(gettext_lazy("整改结果"), rows=4, max_length=1000)


class ConfirmForm(forms.Form):
    """Whether it should be looked at again next year."""

    words = long_text(gettext_lazy("意见"), max_length=500, required=False)
    check_again = forms.BooleanField(label=gettext_lazy("下年度复查"), required=False)


class ReopenForm(WordsForm):
    """Why, and the new last day."""

    due_on = DayField(label=gettext_lazy("整改期限"))


@staff
def problem_plan(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what will be done."""
    one = queries.problem(actor_of(request), pk, today=timezone.localdate()).one
    form = PlanForm(**(sent(request) or {"initial": {"measure": one.measure, "owner": one.owner}}))
    return _do(request, pk, PLAN, form, plan_measure, RECTIFY)


@staff
def problem_evidence(request: HttpRequest, pk: int) -> HttpResponse:
    """Upload one file."""

    def act(pk: int, *, upload: Any, words: str, by: Actor) -> Any:
        return add_evidence(pk, upload, name=upload.name, words=words, by=by)

    return _do(request, pk, EVIDENCE, EvidenceForm(**sent(request)), act, RECTIFY)


@staff
def problem_hand_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Say it is done."""
    return _do(request, pk, HAND_IN, ResultForm(**sent(request)), hand_in_result, RECTIFY)


@staff
def problem_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm it."""
    return _do(request, pk, CONFIRM, ConfirmForm(**sent(request)), confirm_problem, INSPECT)


@staff
def problem_send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Send it back."""
    return _do(request, pk, SEND_BACK, WordsForm(**sent(request)), send_back_problem, INSPECT)


@staff
def problem_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Open it again."""
    return _do(request, pk, REOPEN, ReopenForm(**sent(request)), reopen_problem, INSPECT)


def _do(
    request: HttpRequest, pk: int, verb: Verb, form: forms.Form, act: Callable[..., Any], permission: str
) -> HttpResponse:
    actor = actor_of(request)
    one = queries.problem(actor, pk, today=timezone.localdate()).one
    actor.must(permission, one)
    facts = (
        (_("责任单位"), one.agency.name),
        (_("问题"), one.what),
        (_("整改期限"), one.due_on),
        (_("措施"), one.measure),
    )
    about = Subject(one.number, reverse("workbench:problem", args=[pk]), facts)
    return verb_page(request, verb, form, lambda by, **said: act(pk, **said, by=by), about=about)
