"""填报: the page where a clerk writes a new item: blank, taken up from a draft, or copied from another item."""

import secrets
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.information import queries
from gongkai.information.actions.enter import enter
from gongkai.information.placing import Place
from gongkai.information.revisions import content_of, current_of
from gongkai.law import kinds
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import ItemKind, Openness
from gongkai.workbench import writing
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import plain
from gongkai.workbench.item_form import ItemForm, files_from, initial_of
from gongkai.workbench.kinds import form_fields
from gongkai.workbench.lists import number_asked
from gongkai.workbench.place_form import PlaceForm

_FIRST = {"openness": Openness.PROACTIVE, "ways": ["website"]}
_NOT_COPIED = ("doc_number", "signed_on", "received_on", "effective_on", "expires_on", "paper_location")


@staff
def item_new(request: HttpRequest) -> HttpResponse:
    """Write a new item; a draft of the person's own can be taken up again."""
    actor = actor_of(request)
    actor.must("information.write")
    if request.method == "POST":
        return _save(request, actor)
    draft = queries.draft(actor, request.GET.get("draft", "").replace("\0", ""))
    if draft is not None:
        fields = draft.fields
        context = {"key": draft.key, "restored": draft, "files": files_from(fields.get("files", []))}
        return _shown(request, actor, writing.as_initial(fields), **context)
    return _shown(request, actor, _start(request, actor), key=f"new-{secrets.token_urlsafe(12)}", files=())


def _start(request: HttpRequest, actor: Actor) -> dict[str, Any]:
    """The first values of a new item: almost none, or those of the item it is copied from."""
    asked = {"kind": request.GET.get("kind", ""), "column_code": request.GET.get("column", "").replace("\0", "")}
    first = {"made_on": timezone.localdate(), **asked, **_FIRST}
    copied = number_asked(request, "copy")
    if copied is None:
        return first
    item = queries.item(actor, copied)
    content = content_of(current_of(item))
    said = initial_of(content.with_(extra={})) | form_fields.lasting(kinds.kind(item.kind), content.extra)
    place = {"agency_id": item.agency_id, "section_id": item.section_id}
    kept = {name: value for name, value in said.items() if name not in _NOT_COPIED}
    return first | kept | place | {"kind": item.kind, "made_on": first["made_on"]}


def _usual(form: ItemForm) -> dict[str, Any]:
    """Where items of the kind usually stand and what class of document they are, as far as the agency may choose it."""
    columns, genres = (
        {code for code, _name in form.fields[name].choices}  # type: ignore[attr-defined]
        for name in ("column_code", "genre_code")
    )
    column = next((code for code in form.kind.columns if code in columns), "")
    genre = form.kind.genre if form.kind.genre in genres else ""
    return {"column_code": column, "genre_code": genre, "carrier": form.kind.carrier}


def _shown(request: HttpRequest, actor: Actor, initial: dict[str, Any], **context: Any) -> HttpResponse:
    kind = _kind(initial.get("kind", ""))
    form = writing.blank_form(actor, kind, initial=initial)
    form.initial = {**form.initial, **{name: value for name, value in _usual(form).items() if not initial.get(name)}}
    place = PlaceForm(actor=actor, initial={name: initial[name] for name in PlaceForm.base_fields if name in initial})
    return writing.writing_page(request, form, place=place, **context)


def _save(request: HttpRequest, actor: Actor) -> HttpResponse:
    files, refused = writing.files_sent(request)
    kind, key = _kind(request.POST.get("kind", "")), plain(request, "key")
    if writing.verb_of(request) in (writing.UPLOAD, writing.KIND):
        said = writing.as_initial(writing.typed(request))
        return _shown(request, actor, said, key=key, files=files, refused=refused)
    place, form = PlaceForm(request.POST, actor=actor), writing.blank_form(actor, kind, data=request.POST)
    if all((place.is_valid(), form.is_valid(), not refused)):
        try:
            item = enter(form.content(files), kind=kind, place=Place(**place.cleaned_data), by=actor)
        except Refusal as refusal:
            writing.show(request, form, refusal)
        else:
            return writing.saved(request, actor, item.pk, key=key)
    refused = [*refused, *(str(error) for errors in place.errors.values() for error in errors)]
    return writing.writing_page(request, form, place=place, key=key, files=files, refused=refused)


def _kind(asked: str) -> str:
    return asked if asked in kinds.KINDS else ItemKind.DOCUMENT
