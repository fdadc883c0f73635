"""填报: the page where a clerk writes an item, new or existing, with autosave and attachments."""

import secrets
from collections.abc import Sequence
from typing import Any, BinaryIO, cast

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gongkai.accounts.actor import Actor
from gongkai.attachments import intake
from gongkai.attachments.names import safe_name
from gongkai.information import queries
from gongkai.information.actions.delete import delete
from gongkai.information.actions.discard_draft import discard_draft
from gongkai.information.actions.enter import enter
from gongkai.information.actions.revise import revise
from gongkai.information.actions.save_draft import save_draft
from gongkai.information.content import FileRef
from gongkai.information.errors import ChangedMeanwhile, Incomplete
from gongkai.information.placing import Place
from gongkai.information.revisions import content_of, current_of
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import ItemKind
from gongkai.workbench import choices
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.item_form import ItemForm, file_token, files_from, initial_of
from gongkai.workbench.place_form import PlaceForm

NOT_KEPT = {"csrfmiddlewaretoken", "key", "base", "upload", "verb"}


@staff
def item_new(request: HttpRequest) -> HttpResponse:
    """Write a new item; a draft of the person's own can be taken up again."""
    actor = actor_of(request)
    actor.must("information.write")
    draft = queries.draft(actor, request.GET.get("draft", ""))
    kind = request.POST.get("kind") or request.GET.get("kind") or (draft.fields.get("kind", [""])[0] if draft else "")
    kind = kind if kind in list(ItemKind) else ItemKind.DOCUMENT
    place = PlaceForm(request.POST or _draft_values(draft) or None, actor=actor)
    if request.method == "POST":
        return _save_new(request, actor, kind, place)
    initial = {"made_on": timezone.localdate(), "openness": "proactive", "ways": ["website"]}
    form = _form(actor, kind, data=_draft_values(draft), initial=initial)
    key = draft.key if draft else f"new-{secrets.token_urlsafe(12)}"
    return _page(request, form, place=place, kind=kind, key=key, files=_draft_files(draft), restored=draft)


@staff
def item_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an item; each saving is a new revision."""
    actor = actor_of(request)
    item = queries.item(actor, pk)
    actor.must("information.write", item)
    content = content_of(current_of(item))
    key = f"item-{item.pk}"
    draft = queries.draft(actor, key)
    if request.method == "POST":
        return _save_revision(request, actor, item)
    restored = draft if draft and "draft" in request.GET else None
    form = _form(actor, item.kind, agency_id=item.agency_id, data=_draft_values(restored), initial=initial_of(content))
    files = _draft_files(restored) if restored else list(content.files)
    context = {"item": item, "base": current_of(item).number, "draft": None if restored else draft}
    return _page(request, form, kind=item.kind, key=key, files=files, restored=restored, **context)


@staff
@require_POST
def autosave(request: HttpRequest) -> JsonResponse:
    """Keep what is being typed; answers with the hour it was kept."""
    actor = actor_of(request)
    key = request.POST.get("key", "")
    item_id = int(key[5:]) if key.startswith("item-") and key[5:].isdecimal() else None
    try:
        draft = save_draft(key, _fields(request), item_id=item_id, by=actor)
    except Refusal as refusal:
        return JsonResponse({"problem": refusal.sentence}, status=409)
    return JsonResponse({"saved": f"{timezone.localtime(draft.saved_at):%H:%M:%S}"})


@staff
@require_POST
def item_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw away a draft that was never submitted."""
    delete(pk, by=actor_of(request))
    messages.success(request, _("草稿已删除。"))
    return redirect("workbench:items")


@staff
@require_POST
def draft_discard(request: HttpRequest) -> HttpResponse:
    """Give up what was typed and not saved."""
    discard_draft(request.POST.get("key", ""), by=actor_of(request))
    messages.success(request, _("未保存的内容已放弃。"))
    return redirect(
        request.POST.get("next") if str(request.POST.get("next", "")).startswith("/work/") else "workbench:items"
    )


