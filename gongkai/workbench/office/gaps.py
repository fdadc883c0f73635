"""缺项台账: rules that should be there and are not, what was asked of the body above, and how it ended."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.office import checklist, queries_gaps, queries_rules
from gongkai.office.actions.answer_gap import answer_gap
from gongkai.office.actions.ask_superior import ask_superior
from gongkai.office.actions.close_gap import close_gap
from gongkai.office.actions.note_gap import note_gap
from gongkai.office.displays_rules import GapRow, GapView
from gongkai.office.queries_gaps import OPEN, GapFilters
from gongkai.office.vocabulary_work import GapCause, GapState, RuleKind
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.office.work_fields import READ, WRITE, bodies_for, bodies_read, everything
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField, long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

HEADS = (
    gettext_lazy("缺少的制度"), gettext_lazy("类别"), gettext_lazy("单位"), gettext_lazy("原因"), gettext_lazy("状态"),
    gettext_lazy("发现日期"), gettext_lazy("期限"), gettext_lazy("请示的上级"), gettext_lazy("最近一步"),
)  # fmt: skip
NEW = Verb(
    gettext_lazy("列入缺项"),
    gettext_lazy("本单位该有而没有的制度，或者上级尚未出台、本单位无从细化的制度，列入台账后逐步请示、补齐、销号。"),
    gettext_lazy("列入台账"),
    gettext_lazy("已列入缺项台账。"),
)
ASK = Verb(
    gettext_lazy("请示上级"),
    gettext_lazy("写明请示哪个机关、请求什么。上级没有答复的，可以再次上报或者改报更上一级。"),
    gettext_lazy("登记请示"),
    gettext_lazy("已登记请示。"),
)
ANSWER = Verb(
    gettext_lazy("登记答复"),
    gettext_lazy("由被请示的机关直接填写，或者由请示单位照答复登记。"),
    gettext_lazy("登记答复"),
    gettext_lazy("已登记答复。"),
)
CLOSE = Verb(
    gettext_lazy("销号"),
    gettext_lazy("制度已经通过的，选择该制度；确实不必制定的，写明理由。"),
    gettext_lazy("销号"),
    gettext_lazy("已销号。"),
    is_final=True,
)


class FilterForm(forms.Form):
    """What the register can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("制度名称"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("单位"), required=False)
    cause = forms.ChoiceField(label=gettext_lazy("原因"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("状态"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies in reach."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", everything(bodies_read(actor)))
        offer(self, "cause", everything(in_words(GapCause)))
        offer(self, "state", [(OPEN, _("未销号")), ("", _("全部")), *in_words(GapState)])


class NewForm(forms.Form):
    """A missing rule."""

    agency_id = number_choice(gettext_lazy("单位"))
    kind = forms.ChoiceField(label=gettext_lazy("类别"))
    title = forms.CharField(label=gettext_lazy("缺少的制度"), max_length=200)
    cause = forms.ChoiceField(label=gettext_lazy("原因"), widget=forms.RadioSelect)
    found_on = TodayField(label=gettext_lazy("发现日期"))
    due_on = DayField(label=gettext_lazy("补齐期限"), required=False)
    note = forms.CharField(label=gettext_lazy("说明"), max_length=500, required=False)
    code = forms.CharField(widget=forms.HiddenInput, max_length=40, required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person writes for."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", bodies_for(actor, WRITE))
        offer(self, "kind", in_words(RuleKind))
        offer(self, "cause", in_words(GapCause))


class AskForm(forms.Form):
    """Whom, when and what."""

    asked_of_id = number_choice(gettext_lazy("请示的上级"))
    on = TodayField(label=gettext_lazy("请示日期"))
    text = long_text(gettext_lazy("请示内容"), max_length=500)

    def __init__(self, *args: Any, view: GapView, actor: Actor, **kwargs: Any) -> None:
        """Offer every other body, the superior chosen."""
        super().__init__(*args, **kwargs)
        offer(self, "asked_of_id", [body for body in agencies.name_choices() if body[0] != view.row.agency_id])
        self.fields["asked_of_id"].initial = agencies.facts(view.row.agency_id).parent_id


class AnswerForm(forms.Form):
    """When and what."""

    on = TodayField(label=gettext_lazy("答复日期"))
    text = long_text(gettext_lazy("答复内容"), max_length=500)

    def __init__(self, *args: Any, view: GapView, actor: Actor, **kwargs: Any) -> None:
        """Nothing is offered."""
        super().__init__(*args, **kwargs)


class CloseForm(forms.Form):
    """The rule, or why there need be none."""

    rule_id = number_choice(gettext_lazy("已通过的制度"), required=False)
    closed_on = TodayField(label=gettext_lazy("销号日期"))
    note = forms.CharField(label=gettext_lazy("销号说明"), max_length=500)

    def __init__(self, *args: Any, view: GapView, actor: Actor, **kwargs: Any) -> None:
        """Offer the rules in force."""
        super().__init__(*args, **kwargs)
        offer(self, "rule_id", [("", _("无")), *queries_rules.choices(actor)])


@staff
def gaps(request: HttpRequest) -> HttpResponseBase:
    """One page of the register, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET if request.GET else {"state": OPEN}, actor=actor)
    form.is_valid()
    filters = GapFilters(**{name: value for name, value in form.cleaned_data.items() if value or name == "state"})
    if request.GET.get("export"):
        lines = map(_line, queries_gaps.rows(actor, filters))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("缺项台账"))
    page = queries_gaps.gaps(actor, filters, page=page_asked(request))
    context = {"form": form, "page": page, "may_enter": actor.may(WRITE), "filtered": bool(request.GET)}
    return render(request, "workbench/office/gaps.html", context)


@staff
def gap(request: HttpRequest, pk: int) -> HttpResponse:
    """One gap and its story."""
    view = queries_gaps.gap(actor_of(request), pk)
    return render(request, "workbench/office/gap.html", {"view": view, "row": view.row, "gap": view.gap})


@staff
def gap_new(request: HttpRequest) -> HttpResponse:
    """Put a rule on the register; `code` in the address begins it from the checklist."""
    actor = actor_of(request)
    actor.must(WRITE)
    wanted = next((one for one in checklist.wanted() if one.code == request.GET.get("code")), None)
    begun: dict[str, Any] = {"agency_id": request.GET.get("agency_id", "")[:16], "cause": GapCause.OWN}
    begun |= {"kind": wanted.kind, "title": wanted.name, "code": wanted.code} if wanted else {}
    form = NewForm(**sent(request), initial=begun, actor=actor)
    about = Subject(_("缺项台账"), reverse("workbench:gaps"))

    def act(agency_id: int, **given: Any) -> Any:
        return note_gap(agency_id, **given)

    return verb_page(request, NEW, form, act, about=about, to=lambda made: reverse("workbench:gap", args=[made.pk]))


@staff
def gap_ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask the body above."""
    return _verb_page(request, pk, "ask", ASK, AskForm, ask_superior)


@staff
def gap_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep the answer."""
    return _verb_page(request, pk, "answer", ANSWER, AnswerForm, answer_gap)


@staff
def gap_close(request: HttpRequest, pk: int) -> HttpResponse:
    """Close the gap."""
    return _verb_page(request, pk, "close", CLOSE, CloseForm, close_gap)


def _verb_page(
    request: HttpRequest, pk: int, may: str, verb: Verb, form_class: type[Any], act: Callable[..., Any]
) -> HttpResponse:
    actor = actor_of(request)
    view = queries_gaps.gap(actor, pk)
    if not view.may[may]:
        actor.must(WRITE, view.gap)
    form = form_class(**sent(request), view=view, actor=actor)
    facts = (
        (_("单位"), view.row.agency_name),
        (_("原因"), _(view.row.cause.label)),
        (_("状态"), _(view.row.state.label)),
    )
    about = Subject(view.row.title, reverse("workbench:gap", args=[pk]), facts)
    return verb_page(request, verb, form, lambda **given: act(pk, **given), about=about)


def _line(row: GapRow) -> list[Any]:
    return [
        row.title, _(row.kind.label), row.agency_name, _(row.cause.label), _(row.state.label), row.found_on, row.due_on,
        row.asked_of, row.last_on,
    ]  # fmt: skip
