"""职务和任职: who held a post and when; the groups in which it sits follow."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.office import queries_groups
from gongkai.office.actions.appoint_holder import appoint_holder
from gongkai.office.actions.vacate_post import vacate_post
from gongkai.office.displays_groups import PostView
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.request_verbs import TodayField
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

APPOINT = Verb(
    gettext_lazy("登记任职"),
    gettext_lazy("新的任职人员自任职之日起在所有按该职务设席位的领导机构中显示；原任职人员到前一日为止。"),
    gettext_lazy("登记"),
    gettext_lazy("已登记任职。"),
)
VACATE = Verb(
    gettext_lazy("登记离任"),
    gettext_lazy("离任后没有新的任职人员的，名单中显示空缺。"),
    gettext_lazy("登记"),
    gettext_lazy("已登记离任。"),
)


class AppointForm(forms.Form):
    """Who takes the post, from when."""

    person_name = forms.CharField(label=gettext_lazy("姓名"), max_length=40)
    from_on = TodayField(label=gettext_lazy("任职日期"))
    basis = forms.CharField(label=gettext_lazy("依据"), max_length=120, required=False)


class VacateForm(forms.Form):
    """The last day."""

    to_on = TodayField(label=gettext_lazy("离任日期"))


@staff
def post(request: HttpRequest, pk: int) -> HttpResponse:
    """One post, its holders and its seats."""
    shown = queries_groups.post(actor_of(request), pk)
    return render(request, "workbench/office/post.html", {"post": shown})


@staff
def post_appoint(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody takes the post."""
    shown = queries_groups.post(actor_of(request), pk)

    def act(*, by: Actor, **said: str) -> None:
        appoint_holder(pk, **said, by=by)  # type: ignore[arg-type]

    return verb_page(request, APPOINT, AppointForm(**sent(request)), act, about=_subject(shown))


@staff
def post_vacate(request: HttpRequest, pk: int) -> HttpResponse:
    """Whoever holds the post leaves it."""
    shown = queries_groups.post(actor_of(request), pk)

    def act(*, by: Actor, **said: str) -> None:
        vacate_post(pk, **said, by=by)  # type: ignore[arg-type]

    return verb_page(request, VACATE, VacateForm(**sent(request)), act, about=_subject(shown))


def _subject(shown: PostView) -> Subject:
    now = shown.holders[0] if shown.holders and shown.holders[0].to_on is None else None
    facts = ((gettext_lazy("现任"), now.name if now else ""), (gettext_lazy("任职日期"), now.from_on if now else ""))
    return Subject(shown.label, reverse("workbench:post", args=[shown.id]), facts)
