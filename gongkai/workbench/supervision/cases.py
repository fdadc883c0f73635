"""责任追究: the list, entering a case, the page of one; names and facts only with a reason."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.law.accountability import triggers
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Version
from gongkai.supervision import figures
from gongkai.supervision.actions.open_case import Lead, open_case
from gongkai.supervision.actions.open_sealed import open_sealed
from gongkai.supervision.queries import cases as queries
from gongkai.supervision.queries.cases import CaseFilters
from gongkai.supervision.vocabulary import CaseSource, CaseState
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField, long_text, show_problems
from gongkai.workbench.supervision.shared_fields import everything, offer_units, year_choices
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

ACCOUNT, ACCOUNT_READ = "supervision.account", "supervision.account_read"
HEADS = (
    gettext_lazy("编号"), gettext_lazy("责任单位"), gettext_lazy("追责情形"), gettext_lazy("行政执法过错"), gettext_lazy("发现日期"),
    gettext_lazy("追究方式"), gettext_lazy("责任人"), gettext_lazy("处理机关"), gettext_lazy("决定文号"), gettext_lazy("决定日期"),
    gettext_lazy("申诉结果"), gettext_lazy("进度"),
)  # fmt: skip
OPEN = Verb(
    gettext_lazy("登记责任追究案件"),
    gettext_lazy("适用行为发生时有效的《条例》，追责情形须属于该版本。事实和责任人加密保存，查看须说明理由。"),
    gettext_lazy("登记"),
    gettext_lazy("已登记。"),
    law="2019年《条例》第五十二条、第五十三条；2008年《条例》第三十四条、第三十五条",
)


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("编号或决定文号"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("责任单位"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("进度"), required=False)
    year = number_choice(gettext_lazy("年度"), required=False)
    fault = forms.BooleanField(label=gettext_lazy("只看行政执法过错"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer units, states and years."""
        super().__init__(*args, **kwargs)
        offer_units(self, "agency_id", actor, empty=True)
        offer(self, "state", [everything(), *in_words(CaseState)])
        offer(self, "year", year_choices())


class LeadForm(forms.Form):
    """A lead; fields are called as the room calls them."""

    agency_id = number_choice(gettext_lazy("责任单位"))
    source = forms.ChoiceField(label=gettext_lazy("线索来源"))
    source_words = forms.CharField(
        label=gettext_lazy("线索说明"), max_length=200, required=False,
        help_text=gettext_lazy("投诉编号、检查编号、移送函文号等，不写当事人姓名。"),
    )  # fmt: skip
    trigger = forms.ChoiceField(label=gettext_lazy("追责情形"))
    is_enforcement_fault = forms.BooleanField(
        label=gettext_lazy("属于行政执法过错"), required=False,
        help_text=gettext_lazy("按本地行政执法过错追究制度一并统计。"),
    )  # fmt: skip
    happened_on = DayField(label=gettext_lazy("行为发生日期"))
    found_on = TodayField(label=gettext_lazy("发现日期"))
    facts = long_text(gettext_lazy("事实"), rows=6, max_length=4000)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the items of both versions, each with its article."""
        super().__init__(*args, **kwargs)
        offer_units(self, "agency_id", actor)
        offer(self, "source", in_words(CaseSource))
        offer(self, "trigger", _trigger_choices())


class ReasonForm(forms.Form):
    """Why somebody wants to see it."""

    reason = forms.CharField(label=gettext_lazy("查看理由"), max_length=200)


@staff
def accountability(request: HttpRequest) -> HttpResponseBase:
    """One page of the list, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must(ACCOUNT_READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()
    filters = CaseFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        lines = (line for one in queries.rows(actor, filters) for line in _lines(one))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("责任追究"))
    year = filters.year or timezone.localdate().year
    context = {
        "form": form,
        "page": queries.cases(actor, filters, page=page_asked(request)),
        "may_enter": actor.may(ACCOUNT),
        "filtered": form.has_changed(),
        "year": year,
        "counts": _counts(actor, year),
    }
    return render(request, "workbench/supervision/accountability.html", context)


@staff
def accountability_new(request: HttpRequest) -> HttpResponse:
    """Enter a case."""
    actor = actor_of(request)
    actor.must(ACCOUNT)
    return verb_page(
        request, OPEN, LeadForm(**sent(request), actor=actor), lambda by, **said: open_case(Lead(**said), by=by),
        about=Subject(_("责任追究"), reverse("workbench:accountability")),
        to=lambda one: reverse("workbench:accountability_case", args=[one.pk]),
    )  # fmt: skip


@staff
def accountability_case(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a case; posting a reason opens what is sealed, for this one look."""
    actor = actor_of(request)
    view = queries.case(actor, pk)
    form, opened = ReasonForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        try:
            opened = open_sealed(pk, reason=form.cleaned_data["reason"], by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
    sanctions = [(one, opened.people.get(one.pk) if opened else None) for one in view.sanctions]
    context = {"view": view, "form": form, "opened": opened, "sanctions": sanctions}
    return page(request, "workbench/supervision/accountability_case.html", context)


def _trigger_choices() -> list[tuple[str, Any]]:
    """Items by version; one key that stands in both versions is offered once, with both articles."""
    named: dict[str, tuple[str, list[str]]] = {}
    for version in (Version.R2019, Version.R2008):
        for one in triggers(version):
            label, articles = named.setdefault(one.key, (one.label, []))
            if one.article and one.article not in articles:
                articles.append(one.article)
    return [
        (key, _(label) + (f"（{'；'.join(articles)}）" if articles else f"（{_('本地规定')}）"))
        for key, (label, articles) in named.items()
    ]


def _counts(actor: Actor, year: int) -> list[tuple[str, int]]:
    scope = actor.scope(ACCOUNT_READ)
    reach = None if scope.everything else scope.agency_ids
    first, last = (
        timezone.localdate().replace(year=year, month=1, day=1),
        timezone.localdate().replace(year=year, month=12, day=31),
    )
    return [(_(kind.label), count) for kind, count in figures.sanction_counts(first, last, reach).items()]


def _lines(one: Any) -> list[list[Any]]:
    fault = _("是") if one.is_enforcement_fault else ""
    head = [one.number, one.agency.name, _(one.trigger_label), fault, one.found_on]
    tail = [_(one.get_appeal_result_display()) if one.appeal_result else "", _(one.get_state_display())]
    found = [
        [*head, _(row.get_kind_display()), row.masked or _("单位"), row.organ, row.doc_number, row.decided_on, *tail]
        for row in one.sanctions.all()
    ]
    return found or [[*head, "", "", "", "", "", *tail]]
