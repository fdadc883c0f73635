"""公开名单、撤下名单、职责分工: what is done to a group that stands."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.law.refusals import Refusal
from gongkai.office import queries_groups
from gongkai.office.actions.divide_work import divide_work
from gongkai.office.actions.release_group import release_group
from gongkai.office.actions.withdraw_group import withdraw_group
from gongkai.office.displays_groups import GroupView
from gongkai.office.visibility_people import RELEASE, WRITE
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.office.work_fields import must_pass
from gongkai.workbench.request_verbs import show_problems
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

RELEASE_LIST = Verb(
    gettext_lazy("公开名单"),
    gettext_lazy(
        "把现行名单的职务、姓名和职责分工放到门户。不公开个人电话。名单由登记人以外的人核对后公开；以后调整的，须再次公开才更新。"
    ),
    gettext_lazy("核对无误，公开"),
    gettext_lazy("已公开名单。"),
    law="《条例》第十七条、第二十条",
)
WITHDRAW_LIST = Verb(
    gettext_lazy("撤下名单"),
    gettext_lazy("门户不再显示这份名单。撤下的理由记入操作日志。"),
    gettext_lazy("撤下"),
    gettext_lazy("已撤下名单。"),
    is_final=True,
)


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=gettext_lazy("撤下理由"), max_length=300)


class DivideForm(forms.Form):
    """What each seat answers for."""

    def __init__(self, *args: Any, shown: GroupView, **kwargs: Any) -> None:
        """A line for each member, named by its post and person."""
        super().__init__(*args, **kwargs)
        for one in shown.members:
            label = f"{_(one.role.label)}　{one.post}　{one.name or _('（空缺）')}"
            widget = forms.Textarea(attrs={"rows": 2})
            self.fields[f"seat_{one.id}"] = forms.CharField(
                label=label, max_length=500, required=False, initial=one.responsibility, widget=widget
            )

    def responsibilities(self) -> dict[int, str]:
        """Seat by seat."""
        return {int(name.removeprefix("seat_")): text for name, text in self.cleaned_data.items()}


@staff
def group_release(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the list before the public."""
    actor = actor_of(request)
    shown = queries_groups.group(actor, pk)
    actor.must(RELEASE, At(shown.agency_id))

    def act(*, by: Actor) -> None:
        release_group(pk, must_pass=must_pass(shown.agency_id), by=by)

    form = forms.Form(request.POST if request.method == "POST" else None)
    context = {"beside": {"group": shown}, "template": "workbench/office/group_release.html"}
    return verb_page(request, RELEASE_LIST, form, act, about=_subject(shown), **context)  # type: ignore[arg-type]


@staff
def group_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the list down."""
    actor = actor_of(request)
    shown = queries_groups.group(actor, pk)
    actor.must(RELEASE, At(shown.agency_id))

    def act(*, reason: str, by: Actor) -> None:
        withdraw_group(pk, reason=reason, by=by)

    return verb_page(request, WITHDRAW_LIST, ReasonForm(**sent(request)), act, about=_subject(shown))


@staff
def group_divide(request: HttpRequest, pk: int) -> HttpResponse:
    """The responsibility list of the group, all members on one page."""
    actor = actor_of(request)
    shown = queries_groups.group(actor, pk)
    actor.must(WRITE, At(shown.agency_id))
    form = DivideForm(request.POST if request.method == "POST" else None, shown=shown)
    if request.method == "POST" and form.is_valid():
        try:
            divide_work(pk, responsibilities=form.responsibilities(), by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已保存职责分工。"))
            return redirect("workbench:group", pk)
    return page(request, "workbench/office/group_divide.html", {"form": form, "group": shown})


def _subject(shown: GroupView) -> Subject:
    return Subject(shown.name, reverse("workbench:group", args=[shown.id]))
