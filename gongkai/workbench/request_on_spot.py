"""当场答复: what can be told or given across the counter, said, printed and done in one go."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.info_requests import queries
from gongkai.info_requests.actions.answer_on_spot import KINDS, answer_on_spot
from gongkai.law.letters import letter as instrument
from gongkai.law.refusals import Refusal
from gongkai.law.replies import ReplyKind, reply_kinds
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import plain
from gongkai.workbench.request_labels import address_of
from gongkai.workbench.request_reply import CHOOSE, uploaded
from gongkai.workbench.request_reply_form import ReplyForm, first_words, to_give
from gongkai.workbench.request_verbs import HANDLE, TodayField, Verb, must_fit, rule_of, show_problems

SPOT = Verb("answer_on_spot", done="")


class SpotForm(ReplyForm):
    """The words of the answer and its day; without public items, which have a page of their own to be named on."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """The day of the answer is today unless told."""
        super().__init__(*args, **kwargs)
        for name in ("named", "items"):
            self.fields.pop(name, None)
        for asked in self.asked:
            self.fields[asked.name].label, self.fields[asked.name].required = asked.label, asked.must
        self.fields["on"] = TodayField(label=gettext_lazy("答复日期"))

    def said(self) -> dict[str, Any]:
        """What the action is told."""
        words = {asked.name: self.cleaned_data[asked.name] for asked in self.asked}
        return {"kind": self.kind.code, "said": words, "files": self.cleaned_data.get("files", [])}


def spot_kinds(case: Any) -> list[ReplyKind]:
    """The kinds a clerk may answer alone under the case's version."""
    return [kind for kind in reply_kinds(case.version) if kind.code in KINDS]


@staff
def request_answer_on_spot(request: HttpRequest, number: str) -> HttpResponse:
    """Answer across the counter, the same day.

    Law: Regulation 2019, Art. 33(1); Regulation 2008, Art. 24(1).
    """
    actor = actor_of(request)
    case = queries.case(actor, number)
    actor.must(HANDLE, case)
    must_fit("answer_on_spot", case)
    kinds = spot_kinds(case)
    asked = plain(request, "kind") or request.GET.get("kind", "")
    kind = next((one for one in kinds if one.code == asked), kinds[0])
    if request.method != "POST":
        return _page(request, case, kind, SpotForm(initial=first_words(case, kind), **_about(case, kind)), [])
    data, refused = uploaded(request, actor, case)
    case = queries.case(actor, number) if request.FILES else case
    if plain(request, "verb") == CHOOSE:
        words = {name: value for name, value in data.items() if name != "kind"}
        return _page(request, case, kind, SpotForm(initial=words, **_about(case, kind)), refused)
    form = SpotForm(data, **_about(case, kind))
    done = form.is_valid() and not refused and _answered(request, actor, number, form)
    return done or _page(request, case, kind, form, refused)


def _answered(request: HttpRequest, actor: Actor, number: str, form: SpotForm) -> HttpResponse | None:
    try:
        letter = answer_on_spot(number, **form.said(), on=form.cleaned_data["on"], by=actor)
    except Refusal as refusal:
        show_problems(request, form, refusal)
        return None
    messages.success(request, _("已当场答复并办结，文号{number}。请打印答复交申请人。").format(number=letter.number))
    at = address_of("letter", number, letter.pk)
    return redirect(at or "workbench:request", *(() if at else (number,)))


def _about(case: Any, kind: ReplyKind) -> dict[str, Any]:
    return {"kind": kind, "case": case, "papers": to_give(case)}


def _page(request: HttpRequest, case: Any, kind: ReplyKind, form: SpotForm, refused: list[str]) -> HttpResponse:
    context = {
        "case": case,
        "kind": kind,
        "kinds": spot_kinds(case),
        "letter": instrument(kind.letter),
        "form": form,
        "refused": refused,
        "rules": rule_of(case, SPOT),
        "today": timezone.localdate(),
    }
    if refused:
        return render(request, "workbench/request_on_spot.html", context, status=422)
    return page(request, "workbench/request_on_spot.html", context)
