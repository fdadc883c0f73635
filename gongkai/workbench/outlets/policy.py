"""查阅和移送设置: the place's own numbers, for a body and those below it."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.agencies.reach import At
from gongkai.outlets import clock
from gongkai.outlets.actions.save_policy import MOST_DAYS, MOST_MINUTES, PolicyEntry, save_policy
from gongkai.outlets.vocabulary import CountedFrom
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import offer
from gongkai.workbench.request_list import in_words
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

WRITE = "outlets.write"
SAVE = Verb(
    gettext_lazy("查阅和移送设置"),
    gettext_lazy(
        "《条例》要求及时提供，没有规定天数；天数照本地规定填写，没有本地规定的用默认值。已经造表的移送期限不变。"
    ),
    gettext_lazy("保存设置"),
    gettext_lazy("已保存设置。"),
    law="《条例》第二十五条",
)


class PolicyForm(forms.Form):
    """The settings."""

    handover_days = forms.IntegerField(label=gettext_lazy("移送期限（工作日）"), min_value=1, max_value=MOST_DAYS)
    counted_from = forms.ChoiceField(label=gettext_lazy("起算日"))
    warn_days = forms.IntegerField(label=gettext_lazy("提前提醒（工作日）"), min_value=0, max_value=MOST_DAYS)
    undo_minutes = forms.IntegerField(label=gettext_lazy("查阅登记可撤销（分钟）"), min_value=0, max_value=MOST_MINUTES)
    basis = forms.CharField(label=gettext_lazy("依据"), max_length=120, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer both days to count from."""
        super().__init__(*args, **kwargs)
        offer(self, "counted_from", in_words(CountedFrom))


@staff
def outlet_policies(request: HttpRequest) -> HttpResponse:
    """The settings that hold for every body this person keeps."""
    actor = actor_of(request)
    actor.must(WRITE)
    bodies = agencies.choices(actor, WRITE)
    terms = clock.terms_for([pk for pk, _name in bodies])
    context = {"rows": [(pk, name, terms[pk]) for pk, name in bodies]}
    return render(request, "workbench/outlets/policies.html", context)


@staff
def outlet_policy(request: HttpRequest, pk: int) -> HttpResponse:
    """Fix the settings of one body and those below it."""
    actor = actor_of(request)
    if not actor.may(WRITE, At(pk)):
        raise Unknown
    terms, agency = clock.terms_of(pk), agencies.facts(pk)
    form = PolicyForm(**sent(request), initial=vars(terms))

    def act(*, counted_from: str, by: Actor, **said: Any) -> Any:
        return save_policy(pk, PolicyEntry(counted_from=CountedFrom(counted_from), **said), by=by)

    facts = ((_("适用于"), agency.name), (_("现行设置来自"), terms.set_by or _("系统默认")))
    subject = Subject(agency.name, reverse("workbench:outlet_policies"), facts)
    return verb_page(request, SAVE, form, act, about=subject)
