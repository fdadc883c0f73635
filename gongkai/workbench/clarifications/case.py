"""One matter on one page: where it stands, what is true, the text, who answered for it, what became of it."""

import re
from collections.abc import Sequence
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.errors import Unknown
from gongkai.attachments import storage
from gongkai.audit import journal
from gongkai.clarifications import queries
from gongkai.clarifications.displays import View
from gongkai.clarifications.states import ROWS
from gongkai.clarifications.vocabulary import State
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.clarifications.labels import verdict_words

SHA256 = re.compile(r"[0-9a-f]{64}")
WAY = (
    ((State.CLUE,), gettext_lazy("登记线索")),
    ((State.VERIFYING,), gettext_lazy("核实")),
    ((State.DRAFTING,), gettext_lazy("拟稿")),
    ((State.SECRECY,), gettext_lazy("保密审查")),
    ((State.APPROVING,), gettext_lazy("审批")),
    ((State.APPROVED,), gettext_lazy("发布")),
    ((State.PUBLISHED, State.NOT_NEEDED, State.ARCHIVED), gettext_lazy("跟踪、归档")),
)
FIRST = ("assign", "conclude", "submit", "pass_secrecy", "approve", "publish", "archive")
SECOND = ("write_draft", "override_findings", "note_release", "follow_up", "ask_confirmation")
QUIET = ("amend", "send_back", "set_aside", "reopen", "take_down", "add_file")


@staff
def clarification(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a matter."""
    return render(request, "workbench/clarifications/case.html", _shown(request, pk))


@staff
def clarification_print(request: HttpRequest, pk: int) -> HttpResponse:
    """The same as a record for the file: 澄清办理单."""
    return render(request, "workbench/clarifications/print.html", _shown(request, pk))


@staff
def clarification_file(request: HttpRequest, pk: int, sha256: str) -> HttpResponseBase:
    """One file of the matter, always as a download."""
    row = queries.file(actor_of(request), pk, sha256) if SHA256.fullmatch(sha256) else None
    if row is None:
        raise Unknown
    response = FileResponse(storage.open_file(sha256, name=row.name), as_attachment=True, filename=row.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def _shown(request: HttpRequest, pk: int) -> dict[str, Any]:
    actor = actor_of(request)
    case = queries.case(actor, pk)
    return {
        "case": case,
        "steps": steps(case),
        "buttons": buttons(case),
        "history": journal.history(queries.visible_to(actor).get(pk=pk)),
        "given": sum(1 for one in case.handlings if one.found_on),
    }


def buttons(case: View) -> list[tuple[str, str, str]]:
    """The verbs open now, the next one first: name of the page, label, look."""
    found: list[tuple[str, str, str]] = []
    first = tuple(verb for verb in FIRST if verb != "assign" or not case.handlings)
    second = (*SECOND, *(verb for verb in FIRST if verb not in first))
    for verbs, look in ((first, "button--primary"), (second, ""), (QUIET, "button--quiet")):
        found += [(f"clarification_{verb}", _(ROWS[verb].label), look) for verb in verbs if case.may[verb]]
    followed = case.state is not State.PUBLISHED or case.follow_ups
    return [one for one in found if followed or one[0] != "clarification_archive"]


def steps(case: View) -> Sequence[dict[str, Any]]:
    """The way from the clue to the archive, with where the matter stands."""
    here = next(place for place, (states, _label) in enumerate(WAY) if case.state in states)
    skipped = case.state in (State.NOT_NEEDED, State.ARCHIVED) and case.published_at is None
    found = []
    for place, (_states, label) in enumerate(WAY):
        ended = place == here and case.state is State.ARCHIVED
        state = "done" if place < here or ended else "now" if place == here else "later"
        note = verdict_words(case.verdict) if place == 1 and case.verdict else ""
        if skipped and 1 < place < here:
            state, note = "later", _("不需要")
        found.append({"name": label, "state": state, "note": note})
    return found
