"""采纳计分标准、排名和年度奖励."""

from decimal import Decimal
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.assessment import queries_adoptions
from gongkai.assessment.actions.decide_awards import decide_awards
from gongkai.assessment.actions.put_adoption_rule import put_adoption_rule
from gongkai.assessment.actions.set_adoption_policy import set_adoption_policy
from gongkai.assessment.checking import shown
from gongkai.assessment.queries_adoptions import YearView
from gongkai.assessment.vocabulary import Level, Together
from gongkai.law.report_periods import MONTHS, first_year
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import offer
from gongkai.workbench.lists import number_asked
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

RULE = Verb(
    gettext_lazy("采纳计分标准"),
    gettext_lazy("已经登记的采纳按登记当时的标准计分，不随修改变动。"),
    gettext_lazy("保存"),
    gettext_lazy("已保存。"),
)
POLICY = Verb(
    gettext_lazy("计分办法"),
    gettext_lazy("同一信息被几级采纳时怎样计分。"),
    gettext_lazy("保存"),
    gettext_lazy("已保存。"),
)
AWARDS = Verb(
    gettext_lazy("核定年度奖励"),
    gettext_lazy(
        "按全年计分排名；每行一个奖项：名称、名额、每名金额，例如“一等奖 1 1000”。核定后本年度的记录不再变动。"
    ),
    gettext_lazy("核定"),
    gettext_lazy("已核定。"),
    is_final=True,
)
RANKING_HEADS = (
    gettext_lazy("名次"), gettext_lazy("单位"), gettext_lazy("采纳条数"), gettext_lazy("计分"), gettext_lazy("按条奖励（元）"),
)  # fmt: skip
LAST_YEAR = 2100


class RuleForm(forms.Form):
    """What a channel is worth."""

    channel = forms.CharField(label=gettext_lazy("采纳渠道"), max_length=80)
    level = forms.ChoiceField(label=gettext_lazy("层级"))
    points = forms.DecimalField(label=gettext_lazy("计分"), max_digits=9, decimal_places=2)
    cash = forms.DecimalField(label=gettext_lazy("奖励（元）"), max_digits=9, decimal_places=2, initial=0)
    is_active = forms.BooleanField(label=gettext_lazy("在用"), required=False, initial=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the levels."""
        super().__init__(*args, **kwargs)
        offer(self, "level", in_words(Level))


class PolicyForm(forms.Form):
    """How adoptions of one item count together."""

    together = forms.ChoiceField(label=gettext_lazy("同一信息多级采纳"), widget=forms.RadioSelect)
    basis = forms.CharField(label=gettext_lazy("依据（文号）"), max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer both ways."""
        super().__init__(*args, **kwargs)
        offer(self, "together", in_words(Together))


class AwardsForm(forms.Form):
    """The prizes of a year."""

    prizes = long_text(gettext_lazy("奖项"), rows=4, max_length=1000, required=False)


@staff
def adoption_rules(request: HttpRequest) -> HttpResponse:
    """The channels of a year, how they count, and the awards."""
    actor = actor_of(request)
    found = _year(actor, _asked_year(request))
    return render(request, "workbench/assessment/rules.html", {"found": found, "years": _years()})


@staff
def adoption_rule_new(request: HttpRequest, year: int) -> HttpResponse:
    """Add a channel."""
    return _rule(request, year, None)


@staff
def adoption_rule_change(request: HttpRequest, year: int, pk: int) -> HttpResponse:
    """Change a channel."""
    return _rule(request, year, pk)


@staff
def adoption_policy(request: HttpRequest, year: int) -> HttpResponse:
    """Say how adoptions count together."""
    found = _own_year(actor_of(request), year)

    def act(*, by: Any, **values: Any) -> Any:
        return set_adoption_policy(found.authority_id, year=year, **values, by=by)

    form = PolicyForm(**sent(request), initial={"together": found.together.value, "basis": found.basis})
    return verb_page(request, POLICY, form, act, about=_subject(year))


@staff
def adoption_awards(request: HttpRequest, year: int) -> HttpResponse:
    """Settle a year."""
    found = _own_year(actor_of(request), year)

    def act(prizes: str, *, by: Any) -> Any:
        return decide_awards(found.authority_id, year=year, prizes=prizes, by=by)

    return verb_page(request, AWARDS, AwardsForm(**sent(request)), act, about=_subject(year))


@staff
def adoption_ranking(request: HttpRequest) -> HttpResponseBase:
    """The ranking of a year or a month."""
    actor = actor_of(request)
    found, month = _year(actor, _asked_year(request)), number_asked(request, "month")
    month = month if month and month <= MONTHS else None
    authority = found.authority_id if found else None
    places = queries_adoptions.ranking(actor, authority, found.year, month=month) if authority and found else []
    if request.GET.get("export"):
        lines = ([one.rank, one.agency_name, one.records, shown(one.points), shown(one.cash)] for one in places)
        heads = [str(head) for head in RANKING_HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("信息采纳排名"))
    context = {
        "places": places,
        "year": _asked_year(request),
        "month": month,
        "years": _years(),
        "months": range(1, MONTHS + 1),
    }
    return render(request, "workbench/assessment/adoption_ranking.html", context)


def _rule(request: HttpRequest, year: int, pk: int | None) -> HttpResponse:
    found = _own_year(actor_of(request), year)
    own = next((one for one in found.rules if one.pk == pk), None)
    if pk and own is None:
        raise Unknown
    first = {name: getattr(own, name) for name in ("channel", "level", "points", "cash", "is_active")} if own else {}

    def act(*, by: Any, cash: Decimal, **values: Any) -> Any:
        return put_adoption_rule(found.authority_id, year=year, cash=cash, pk=pk, **values, by=by)

    return verb_page(request, RULE, RuleForm(**sent(request), initial=first), act, about=_subject(year))


def _year(actor: Actor, year: int) -> YearView | None:
    actor.must("assessment.read")
    authority_id = queries_adoptions.authority_of(actor)
    return queries_adoptions.year_of(actor, authority_id, year) if authority_id else None


def _own_year(actor: Actor, year: int) -> YearView:
    actor.must("assessment.design")
    found = _year(actor, year) if first_year() <= year <= LAST_YEAR else None
    if found is None or not found.may_design:
        raise Unknown
    return found


def _asked_year(request: HttpRequest) -> int:
    asked = number_asked(request, "year")
    return asked if asked and first_year() <= asked <= LAST_YEAR else timezone.localdate().year


def _years() -> range:
    return range(timezone.localdate().year + 1, first_year() - 1, -1)


def _subject(year: int) -> Subject:
    return Subject(_("%(year)d年采纳计分标准") % {"year": year}, f"{reverse('workbench:adoption_rules')}?year={year}")
