"""文书用语: every letter with its locked lines, and the parts an office may word itself.

Law: Regulation 2019, Art. 45.
"""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.info_requests import office_texts, queries_papers
from gongkai.info_requests.actions.save_letter_text import save_letter_text
from gongkai.info_requests.queries_papers import LetterTexts
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Version
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.lists import number_asked
from gongkai.workbench.request_letter import readable
from gongkai.workbench.request_verbs import long_text, show_problems

TEXTS = "info_requests.texts"
LONGEST = 4000


class PartsForm(forms.Form):
    """The office's words for each editable part; empty means the words that come with the product."""

    def __init__(self, *args: Any, texts: LetterTexts, everywhere: bool, **kwargs: Any) -> None:
        """One field for each part, beginning with what is kept."""
        super().__init__(*args, **kwargs)
        for one in texts.parts:
            kept = one.everywhere if everywhere else one.own
            self.fields[one.part.key] = long_text(
                one.part.label, rows=2, max_length=LONGEST, required=False, initial=kept
            )
        self.standing = {one.part.key: one.part.default if everywhere else one.everywhere or one.part.default
                         for one in texts.parts}  # fmt: skip

    def rows(self) -> list[tuple[Any, str]]:
        """Each field, with what stands where it is empty."""
        return [(self[name], self.standing[name]) for name in self.fields]


def offices(actor: Actor, permission: str = TEXTS) -> list[tuple[int | str, str]]:
    """The bodies whose texts this person keeps; all bodies first where they may."""
    found: list[tuple[int | str, str]] = list(agencies.choices(actor, permission))
    return [("", str(gettext_lazy("全部机关"))), *found] if actor.scope(permission).everything else found


def office_asked(request: HttpRequest, actor: Actor) -> int | None:
    """The body in the address, else the person's first; none means all bodies."""
    asked = number_asked(request, "agency")
    if asked is not None:
        return asked
    if office_texts.may_keep(None, by=actor):
        return None
    mine = agencies.choices(actor, TEXTS)
    own = next((pk for pk, _name in mine if pk == actor.agency_id), None)
    return own or (mine[0][0] if mine else None)


@staff
def request_texts(request: HttpRequest) -> HttpResponse:
    """The letters of one version."""
    actor = actor_of(request)
    actor.must(TEXTS)
    version = Version.R2008 if request.GET.get("version") == Version.R2008.value else Version.R2019
    agency_id = office_asked(request, actor)
    rows = queries_papers.letter_texts(actor, agency_id=agency_id, version=version)
    context = {
        "rows": [(row, sum(bool(part.own or part.everywhere) for part in row.parts)) for row in rows],
        "version": version,
        "versions": list(reversed(Version)),
        "offices": offices(actor),
        "agency_id": agency_id,
    }
    return render(request, "workbench/request_texts.html", context)


@staff
def request_text(request: HttpRequest, code: str) -> HttpResponse:
    """One letter: its locked lines, and the words for its parts."""
    actor = actor_of(request)
    actor.must(TEXTS)
    agency_id = office_asked(request, actor)
    texts = _texts(actor, agency_id, code)
    form = PartsForm(
        request.POST if request.method == "POST" else None, texts=texts, everywhere=agency_id is None
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        try:
            for part in form.changed_data:
                save_letter_text(code, part, text=form.cleaned_data[part], agency_id=agency_id, by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已保存。以后制发的文书使用新的用语，已制发的不变。"))
            return redirect(request.get_full_path())
    lines = readable(texts.instrument)
    context = {"texts": texts, "lines": lines, "form": form, "offices": offices(actor), "agency_id": agency_id}
    return page(request, "workbench/request_text.html", context)


def _texts(actor: Actor, agency_id: int | None, code: str) -> LetterTexts:
    for version in Version:
        for found in queries_papers.letter_texts(actor, agency_id=agency_id, version=version):
            if found.instrument.code == code:
                return found
    raise Unknown
