"""四同步办理: 同步审查、同步界定、同步编目、同步公开 on one page; three people, one press each, in order."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai import law
from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.catalogue import queries as catalogue
from gongkai.information import queries
from gongkai.information.errors import Incomplete
from gongkai.information.placing import Place
from gongkai.information.queries import ItemFilters
from gongkai.information.revisions import content_of, current_of
from gongkai.information.states import IN_REVIEW, WORKING
from gongkai.information.vocabulary import Stage
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import ItemKind, Version
from gongkai.review import queries as review
from gongkai.review.actions.submit_together import submit_together
from gongkai.ui.saying import said as in_words
from gongkai.workbench import choices, writing
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.item_form import file_token
from gongkai.workbench.lists import number_asked
from gongkai.workbench.refusals import show_refusal
from gongkai.workbench.review import together_form, together_steps
from gongkai.workbench.review.together_form import TogetherForm
from gongkai.workbench.submit import answers_of

SUBMIT, WRITE = "review.submit", "information.write"
UNDER_WAY = (*IN_REVIEW, Stage.READY, Stage.SCHEDULED)
PREVIEW, UPLOAD = "preview", "upload"


@staff
def four_in_one(request: HttpRequest) -> HttpResponse:
    """What waits for this person, what is under way and by whom, and what was begun and not handed in."""
    actor = actor_of(request)
    actor.must("information.read")
    mine = ItemFilters(stages=tuple(WORKING), sort="due")
    under_way = queries.items(actor, ItemFilters(stages=UNDER_WAY, sort="due"), size=30)
    context = {
        "waiting": review.waiting(actor, limit=30),
        "ready": [row for row in under_way.rows if row["stage"] == Stage.READY]
        if actor.may("publication.publish")
        else [],
        "drafts": queries.items(actor, mine, size=30).rows if actor.may(SUBMIT) else [],
        "under_way": [together_steps.brief(row) for row in under_way.rows],
        "may_start": actor.may(SUBMIT) and actor.may(WRITE),
    }
    return render(request, "workbench/review/four_in_one.html", context)


@staff
def four_in_one_new(request: HttpRequest) -> HttpResponse:
    """Enter something new and hand it in, with one press."""
    actor = actor_of(request)
    actor.must(WRITE)
    bodies = choices.bodies_in_reach(actor, WRITE)
    agency_id = _body(request, actor, [pk for pk, _name in bodies])
    actor.must(SUBMIT, _place(actor, agency_id))
    today = timezone.localdate()
    form = _form(request, agency_id, version=law.regulation_on(today), initial={"made_on": today}, has_text=False)
    return _filled(request, actor, form, agency_id=agency_id, bodies=bodies)


@staff
def four_in_one_item(request: HttpRequest, pk: int) -> HttpResponse:
    """One item on its way: the clerk's form while it is theirs, else the press of whoever is next."""
    actor = actor_of(request)
    item = queries.item(actor, pk)
    if item.stage not in WORKING or not actor.may(SUBMIT, item):
        return together_steps.shown(request, actor, item)
    before = content_of(current_of(item))
    initial = together_form.initial_of(before)
    form = _form(
        request, item.agency_id, version=Version(item.version), initial=initial, has_text=True, made_for=item.kind
    )
    return _filled(request, actor, form, agency_id=item.agency_id, item=item)


def _form(
    request: HttpRequest,
    agency_id: int,
    *,
    version: Version,
    initial: dict[str, Any],
    has_text: bool,
    made_for: str = ItemKind.DOCUMENT,
) -> TogetherForm:
    offered = choices.for_item(agency_id, made_for, on=timezone.localdate())
    data = request.POST if request.method == "POST" else None
    return TogetherForm(data, version=version, initial=initial, offered=offered, has_text=has_text)


def _filled(
    request: HttpRequest,
    actor: Actor,
    form: TogetherForm,
    *,
    agency_id: int,
    item: Any = None,
    bodies: Sequence[Any] = (),
) -> HttpResponse:
    files, refused = _files(request, item)
    verb = request.POST.get("verb", "")
    if request.method == "POST" and verb not in (PREVIEW, UPLOAD) and not refused and form.is_valid():
        done = _handed_in(request, actor, form, files, agency_id=agency_id, item=item)
        if done is not None:
            return done
    if verb in (PREVIEW, UPLOAD):
        form = form.unjudged()
    return page(
        request, "workbench/review/four_in_one_form.html", _context(form, files, refused, agency_id, item, bodies)
    )


def _handed_in(
    request: HttpRequest, actor: Actor, form: TogetherForm, files: Sequence[Any], *, agency_id: int, item: Any
) -> HttpResponse | None:
    before = content_of(current_of(item)) if item else None
    where = {"item_id": item.pk, "base": current_of(item).number} if item else {"place": _place(actor, agency_id)}
    try:
        content = form.content(files, before=before)
        slip = submit_together(
            content, answers=answers_of(form), kind=ItemKind.DOCUMENT, is_major=form.cleaned_data["is_major"],
            by=actor, **where,
        )  # fmt: skip
    except Incomplete as incomplete:
        for name, sentence in incomplete.problems:
            form.add_error(name if name in form.fields else None, in_words(sentence))
    except Refusal as refusal:
        show_refusal(request, form, refusal)
    else:
        messages.success(request, _("已提交，审查单编号{number}。").format(number=slip.number))
        return redirect("workbench:four_in_one_item", slip.item_id)
    return None


def _context(
    form: TogetherForm, files: Sequence[Any], refused: Sequence[str], agency_id: int, item: Any, bodies: Sequence[Any]
) -> dict[str, Any]:
    today, agency = timezone.localdate(), agencies.facts(agency_id)
    said = form.said_so_far()
    return {
        "form": form,
        "item": item,
        "agency": agency,
        "bodies": bodies if len(bodies) > 1 else [],
        "steps": together_steps.ahead(agency_id, today=today),
        "index_number": (catalogue.index_number(item.pk) if item else "")
        or together_form.index_preview(agency, said, today=today),
        "column_path": together_form.column_path(str(said.get("column_code") or "")),
        "due": together_steps.due_for(item, said, today=today),
        "files": [{"token": file_token(file), "name": file.name} for file in files],
        "refused": refused,
    }


def _files(request: HttpRequest, item: Any) -> tuple[list[Any], list[str]]:
    """The files sent along; on a first look those of the item."""
    if request.method == "POST":
        return writing.files_sent(request)
    return (list(content_of(current_of(item)).files), []) if item else ([], [])


def _body(request: HttpRequest, actor: Actor, offered: list[int]) -> int:
    wanted = number_asked(request, "agency_id")
    return next((pk for pk in (wanted, actor.agency_id) if pk in offered), next(iter(offered), 0))


def _place(actor: Actor, agency_id: int) -> Place:
    """The body, and the person's own section where that is one of its, or the one they write for."""
    own, scope = actor.section_id if actor.agency_id == agency_id else None, actor.scope(WRITE)
    if scope.everything or agency_id in scope.agency_ids:
        return Place(agency_id, own)
    held = sorted(section_id for body, section_id in scope.sections if body == agency_id)
    return Place(agency_id, own if own in held else next(iter(held), None))
