"""反馈办理设置: how many working days a report may take, for a body and those below it."""

from functools import partial

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.agencies.reach import At
from gongkai.readers import queries
from gongkai.readers.actions.save_policy import MOST_DAYS, save_policy
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

CONFIGURE = "readers.configure"
SAVE = Verb(
    gettext_lazy("反馈办理设置"),
    gettext_lazy("法律没有规定天数，照本地规定填写，没有本地规定的用默认值。已经收到的反馈期限不变。"),
    gettext_lazy("保存设置"),
    gettext_lazy("已保存设置。"),
)


class PolicyForm(forms.Form):
    """The settings."""

    due_days = forms.IntegerField(label=gettext_lazy("办理期限（工作日）"), min_value=1, max_value=MOST_DAYS)
    warn_days = forms.IntegerField(label=gettext_lazy("提前提醒（工作日）"), min_value=0, max_value=MOST_DAYS)
    basis = forms.CharField(label=gettext_lazy("依据"), max_length=120, required=False)


@staff
def reader_policies(request: HttpRequest) -> HttpResponse:
    """The settings that hold for every body this person answers for."""
    actor = actor_of(request)
    actor.must(CONFIGURE)
    bodies = agencies.choices(actor, CONFIGURE)
    terms = queries.terms([pk for pk, _name in bodies])
    return render(request, "workbench/readers/policies.html", {"rows": [(pk, name, terms[pk]) for pk, name in bodies]})


@staff
def reader_policy(request: HttpRequest, pk: int) -> HttpResponse:
    """Fix the settings of one body and those below it."""
    actor = actor_of(request)
    if not actor.may(CONFIGURE, At(pk)):
        raise Unknown
    terms, agency = queries.terms([pk])[pk], agencies.facts(pk)
    form = PolicyForm(**sent(request), initial=vars(terms))
    facts = ((_("适用于"), agency.name), (_("现行设置来自"), terms.set_by or _("系统默认")))
    subject = Subject(agency.name, reverse("workbench:reader_policies"), facts)
    return verb_page(request, SAVE, form, partial(save_policy, pk), about=subject)
