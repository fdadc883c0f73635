"""What entering a new item and changing an old one share: the page, the form, the files, what was typed."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, BinaryIO, cast

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _, ngettext

from gongkai.accounts.actor import Actor
from gongkai.attachments import intake
from gongkai.attachments.names import safe_name
from gongkai.information.actions.discard_draft import discard_draft
from gongkai.information.content import FileRef
from gongkai.information.errors import Incomplete
from gongkai.law import kinds
from gongkai.law.refusals import Refusal
from gongkai.review.actions.rescan import rescan
from gongkai.ui.saying import said
from gongkai.workbench import choices
from gongkai.workbench.acting import actor_of
from gongkai.workbench.item_form import ItemForm, file_token, files_from
from gongkai.workbench.kinds import form_fields
from gongkai.workbench.refusals import show_refusal

SAVE, SUBMIT, UPLOAD, KIND = "save", "submit", "upload", "kind"
_NOT_KEPT = {"csrfmiddlewaretoken", "key", "base", "upload", "verb"}
_KEY = re.compile(r"[\w-]{1,40}", re.ASCII)
_SEVERAL = {"ways", "files"}


def blank_form(actor: Actor, kind: str, *, agency_id: int | None = None, **kwargs: Any) -> ItemForm:
    """The form of one kind of item with the choices of an agency."""
    offered = choices.for_item(agency_id or actor.agency_id, kind, on=timezone.localdate())
    return ItemForm(kind=kinds.kind(kind), **offered, **kwargs)


def typed(request: HttpRequest) -> dict[str, list[str]]:
    """What the browser sent, as drafts keep it; signs no database holds are left out."""
    return {
        name: [str(value).replace("\0", "") for value in values]
        for name, values in request.POST.lists()
        if name not in _NOT_KEPT
    }


def as_initial(fields: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """What was typed, as the first values of a form that is shown without complaining."""
    several = _SEVERAL | form_fields.several()
    return {name: list(values) if name in several else "".join(values[-1:]) for name, values in fields.items()}


def verb_of(request: HttpRequest) -> str:
    """Which button was pressed; Enter in a field saves."""
    return request.POST.get("verb") or SAVE


def files_sent(request: HttpRequest) -> tuple[list[FileRef], list[str]]:
    """The files kept from before and those that came with this form, and a sentence for each that was refused."""
    kept, refused = files_from(request.POST.getlist("files")), []
    for upload in request.FILES.getlist("upload"):
        name = upload.name or ""
        if len(kept) >= settings.UPLOAD_MAX_FILES:
            refused.append(_("附件最多{n}个，“{name}”未收下。").format(n=settings.UPLOAD_MAX_FILES, name=name))
            continue
        try:
            stored = intake.store(cast(BinaryIO, upload), name=name, by=actor_of(request))
        except Refusal as refusal:
            refused.append(said(refusal))
        else:
            kept.append(FileRef(stored.pk, stored.sha256, safe_name(name)))
    return kept, refused


def show(request: HttpRequest, form: ItemForm, refusal: Refusal) -> None:
    """Put a refusal beside the fields it speaks of, or above the form."""
    if not isinstance(refusal, Incomplete):
        show_refusal(request, form, refusal)
        return
    for name, sentence in refusal.problems:
        form.add_error(name if name in form.fields else None, said(sentence))


def saved(request: HttpRequest, actor: Actor, pk: int, *, key: str) -> HttpResponse:
    """Forget the draft, run the release checks, and go on to the item or straight to submitting it."""
    discard_draft(key, by=actor)
    blocks = rescan(pk, by=actor).blocks
    if blocks:
        found = ngettext(
            "检查发现%(n)d处须处理，请看“发布前检查”。", "检查发现%(n)d处须处理，请看“发布前检查”。", blocks
        )
        messages.warning(request, _("已保存。") + found % {"n": blocks})
    else:
        messages.success(request, _("已保存，自动检查没有发现须处理的内容。"))
    response = redirect("workbench:submit" if verb_of(request) == SUBMIT else "workbench:item", pk)
    if _KEY.fullmatch(key):  # so that the browser forgets its own copy of what was typed
        response.set_cookie("saved", key, max_age=86_400, path="/", secure=request.is_secure(), samesite="Lax")
    return response


def _carried(request: HttpRequest, form: ItemForm) -> list[tuple[str, str]]:
    """What was typed into fields of another kind: kept in the page, so that changing the kind back brings it back."""
    other = form_fields.every_code() - set(form.fields)
    return [(name, value) for name, values in typed(request).items() if name in other for value in values if value]


def writing_page(request: HttpRequest, form: ItemForm, *, files: Sequence[FileRef], **context: Any) -> HttpResponse:
    """The page; refused forms answer 422, so that no program takes them for saved."""
    shown = {
        "form": form,
        "kind": form.kind,
        "kinds": kinds.choices(),
        "carried": _carried(request, form),
        "files": [{"token": file_token(file), "name": file.name} for file in files],
        "max_mb": settings.UPLOAD_MAX_MB,
        "max_files": settings.UPLOAD_MAX_FILES,
        **context,
    }
    status = 422 if form.errors or context.get("refused") else 200
    return render(request, "workbench/item_edit.html", shown, status=status)
