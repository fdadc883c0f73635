"""Giving a person a duty and taking it back."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.accounts import queries
from gongkai.accounts.actions.appoint import appoint as give
from gongkai.accounts.actions.end_appointment import end_appointment
from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Duty
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.refusals import show_refusal


class AppointForm(forms.Form):
    """A duty, where it holds and from when."""

    duty = forms.ChoiceField(label=gettext_lazy("职责"), choices=Duty.choices())
    post = forms.CharField(
        label=gettext_lazy("职务"),
        max_length=60,
        required=False,
        help_text=gettext_lazy("签字时显示，例如“办公室副主任”。"),
    )
    agency_id = number_choice(gettext_lazy("在哪个单位"))
    section_id = number_choice(
        gettext_lazy("限于内设机构"), required=False, help_text=gettext_lazy("不选则及于全单位。")
    )
    covers_branch = forms.BooleanField(
        label=gettext_lazy("及于全部下级单位"),
        required=False,
        help_text=gettext_lazy("限于内设机构的职责不及于下级单位。"),
    )
    from_on = DayField(label=gettext_lazy("起始日期"))
    to_on = DayField(label=gettext_lazy("终止日期"), required=False, help_text=gettext_lazy("不填为长期。"))

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies and sections this administrator runs."""
        super().__init__(*args, **kwargs)
        own = agencies.choices(actor, "accounts.administer")
        sections = agencies.section_choices(pk for pk, _name in own)
        offer(self, "duty", [(duty.value, _(duty.label)) for duty in Duty])
        offer(self, "agency_id", own)
        offer(self, "section_id", [("", _("全单位")), *((pk, name) for pk, name, _agency in sections)])


@staff
def appoint(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Give the person a duty."""
    actor = actor_of(request)
    user = queries.person(actor, pk, on=timezone.localdate()).user
    initial = {"agency_id": user.agency_id, "section_id": user.section_id, "from_on": timezone.localdate()}
    form = AppointForm(request.POST or None, actor=actor, initial=initial)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            give(pk, **(given | {"duty": Duty(given["duty"])}), by=actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            return _given(request, actor, pk)
    crumbs = [
        (_("人员"), reverse("workbench:people")),
        (user.name, reverse("workbench:person", args=[pk])),
        (_("授予职责"), ""),
    ]
    return page(
        request, "workbench/person_form.html", {"form": form, "crumbs": crumbs, "title": _("授予职责"), "person": user}
    )


@require_POST
@staff
def appointment_end(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Take a duty back from today."""
    ended = end_appointment(pk, on=timezone.localdate(), by=actor_of(request))
    messages.success(request, _("已收回职责。"))
    return redirect("workbench:person", ended.user_id)


def _given(request: HttpRequest, actor: Actor, pk: int) -> HttpResponseBase:
    messages.success(request, _("已授予职责。"))
    for warning in queries.person(actor, pk, on=timezone.localdate()).warnings:
        messages.warning(request, _(warning))
    return redirect("workbench:person", pk)
