"""Entering a person, changing the details, and what is done to an account by one button."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_POST

from gongkai.accounts import queries
from gongkai.accounts.actions.change_person import change_person
from gongkai.accounts.actions.create_person import NewPerson, create_person
from gongkai.accounts.actions.deactivate import deactivate
from gongkai.accounts.actions.end_sessions import end_sessions
from gongkai.accounts.actions.reactivate import reactivate
from gongkai.accounts.actions.reset_password import reset_password
from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.refusals import show_refusal


class PersonForm(forms.Form):
    """Who a person is and where they work."""

    name = forms.CharField(label=gettext_lazy("姓名"), max_length=40)
    agency_id = number_choice(gettext_lazy("单位"))
    section_id = number_choice(gettext_lazy("内设机构"), required=False, help_text=gettext_lazy("须属于所选单位。"))
    phone = forms.CharField(label=gettext_lazy("联系电话"), max_length=40, required=False)
    email = forms.EmailField(label=gettext_lazy("电子邮箱"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies and sections this administrator runs."""
        super().__init__(*args, **kwargs)
        own = agencies.choices(actor, "accounts.administer")
        sections = agencies.section_choices(pk for pk, _name in own)
        offer(self, "agency_id", own)
        offer(self, "section_id", [("", _("不分科室")), *((pk, name) for pk, name, _agency in sections)])


class NewPersonForm(PersonForm):
    """The same, with the name to sign in with."""

    username = forms.CharField(
        label=gettext_lazy("账号"),
        max_length=40,
        help_text=gettext_lazy("登录用，2至40个字母、数字或“.”“_”“-”；建立后不能修改。"),
    )
    field_order = ("username", "name")


@staff
@sensitive_variables("new")
def person_new(request: HttpRequest) -> HttpResponseBase:
    """Enter a person; the one-time password is shown once."""
    actor = actor_of(request)
    actor.must("accounts.administer")
    form = NewPersonForm(request.POST or None, actor=actor, initial={"agency_id": actor.agency_id})
    if request.method == "POST" and form.is_valid():
        try:
            new = create_person(**form.cleaned_data, by=actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            return _show_password(request, new)
    crumbs = [(_("人员"), reverse("workbench:people")), (_("新增人员"), "")]
    return page(request, "workbench/person_form.html", {"form": form, "crumbs": crumbs, "title": _("新增人员")})


@staff
def person_edit(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Change who a person is and where they work."""
    actor = actor_of(request)
    user = queries.person(actor, pk, on=timezone.localdate()).user
    initial = {name: getattr(user, name) for name in ("name", "agency_id", "section_id", "phone", "email")}
    form = PersonForm(request.POST or None, actor=actor, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            change_person(pk, **form.cleaned_data, by=actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            messages.success(request, _("已保存。"))
            return redirect("workbench:person", pk)
    crumbs = [
        (_("人员"), reverse("workbench:people")),
        (user.name, reverse("workbench:person", args=[pk])),
        (_("修改"), ""),
    ]
    context = {"form": form, "crumbs": crumbs, "title": _("修改人员"), "person": user}
    return page(request, "workbench/person_form.html", context)


@require_POST
@staff
@sensitive_variables("new")
def person_reset(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Give a new one-time password, shown once."""
    return _show_password(request, reset_password(pk, by=actor_of(request)))


@require_POST
@staff
@sensitive_variables("new")
def person_on(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Switch the account on again with a one-time password."""
    return _show_password(request, reactivate(pk, by=actor_of(request)))


@require_POST
@staff
def person_off(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Switch the account off."""
    deactivate(pk, reason=request.POST.get("reason", "")[:200], by=actor_of(request))
    messages.success(request, _("账号已停用，职责已收回，已退出全部登录。"))
    return redirect("workbench:person", pk)


@require_POST
@staff
def person_sign_out(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Sign the person out everywhere."""
    end_sessions(pk, by=actor_of(request))
    messages.success(request, _("已结束该人员的全部登录。"))
    return redirect("workbench:person", pk)


@sensitive_variables("new")
def _show_password(request: HttpRequest, new: NewPerson) -> HttpResponseBase:
    crumbs = [
        (_("人员"), reverse("workbench:people")),
        (new.user.name, reverse("workbench:person", args=[new.user.pk])),
        (_("一次性密码"), ""),
    ]
    return page(
        request, "workbench/person_password.html", {"person": new.user, "password": new.password, "crumbs": crumbs}
    )
