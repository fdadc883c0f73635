"""办理: what can be done to a matter, each with its form and the rule beside it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.clarifications import queries
from gongkai.clarifications.displays import View
from gongkai.ui.formats import cn_datetime
from gongkai.workbench.acting import actor_of
from gongkai.workbench.clarifications import labels
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

LAW = "《条例》第六条"
AGREE = "《条例》第十一条"
REVIEW = "《条例》第六条、第十七条"
HANDLE, APPROVE, PUBLISH = "clarifications.handle", "clarifications.approve", "clarifications.publish"
SECRECY = "review.secrecy_review"


class CaseForm(forms.Form):
    """A form about one matter."""

    def __init__(self, *args: Any, case: View, actor: Actor, **kwargs: Any) -> None:
        """Keep the matter at hand for choices and first values."""
        super().__init__(*args, **kwargs)
        self.case, self.actor = case, actor
        self.furnish()

    def furnish(self) -> None:
        """Offer choices and first values that hang on the matter."""


def act_on(
    request: HttpRequest,
    pk: int,
    verb: Verb,
    form_class: type[CaseForm],
    action: Callable[..., Any],
    *,
    needs: str = HANDLE,
) -> HttpResponse:
    """The page of one verb, for those whose duty it is; the action itself judges whether it fits.

    `needs` is the permission without which there is no such page; empty where the action alone can tell.
    """
    actor = actor_of(request)
    case = queries.case(actor, pk)
    if needs:
        actor.must(needs, case)
    form = form_class(**sent(request), case=case, actor=actor)
    return verb_page(request, verb, form, partial(action, pk), about=subject(case))


def subject(case: View) -> Subject:
    """The matter beside the form of a verb."""
    facts: list[tuple[Any, Any]] = [
        (_("事项"), case.subject),
        (_("状态"), _(case.state.label)),
        (_("等级"), _(case.severity.label)),
        (_("发现时间"), cn_datetime(case.found_at)),
        (_("澄清期限"), case.due_on),
    ]
    if case.clock:
        facts.append((_("发布会时限"), f"{cn_datetime(case.clock.until)}　{labels.clock_words(case.clock)}"))
    if case.verdict:
        facts.append((_("核实结论"), labels.verdict_words(case.verdict)))
    return Subject(case.number, reverse("workbench:clarification", args=[case.id]), tuple(facts))
