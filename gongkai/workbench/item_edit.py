"""修改: the page where a clerk changes an item; each saving is a new revision. Autosave and deleting drafts."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gongkai.accounts.actor import Actor
from gongkai.information import queries, special, states
from gongkai.information.actions.delete import delete
from gongkai.information.actions.discard_draft import discard_draft
from gongkai.information.actions.revise import revise
from gongkai.information.actions.save_draft import save_draft
from gongkai.information.errors import ChangedMeanwhile
from gongkai.information.revisions import content_of, current_of
from gongkai.law import kinds
from gongkai.law.refusals import Refusal
from gongkai.ui.saying import said
from gongkai.workbench import writing
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import plain
from gongkai.workbench.item_form import files_from, initial_of

OF_ITEM = "item-"  # begins the key of a draft about an item there is


@staff
def item_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an item; each saving is a new revision."""
    actor = actor_of(request)
    item = queries.item(actor, pk)
    actor.must("information.write", item)
    if request.method == "POST":
        return _save(request, actor, item)
    states.must_allow("revise", item)
    content, key = content_of(current_of(item)), f"{OF_ITEM}{item.pk}"
    draft = queries.draft(actor, key)
    restored = draft if draft and "draft" in request.GET else None
    initial = initial_of(content) | (writing.as_initial(restored.fields) if restored else {})
    form = writing.blank_form(actor, _kind(item, initial.get("kind", "")), agency_id=item.agency_id, initial=initial)
    files = files_from(restored.fields.get("files", [])) if restored else list(content.files)
    context = {"item": item, "base": current_of(item).number, "draft": None if restored else draft}
    context["may_change_kind"] = special.may_change_kind(item)
    return writing.writing_page(request, form, key=key, files=files, restored=restored, **context)


@staff
@require_POST
def autosave(request: HttpRequest) -> JsonResponse:
    """Keep what is being typed; answers with the hour it was kept."""
    key = plain(request, "key")
    number = key.removeprefix(OF_ITEM)
    item_id = int(number) if number != key and number.isascii() and number.isdecimal() and len(number) < 16 else None
    try:
        draft = save_draft(key, writing.typed(request), item_id=item_id, by=actor_of(request))
    except Refusal as refusal:
        return JsonResponse({"problem": said(refusal)}, status=409)
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
    discard_draft(plain(request, "key"), by=actor_of(request))
    messages.success(request, _("未保存的内容已放弃。"))
    onward = request.POST.get("next", "")
    return redirect(onward if onward.startswith(reverse("workbench:home")) else "workbench:items")


def _save(request: HttpRequest, actor: Actor, item: Any) -> HttpResponse:
    files, refused = writing.files_sent(request)
    key, base = f"{OF_ITEM}{item.pk}", _base(request)
    kind = _kind(item, plain(request, "kind"))
    context = {"key": key, "files": files, "refused": refused, "item": item}
    context["may_change_kind"] = special.may_change_kind(item)
    if writing.verb_of(request) in (writing.UPLOAD, writing.KIND):
        initial = writing.as_initial(writing.typed(request))
        form = writing.blank_form(actor, kind, agency_id=item.agency_id, initial=initial)
        return writing.writing_page(request, form, base=base, **context)
    form = writing.blank_form(actor, kind, agency_id=item.agency_id, data=request.POST)
    if form.is_valid() and not refused:
        extra = content_of(current_of(item)).extra
        try:
            note = form.cleaned_data["change_note"]
            revise(item.pk, form.content(files, extra=extra), base=base, kind=kind, note=note, by=actor)
        except ChangedMeanwhile as changed:
            save_draft(key, writing.typed(request), item_id=item.pk, by=actor)
            form.add_error(None, said(changed))
            base = int(str(changed.values["number"]))
            context["overtaken"] = base
        except Refusal as refusal:
            writing.show(request, form, refusal)
        else:
            return writing.saved(request, actor, item.pk, key=key)
    return writing.writing_page(request, form, base=base, **context)


def _kind(item: Any, asked: str) -> str:
    """The kind the form is of: another one only for a draft nobody has reviewed yet."""
    return asked if asked in kinds.KINDS and special.may_change_kind(item) else str(item.kind)


def _base(request: HttpRequest) -> int:
    """The revision the person had before them; none that makes sense counts as one long overtaken."""
    said = request.POST.get("base", "")
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 10 else 0