def _save_new(request: HttpRequest, actor: Actor, kind: str, place: PlaceForm) -> HttpResponse:
    form = _form(actor, kind, data=request.POST)
    files, refused = _files(request)
    key = request.POST.get("key", "")
    if place.is_valid() and form.is_valid() and not refused and not _only_uploads(request):
        try:
            item = enter(form.content(files), kind=kind, place=Place(**place.cleaned_data), by=actor)
        except Incomplete as incomplete:
            _spread(form, incomplete)
        else:
            return _saved(request, actor, item.pk, key)
    return _page(request, form, place=place, kind=kind, key=key, files=files, refused=refused)


def _save_revision(request: HttpRequest, actor: Actor, item: Any) -> HttpResponse:
    form = _form(actor, item.kind, agency_id=item.agency_id, data=request.POST)
    files, refused = _files(request)
    key, base = f"item-{item.pk}", int(request.POST.get("base") or 0)
    if form.is_valid() and not refused and not _only_uploads(request):
        try:
            revise(item.pk, form.content(files), base=base, note=form.cleaned_data["change_note"], by=actor)
        except Incomplete as incomplete:
            _spread(form, incomplete)
        except ChangedMeanwhile as changed:
            save_draft(key, _fields(request), item_id=item.pk, by=actor)
            form.add_error(None, changed.sentence)
        except Refusal as refusal:
            form.add_error(None, refusal.sentence)
        else:
            return _saved(request, actor, item.pk, key)
    return _page(request, form, kind=item.kind, key=key, files=files, refused=refused, item=item, base=base)


def _saved(request: HttpRequest, actor: Actor, pk: int, key: str) -> HttpResponse:
    discard_draft(key, by=actor)
    messages.success(request, _("已保存。"))
    return redirect("workbench:item", pk=pk)


def _spread(form: ItemForm, incomplete: Incomplete) -> None:
    for name, sentence in incomplete.problems:
        form.add_error(name if name in form.fields else None, sentence)


def _form(actor: Actor, kind: str, *, agency_id: int | None = None, **kwargs: Any) -> ItemForm:
    offered = choices.for_item(agency_id or actor.agency_id, kind, on=timezone.localdate())
    return ItemForm(**offered, **kwargs)


def _files(request: HttpRequest) -> tuple[list[FileRef], list[str]]:
    """The files kept from before and those that came with this form, and a sentence for each that was refused."""
    kept, refused = files_from(request.POST.getlist("files")), []
    for upload in request.FILES.getlist("upload"):
        name = upload.name or ""
        if len(kept) >= settings.UPLOAD_MAX_FILES:
            refused.append(_("附件最多{n}个，“{name}”未收下。").format(n=settings.UPLOAD_MAX_FILES, name=name))
            continue
        try:
            stored = intake.store(cast(BinaryIO, upload), name=name)
        except Refusal as refusal:
            refused.append(refusal.sentence)
        else:
            kept.append(FileRef(stored.pk, stored.sha256, safe_name(name)))
    return kept, refused


def _only_uploads(request: HttpRequest) -> bool:
    """Whether the person pressed 上传 rather than 保存."""
    return request.POST.get("verb") == "upload"


def _fields(request: HttpRequest) -> dict[str, Any]:
    return {name: values for name, values in request.POST.lists() if name not in NOT_KEPT}


def _draft_values(draft: Any) -> dict[str, Any] | None:
    if draft is None:
        return None
    several = {"ways", "files"}
    return {
        name: values if name in several else (values[-1] if values else "") for name, values in draft.fields.items()
    }


def _draft_files(draft: Any) -> list[FileRef]:
    return files_from(draft.fields.get("files", [])) if draft else []


def _page(request: HttpRequest, form: ItemForm, *, kind: str, files: Sequence[FileRef], **context: Any) -> HttpResponse:
    shown = {
        "form": form,
        "kind": ItemKind(kind),
        "kinds": ItemKind.choices(),
        "files": [{"token": file_token(file), "name": file.name} for file in files],
        "max_mb": settings.UPLOAD_MAX_MB,
        "max_files": settings.UPLOAD_MAX_FILES,
        **context,
    }
    status = 422 if form.errors or context.get("refused") else 200
    return render(request, "workbench/item_edit.html", shown, status=status)
