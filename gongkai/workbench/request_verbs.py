"""办理: what every page that does one thing to a case shares: its form, the rule beside it, the way back to the case.

A verb's form names its fields as the action names its arguments; the view says which form and which action.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai import law
from gongkai.accounts.actor import Actor
from gongkai.entry.errors import BadField
from gongkai.info_requests import clock, queries, states
from gongkai.info_requests.displays import CaseView
from gongkai.law import deadlines, letters
from gongkai.law.refusals import NoSuchPeriod, Refusal
from gongkai.law.vocabulary import Version
from gongkai.ui.formats import cn_date
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, page
from gongkai.workbench.fields import DayField
from gongkai.workbench.refusals import show_refusal

HANDLE, DRAFT, HEAD = "info_requests.handle", "info_requests.draft", "info_requests.head"
REGISTER = "info_requests.register"


@dataclass(frozen=True)
class Verb:
    """One thing that can be done to a case: `row` of its life, who may, what is said afterwards.

    `periods` are the law's numbers beside the form, `counted` the kind of due date counted from the start of the case's
    own period, `letters` the letter it issues under each version.
    """

    row: str
    done: str
    title: str = ""
    permission: str = HANDLE
    periods: tuple[str, ...] = ()
    counted: str = ""
    letters: tuple[str, str] = ("", "")  # 2008, 2019
    hint: str = ""
    button: str = ""
    is_final: bool = False
    template: str = "workbench/request_verb.html"


class VerbForm(forms.Form):
    """A form about one case; the day it happened is today unless told."""

    def __init__(self, *args: Any, case: Any, actor: Actor, **kwargs: Any) -> None:
        """Keep the case at hand for choices and first values."""
        super().__init__(*args, **kwargs)
        self.case, self.actor = case, actor
        self.furnish()

    def furnish(self) -> None:
        """Offer choices and first values that hang on the case."""

    def said(self) -> dict[str, Any]:
        """What the action is told."""
        return dict(self.cleaned_data)


class TodayField(DayField):
    """The day something happened; clerks record afterwards, so it can be changed."""

    def __init__(self, **kwargs: Any) -> None:
        """Begin with today."""
        super().__init__(**{"initial": timezone.localdate} | kwargs)


def long_text(label: Any, *, rows: int = 3, **kwargs: Any) -> forms.CharField:
    """A field for some lines of text."""
    return forms.CharField(label=label, widget=forms.Textarea(attrs={"rows": rows}), **kwargs)


def verb_page(
    request: HttpRequest,
    number: str,
    verb: Verb,
    form_class: type[VerbForm],
    act: Callable[..., Any],
    *,
    about: int | None = None,
    to: Callable[[Any], tuple[str, str]] | None = None,
    beside: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """Show the form of a verb beside its case, or do it; `about` is the row it concerns where not the case itself.

    `to` makes of the action's answer the sentence to say and the case to go to; `beside` is what a verb's own template
    shows more.
    """
    actor = actor_of(request)
    case = queries.case(actor, number)
    actor.must(verb.permission, case)
    must_fit(verb.row, case)
    form = form_class(*_sent(request), case=case, actor=actor)
    if request.method == "POST" and form.is_valid():
        try:
            answer = act(about or number, **form.said(), by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            sentence, onward = to(answer) if to else (_(verb.done), number)
            messages.success(request, sentence)
            return redirect("workbench:request", onward)
    return page(request, verb.template, _context(case, verb, form) | {"about": about} | dict(beside or {}))


def must_fit(row: str, case: CaseView) -> None:
    """Refuse a verb that does not fit where the case stands; its view says that as the record does."""
    states.must_allow(row, cast(Any, case))


def show_problems(request: HttpRequest, form: forms.Form, refusal: Refusal) -> None:
    """Put each sentence at the field it speaks of, else above the form."""
    if not isinstance(refusal, BadField):
        show_refusal(request, form, refusal)
        return
    for name, sentence in refusal.problems.items():
        form.add_error(name if name in form.fields else None, said(sentence))


def rule_of(case: CaseView, verb: Verb) -> list[str]:
    """The limits, the last day and the article that govern the verb under the case's version."""
    sentences = [*dict.fromkeys(_period(case, name) for name in verb.periods), *_last_day(case, verb)]
    article = article_of(states.ROWS[verb.row].law, case.version)
    return [*sentences, _("依据：{article}。").format(article=article)] if article else sentences


def _period(case: CaseView, name: str) -> str:
    try:
        found = law.parameter(name, on=case.received_on or case.arrived_on, version=case.version)
    except NoSuchPeriod:
        return _("{version}没有规定这一期限，由本机关合理确定。").format(version=_(case.version.label))
    text = _("{label}的期限：{n}个工作日（{article}）。")
    return text.format(label=found.label, n=found.number, article=found.article)


def _last_day(case: CaseView, verb: Verb) -> list[str]:
    if not verb.counted or case.period_from is None:
        return []
    try:
        last = deadlines.due(verb.counted, case.period_from, calendar=clock.calendar(), version=case.version)
    except NoSuchPeriod:
        return []
    text = _("自{start}起，至{day}届满{note}。")
    note = _("（暂按周一至周五推算）") if last.provisional else ""
    return [text.format(start=cn_date(case.period_from), day=cn_date(last.on), note=note)]


def article_of(line: str, version: Version) -> str:
    """The part of a `Law:` line that holds under a version, as a clerk reads it."""
    other = "Regulation 2008" if version is Version.R2019 else "Regulation 2019"
    parts = [part.strip() for part in line.split(";") if part.strip() and not part.strip().startswith(other)]
    return law.chinese("; ".join(parts)) if parts else ""


def letter_of(case: CaseView, verb: Verb) -> Any:
    """The letter the verb issues under the case's version, or none."""
    code = verb.letters[case.version is Version.R2019]
    return letters.letter(code) if code else None


def _sent(request: HttpRequest) -> tuple[Any, Any]:
    return (request.POST, request.FILES) if request.method == "POST" else (None, None)


def _context(case: CaseView, verb: Verb, form: VerbForm) -> dict[str, Any]:
    return {
        "case": case,
        "verb": verb,
        "title": _(verb.title or states.ROWS[verb.row].label),
        "form": form,
        "rules": rule_of(case, verb),
        "letter": letter_of(case, verb),
        "today": timezone.localdate(),
    }
