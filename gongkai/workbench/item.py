"""One item as staff see it: where it stands, what comes next, its clock, what was found, its history."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information import clock, queries, states
from gongkai.information.actions.view import view
from gongkai.information.content import Content, FileRef
from gongkai.information.revisions import content_of, current_of
from gongkai.law import kinds
from gongkai.publication import item_dealings, queries as publication
from gongkai.review import queries as review, read_files
from gongkai.ui.special import special
from gongkai.workbench import choices
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.marking import placed


@staff
def item(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole item on one page; opening one that is not approved yet is journaled."""
    actor = actor_of(request)
    found = view(pk, by=actor)
    content = content_of(current_of(found))
    text, findings = placed(content.body_html, review.findings(actor, pk))
    context = {
        "item": found,
        "kind_name": kinds.name_of(found.kind),
        "special": special(found.kind, content.extra, today=timezone.localdate(), public=False),
        "content": content,
        "files": _files(content, current_of(found).pk),
        "text": text,
        "names": choices.names_of(found.current),
        "may": _may(actor, found),
        "due": clock.due(found) if found.due_on else None,
        "slips": review.slips_of(actor, pk),
        "findings": findings,
        "acts": publication.acts(actor, pk),
        "dealings": item_dealings.of_item(actor, found),
        "revisions": queries.revisions(actor, pk),
        "history": journal.history(found),
        "today": timezone.localdate(),
    }
    return render(request, "workbench/item.html", context)


@staff
def revision(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One earlier revision, to read and to compare."""
    actor = actor_of(request)
    found = queries.revision(actor, pk, number)
    content = content_of(found)
    context = {
        "item": found.item,
        "revision": found,
        "content": content,
        "names": choices.names_of(found),
        "special": special(found.item.kind, content.extra, today=timezone.localdate(), public=False),
    }
    return render(request, "workbench/revision.html", context)


def _files(content: Content, revision_id: int) -> list[tuple[FileRef, str]]:
    """The files, each with whether its pages are still being read or it is sealed off."""
    held = read_files.states_of(revision_id) if content.files else {}
    return [(file, held.get(file.sha256, "")) for file in content.files]


def _may(actor: Actor, found: Any) -> dict[str, bool]:
    """Which buttons make sense for this person at this stage."""
    writes, publishes = actor.may("information.write", found), actor.may("publication.publish", found)
    return {
        "check": actor.may("review.ask_lift", found) and found.stage in states.WORKING,
        "copy": actor.may("information.write"),
        "redact": actor.may("redaction.mark", found),
        "edit": writes and states.may("revise", found),
        "submit": writes and states.may("submit", found),
        "recall": writes and states.may("recall", found),
        "delete": writes and not found.was_submitted and found.stage in states.WORKING,
        "publish": publishes and states.may("publish", found),
        "schedule": publishes and states.may("schedule", found),
        "unschedule": publishes and states.may("unschedule", found),
        "withdraw": actor.may("publication.withdraw", found) and states.may("withdraw", found),
        "repeal": actor.may("publication.withdraw", found) and states.may("repeal", found),
    }
