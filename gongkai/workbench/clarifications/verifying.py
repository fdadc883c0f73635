"""交办核实、反馈核实情况、先行处理、作出结论、重新核实、不予受理: what leads to the conclusion."""

from functools import partial

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy

from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.clarifications import queries
from gongkai.clarifications.actions.assign import assign
from gongkai.clarifications.actions.conclude import conclude
from gongkai.clarifications.actions.give_finding import give_finding
from gongkai.clarifications.actions.override_findings import override_findings
from gongkai.clarifications.actions.reopen import reopen
from gongkai.clarifications.actions.set_aside import set_aside
from gongkai.clarifications.vocabulary import Verdict
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.clarifications import verbs
from gongkai.workbench.clarifications.labels import in_words
from gongkai.workbench.clarifications.verbs import AGREE, LAW, CaseForm, act_on, subject
from gongkai.workbench.fields import DayField, offer
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Verb, sent, verb_page

ASSIGN = Verb(
    gettext_lazy("交办核实"),
    gettext_lazy("选择负责核实的单位，可以几个单位联合核实；各单位分别反馈，全部反馈后作出结论。期限不填的，按本机关设置的工作日计算。"),
    gettext_lazy("交办"),
    gettext_lazy("已交办核实。"),
    law=AGREE,
)  # fmt: skip
FINDING = Verb(
    gettext_lazy("反馈核实情况"),
    gettext_lazy("写明查到的事实、依据的材料和来源；作出结论以前可以修改。"),
    gettext_lazy("提交"),
    gettext_lazy("已反馈核实情况。"),
    law=LAW,
)
OVERRIDE = Verb(
    gettext_lazy("先行处理"),
    gettext_lazy("还有单位没有反馈，因情况紧急需要先作结论的，由单位负责人说明理由。理由随事项归档。"),
    gettext_lazy("同意先行处理"),
    gettext_lazy("已同意先行处理。"),
    is_final=True,
)
CONCLUDE = Verb(
    gettext_lazy("作出结论"),
    gettext_lazy(
        "不实、部分不实、不完整的，须发布准确信息予以澄清；属实、无法核实的不发布澄清，可以建议主动公开有关信息。"
    ),
    gettext_lazy("作出结论"),
    gettext_lazy("已作出结论。"),
    law=LAW,
)
REOPEN = Verb(
    gettext_lazy("重新核实"),
    gettext_lazy("有新的事实，或者原结论不能成立的，退回核实。各单位已经反馈的情况保留，可以修改。"),
    gettext_lazy("退回核实"),
    gettext_lazy("已退回核实。"),
    is_final=True,
)
SET_ASIDE = Verb(
    gettext_lazy("不予受理"),
    gettext_lazy("只用于重复登记、不属于本机关职责或者明显不是政府信息的线索。理由随线索保存，之后可以重新核实。"),
    gettext_lazy("不予受理"),
    gettext_lazy("已登记不予受理。"),
    is_final=True,
)


class AssignForm(CaseForm):
    """Whom to ask, and by when."""

    agency_ids = forms.TypedMultipleChoiceField(
        label=gettext_lazy("责任单位"), coerce=int, widget=forms.CheckboxSelectMultiple, required=False
    )
    due_on = DayField(label=gettext_lazy("核实期限"), required=False)

    def furnish(self) -> None:
        """Every body in use that was not asked yet."""
        asked = {one.agency_id for one in self.case.handlings}
        offer(self, "agency_ids", [row for row in agencies.name_choices() if row[0] not in asked])
        self.initial.setdefault("agency_ids", [self.case.agency_id])


class FindingForm(CaseForm):
    """What was found."""

    verdict = forms.ChoiceField(label=gettext_lazy("核实结论"), widget=forms.RadioSelect)
    finding = long_text(gettext_lazy("核实情况"), rows=6, max_length=3000)

    def furnish(self) -> None:
        """Offer the verdicts."""
        offer(self, "verdict", in_words(Verdict))


class ReasonForm(CaseForm):
    """Why."""

    reason = long_text(gettext_lazy("理由"), rows=2, max_length=300)


class ConcludeForm(CaseForm):
    """The conclusion with its reasons."""

    verdict = forms.ChoiceField(label=gettext_lazy("核实结论"), widget=forms.RadioSelect)
    reasons = long_text(gettext_lazy("结论理由"), rows=4, max_length=2000)
    suggestion = forms.CharField(
        label=gettext_lazy("公开建议"),
        max_length=500,
        required=False,
        help_text=gettext_lazy("建议主动公开哪些信息，没有的不填。"),
    )

    def furnish(self) -> None:
        """Offer the verdicts."""
        offer(self, "verdict", in_words(Verdict))


@staff
def clarification_assign(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask bodies to verify."""
    return act_on(request, pk, ASSIGN, AssignForm, assign)


@staff
def clarification_finding(request: HttpRequest, pk: int, task: int) -> HttpResponse:
    """Say what a body found."""
    actor = actor_of(request)
    case = queries.case(actor, pk)
    mine = next((one for one in case.handlings if one.id == task), None)
    if mine is None:
        raise Unknown
    begun = {"verdict": mine.verdict, "finding": mine.finding}
    form = FindingForm(**sent(request), initial=begun, case=case, actor=actor)
    return verb_page(request, FINDING, form, partial(give_finding, pk, handling_id=task), about=subject(case))


@staff
def clarification_override_findings(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the matter go on without the missing findings."""
    return act_on(request, pk, OVERRIDE, ReasonForm, override_findings, needs=verbs.APPROVE)


@staff
def clarification_conclude(request: HttpRequest, pk: int) -> HttpResponse:
    """Draw the conclusion."""
    return act_on(request, pk, CONCLUDE, ConcludeForm, conclude)


@staff
def clarification_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the matter back to verification."""
    return act_on(request, pk, REOPEN, ReasonForm, reopen)


@staff
def clarification_set_aside(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a clue by."""
    return act_on(request, pk, SET_ASIDE, ReasonForm, set_aside)
