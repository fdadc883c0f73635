"""通过、转为正式、延长试行、废止、登记执行情况: the pages that do one thing to a rule."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.office import queries_rules
from gongkai.office.actions.adopt_rule import adopt_rule
from gongkai.office.actions.confirm_rule import confirm_rule
from gongkai.office.actions.extend_trial import extend_trial
from gongkai.office.actions.note_evidence import note_evidence
from gongkai.office.actions.repeal_rule import repeal_rule
from gongkai.office.displays_rules import RuleView
from gongkai.office.vocabulary_work import IN_FORCE, Audience, RuleStatus
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.office.rule_form import subject_of
from gongkai.workbench.office.work_fields import ADOPT, WRITE, must_pass
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField
from gongkai.workbench.verb_pages import Verb, sent, verb_page

ADOPTING = Verb(
    gettext_lazy("通过制度"),
    gettext_lazy("由起草人以外的负责人办理。选择向社会公开的，名称和正文先经过公开前检查。"),
    gettext_lazy("通过"),
    gettext_lazy("已通过。"),
    law="《条例》第十七条、第四十六条",
)
CONFIRM = Verb(
    gettext_lazy("转为正式"),
    gettext_lazy("内容不变，由试行、暂行转为正式；需要改动内容的，请先修订再通过。"),
    gettext_lazy("转为正式"),
    gettext_lazy("已转为正式。"),
)
EXTEND = Verb(
    gettext_lazy("延长试行"),
    gettext_lazy("新的期满日期应晚于原来的期满日期。"),
    gettext_lazy("延长"),
    gettext_lazy("已延长试行期。"),
)
REPEAL = Verb(
    gettext_lazy("废止制度"),
    gettext_lazy("废止后不再计入已建立的制度；各版本仍可查阅。有新制度代替的，请一并选择。"),
    gettext_lazy("废止"),
    gettext_lazy("已废止。"),
    is_final=True,
)
EVIDENCE = Verb(
    gettext_lazy("登记执行情况"),
    gettext_lazy(
        "记下制度实际执行的事例，如某次保密审查、某次考核，可以填写有关记录的链接。考核和年度报告据此核对制度是否落实。"
    ),
    gettext_lazy("登记"),
    gettext_lazy("已登记执行情况。"),
)


class AdoptForm(forms.Form):
    """The status it takes and its days."""

    status = forms.ChoiceField(label=gettext_lazy("通过后的状态"), widget=forms.RadioSelect)
    adopted_on = TodayField(label=gettext_lazy("通过日期"))
    effective_on = TodayField(label=gettext_lazy("施行日期"))
    trial_until = DayField(
        label=gettext_lazy("试行期满"), required=False, help_text=gettext_lazy("只有试行的制度填写。")
    )
    document_number = forms.CharField(label=gettext_lazy("文号"), max_length=80, required=False)
    audience = forms.ChoiceField(label=gettext_lazy("公开范围"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, view: RuleView, actor: Actor, **kwargs: Any) -> None:
        """Offer what binds, and begin with what holds."""
        super().__init__(*args, **kwargs)
        offer(self, "status", [(one.value, _(one.label)) for one in IN_FORCE])
        offer(self, "audience", in_words(Audience))
        binding = view.row.status if view.row.status in IN_FORCE else RuleStatus.FORMAL
        self.initial = {
            "status": binding,
            "audience": view.row.audience,
            "document_number": view.row.document_number,
            "trial_until": view.row.trial_until,
        }


class ConfirmForm(forms.Form):
    """The day, and what the trial showed."""

    on = TodayField(label=gettext_lazy("日期"))
    note = forms.CharField(label=gettext_lazy("说明"), max_length=300, required=False)

    def __init__(self, *args: Any, view: RuleView, actor: Actor, **kwargs: Any) -> None:
        """Nothing is offered."""
        super().__init__(*args, **kwargs)


class ExtendForm(forms.Form):
    """The later day and why."""

    trial_until = DayField(label=gettext_lazy("新的试行期满"))
    reason = forms.CharField(label=gettext_lazy("延长理由"), max_length=300)

    def __init__(self, *args: Any, view: RuleView, actor: Actor, **kwargs: Any) -> None:
        """Nothing is offered."""
        super().__init__(*args, **kwargs)


class RepealForm(forms.Form):
    """The day, why, and what takes its place."""

    repealed_on = TodayField(label=gettext_lazy("废止日期"))
    replaced_by_id = number_choice(gettext_lazy("代替它的制度"), required=False)
    reason = forms.CharField(label=gettext_lazy("废止理由"), max_length=300)

    def __init__(self, *args: Any, view: RuleView, actor: Actor, **kwargs: Any) -> None:
        """Offer the rules in force."""
        super().__init__(*args, **kwargs)
        offer(self, "replaced_by_id", [("", _("无")), *queries_rules.choices(actor, but=view.row.id)])


class EvidenceForm(forms.Form):
    """When and how it was applied."""

    on = TodayField(label=gettext_lazy("日期"))
    what = forms.CharField(label=gettext_lazy("执行情况"), max_length=300)
    address = forms.CharField(label=gettext_lazy("链接"), max_length=300, required=False)

    def __init__(self, *args: Any, view: RuleView, actor: Actor, **kwargs: Any) -> None:
        """Nothing is offered."""
        super().__init__(*args, **kwargs)


@staff
def rule_adopt(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the newest version bind."""

    def act(view: RuleView, **given: Any) -> Any:
        return adopt_rule(pk, must_pass=must_pass(view.row.agency_id), **given)

    return _verb_page(request, pk, ADOPTING, AdoptForm, act, permission=ADOPT)


@staff
def rule_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a trial definitive."""
    return _verb_page(
        request, pk, CONFIRM, ConfirmForm, lambda view, **given: confirm_rule(pk, **given), permission=ADOPT
    )


@staff
def rule_extend(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a trial go on."""
    return _verb_page(
        request, pk, EXTEND, ExtendForm, lambda view, **given: extend_trial(pk, **given), permission=ADOPT
    )


@staff
def rule_repeal(request: HttpRequest, pk: int) -> HttpResponse:
    """End a rule."""
    return _verb_page(request, pk, REPEAL, RepealForm, lambda view, **given: repeal_rule(pk, **given), permission=ADOPT)


@staff
def rule_evidence(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep a sign that the rule is used."""
    return _verb_page(request, pk, EVIDENCE, EvidenceForm, lambda view, **given: note_evidence(pk, **given))


def _verb_page(
    request: HttpRequest,
    pk: int,
    verb: Verb,
    form_class: type[Any],
    act: Callable[..., Any],
    *,
    permission: str = WRITE,
) -> HttpResponse:
    actor = actor_of(request)
    view = queries_rules.rule(actor, pk)
    actor.must(permission, view.rule)
    form = form_class(**sent(request), view=view, actor=actor)
    return verb_page(request, verb, form, partial(act, view), about=subject_of(view))
