"""登记、更正、撤销采纳."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy, pgettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.assessment import queries_adoptions
from gongkai.assessment.actions.correct_adoption import correct_adoption
from gongkai.assessment.actions.enter_adoption import enter_adoption
from gongkai.assessment.actions.void_adoption import void_adoption
from gongkai.assessment.adopting import Adoption
from gongkai.assessment.displays import AdoptionRow
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import number_asked
from gongkai.workbench.request_verbs import TodayField
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

MOST = 2**53
ENTER = Verb(
    gettext_lazy("登记采纳"),
    gettext_lazy("一条信息被几个渠道采纳的，逐个登记；合并计分还是累计计分由计分办法决定。"),
    gettext_lazy("登记"),
    gettext_lazy("已登记。"),
)
CORRECT = Verb(
    gettext_lazy("更正采纳登记"),
    gettext_lazy("按更正后的渠道重新计分。"),
    gettext_lazy("更正"),
    gettext_lazy("已更正。"),
)
VOID = Verb(
    gettext_lazy("撤销采纳登记"),
    gettext_lazy("撤销后不再计分，记录保留。"),
    pgettext_lazy("button", "撤销"),
    gettext_lazy("已撤销。"),
    is_final=True,
)


class AdoptionForm(forms.Form):
    """An adoption as it is typed."""

    agency_id = number_choice(gettext_lazy("单位"))
    rule_id = number_choice(
        gettext_lazy("采纳渠道"), help_text=gettext_lazy("括号内为计分。没有的渠道由主管部门添加。")
    )
    title = forms.CharField(
        label=gettext_lazy("信息名称"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("填写了信息序号的，可以不填。"),
    )
    item_id = forms.IntegerField(label=gettext_lazy("信息序号"), min_value=1, max_value=MOST, required=False)
    adopted_on = TodayField(label=gettext_lazy("采纳日期"))
    proof = forms.CharField(label=gettext_lazy("采纳证明（网址、刊期）"), max_length=300)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person enters for, and the channels."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", agencies.choices(actor, "assessment.adopt"))
        offer(self, "rule_id", list(queries_adoptions.rule_choices(actor)))


class NewForm(AdoptionForm):
    """The same with a file."""

    upload = forms.FileField(label=gettext_lazy("截图或者刊物"), required=False)


class CorrectForm(AdoptionForm):
    """The same with the reason; the body stays."""

    agency_id = None  # type: ignore[assignment]
    reason = forms.CharField(label=gettext_lazy("更正理由"), max_length=300)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the channels only."""
        forms.Form.__init__(self, *args, **kwargs)
        offer(self, "rule_id", list(queries_adoptions.rule_choices(actor)))


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=gettext_lazy("撤销理由"), max_length=300)


@staff
def adoption_new(request: HttpRequest) -> HttpResponse:
    """Enter an adoption."""
    actor = actor_of(request)
    actor.must("assessment.adopt")
    first = {"agency_id": actor.agency_id, "item_id": number_asked(request, "item")}
    form = NewForm(**sent(request), initial=first, actor=actor)

    def act(upload: Any, *, by: Any, **values: Any) -> Any:
        given = {"upload": upload, "name": upload.name} if upload else {}
        return enter_adoption(Adoption(**values), **given, by=by)

    return verb_page(request, ENTER, form, act, about=Subject(_("信息采纳"), reverse("workbench:adoptions")))


@staff
def adoption_correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a record right."""
    actor = actor_of(request)
    found = _own(actor, pk)
    names = ("rule_id", "title", "item_id", "adopted_on", "proof")
    first = {name: getattr(found, name) for name in names}
    form = CorrectForm(**sent(request), initial=first, actor=actor)

    def act(reason: str, *, by: Any, **values: Any) -> Any:
        return correct_adoption(pk, Adoption(agency_id=found.agency_id, **values), reason=reason, by=by)

    return verb_page(request, CORRECT, form, act, about=_subject(found))


@staff
def adoption_void(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a record back."""
    found = _own(actor_of(request), pk)

    def act(reason: str, *, by: Any) -> Any:
        return void_adoption(pk, reason=reason, by=by)

    return verb_page(request, VOID, ReasonForm(**sent(request)), act, about=_subject(found))


def _own(actor: Actor, pk: int) -> AdoptionRow:
    found = queries_adoptions.adoption(actor, pk)
    actor.must("assessment.adopt", found)
    return found


def _subject(found: AdoptionRow) -> Subject:
    facts = ((_("单位"), found.agency_name), (_("采纳渠道"), found.channel), (_("采纳日期"), found.adopted_on))
    return Subject(found.title, reverse("workbench:adoptions"), facts)
