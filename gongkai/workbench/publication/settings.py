"""公开设置、网站主办: how early a body is reminded of what ends, and which body answers for the site."""

from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.law.refusals import Refusal
from gongkai.publication import chain_queries, keeper_queries
from gongkai.publication.actions.change_site_keeper import change_site_keeper
from gongkai.publication.actions.save_policy import MOST_DAYS, save_policy
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.request_verbs import show_problems
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

WRITE, ADMINISTER = "publication.publish", "agencies.administer"
POLICY = Verb(
    gettext_lazy("有效期届满提醒"), gettext_lazy("规范性文件的有效期届满前这么多天，在发布人员的待办中提醒清理。"),
    gettext_lazy("保存"), gettext_lazy("已保存。"),
)  # fmt: skip


class PolicyForm(forms.Form):
    """The days."""

    expiring_days = forms.IntegerField(label=gettext_lazy("提前天数"), min_value=1, max_value=MOST_DAYS)


class KeeperForm(forms.Form):
    """Who answers for the site from when."""

    agency_id = number_choice(gettext_lazy("主办单位"))
    runs = forms.CharField(label=gettext_lazy("承办单位"), max_length=120)
    from_on = DayField(label=gettext_lazy("起始日期"))
    basis = forms.CharField(label=gettext_lazy("依据（文件名称、文号）"), max_length=200)
    note = forms.CharField(label=gettext_lazy("移交说明"), max_length=300, required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person administers."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", agencies.choices(actor, ADMINISTER))


@staff
def publication_policies(request: HttpRequest) -> HttpResponse:
    """Every body in reach with its number."""
    actor = actor_of(request)
    actor.must(WRITE)
    days = chain_queries.expiring_days()
    rows = [
        {"id": pk, "name": name, "days": days.get(pk, chain_queries.EXPIRING_DAYS), "is_own": pk in days}
        for pk, name in agencies.choices(actor, WRITE)
    ]
    context = {"rows": rows, "default": chain_queries.EXPIRING_DAYS}
    return render(request, "workbench/publication/policies.html", context)


@staff
def publication_policy(request: HttpRequest, pk: int) -> HttpResponse:
    """Set one."""
    actor = actor_of(request)
    name = dict(agencies.choices(actor, WRITE)).get(pk)
    if name is None:
        raise Unknown
    days = chain_queries.expiring_days().get(pk, chain_queries.EXPIRING_DAYS)
    form = PolicyForm(**sent(request), initial={"expiring_days": days})
    about = Subject(name.strip(), reverse("workbench:publication_policies"))
    return verb_page(request, POLICY, form, partial(save_policy, pk), about=about)


@staff
def site_keepers(request: HttpRequest) -> HttpResponse:
    """Who answered for the site when; enter a change."""
    actor = actor_of(request)
    actor.must(ADMINISTER)
    form = KeeperForm(request.POST or None, actor=actor)
    if request.method == "POST" and form.is_valid():
        try:
            change_site_keeper(**form.cleaned_data, by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已登记网站主办、承办单位的变更。"))
            return redirect("workbench:site_keepers")
    context = {"rows": keeper_queries.keepers(), "form": form}
    return page(request, "workbench/publication/site_keepers.html", context)
