"""澄清设置: the working days a body gives itself."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.agencies import queries as agencies
from gongkai.clarifications import policies, queries
from gongkai.clarifications.actions.save_policy import save_policy
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.lists import number_asked
from gongkai.workbench.request_verbs import show_problems
from gongkai.workbench.verb_pages import Subject, Verb

VERB = Verb(
    gettext_lazy("澄清设置"),
    gettext_lazy(
        "《条例》只要求及时，没有规定天数。这里设置本机关的办理期限，留空的按默认值；保存后未发布的事项重新计算。"
    ),
    gettext_lazy("保存"),
    gettext_lazy("已保存设置。"),
)
NAMES = ("verify_days", "clarify_days", "follow_days")


def _days(label: Any, default: int) -> forms.IntegerField:
    hint = gettext_lazy("默认{n}个工作日。")
    return forms.IntegerField(
        label=label, required=False, min_value=1, max_value=policies.MOST_DAYS, help_text=format_lazy(hint, n=default)
    )


class PolicyForm(forms.Form):
    """The settings of one body."""

    verify_days = _days(gettext_lazy("核实期限（工作日）"), policies.VERIFY_DAYS)
    clarify_days = _days(gettext_lazy("澄清期限（工作日）"), policies.CLARIFY_DAYS)
    follow_days = _days(gettext_lazy("跟踪期（工作日）"), policies.FOLLOW_DAYS)


@staff
def clarification_policy(request: HttpRequest) -> HttpResponse:
    """See and change the settings of a body; the own one unless told."""
    actor = actor_of(request)
    actor.must("clarifications.approve")
    offered = agencies.choices(actor, "clarifications.approve")
    asked = number_asked(request, "agency")
    agency_id = asked if asked in dict(offered) else offered[0][0] if offered else 0
    kept = queries.policy_of(agency_id)
    form = PolicyForm(request.POST or None, initial={name: getattr(kept, name) for name in NAMES})
    here = f"{reverse('workbench:clarification_policy')}?agency={agency_id}"
    if request.method == "POST" and form.is_valid():
        try:
            save_policy(agency_id, **form.cleaned_data, by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, str(VERB.done))
            return redirect(here)
    about = Subject(dict(offered).get(agency_id, "").strip(), reverse("workbench:clarifications"))
    return page(request, "workbench/verb.html", {"verb": VERB, "form": form, "about": about, "title": _("澄清设置")})
