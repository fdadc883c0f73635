"""Papers that come with a form, kept while the form goes back and forth: nothing is uploaded twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

from django.core import signing
from django.http import HttpRequest
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.info_requests.actions.drop_file import drop_file
from gongkai.info_requests.actions.hold_file import hold_file
from gongkai.info_requests.vocabulary import FileRole
from gongkai.law.refusals import Refusal
from gongkai.ui.saying import said

SALT = "workbench.request_file"
AT_REGISTRATION = (FileRole.APPLICATION, FileRole.IDENTITY, FileRole.AUTHORITY)


@dataclass(frozen=True)
class Held:
    """One paper kept for a form: a value the browser may carry but not make up, and what people see."""

    id: int
    name: str
    role: FileRole
    token: str

    @property
    def role_label(self) -> str:
        """What the paper is."""
        return _(self.role.label)


def taken(
    request: HttpRequest, actor: Actor, *, form_key: str, roles: Sequence[FileRole], number: str = ""
) -> tuple[list[Held], list[str]]:
    """The papers kept from before and those that came now; a sentence for each that was refused."""
    kept, refused = _kept(request, form_key), []
    for role in roles:
        for upload in request.FILES.getlist(f"upload_{role.value}"):
            given: dict[str, Any] = {"name": upload.name or "", "role": role, "form_key": form_key, "by": actor}
            try:
                file = hold_file(cast(BinaryIO, upload), **given, number=number)
            except Refusal as refusal:
                refused.append(said(refusal))
            else:
                kept.append(_held(file.pk, file.name, role, form_key))
    return kept, refused


def _kept(request: HttpRequest, form_key: str) -> list[Held]:
    """The papers still ticked; those whose tick was taken away are dropped."""
    ticked, found = set(request.POST.getlist("files")), []
    for token in request.POST.getlist("held"):
        held = _read(token, form_key)
        if held is None:
            continue
        if token in ticked:
            found.append(held)
        else:
            drop_file(held.id, form_key=form_key)
    return found


def _held(pk: int, name: str, role: FileRole, form_key: str) -> Held:
    return Held(pk, name, role, signing.dumps([pk, name, role.value, form_key], salt=SALT, compress=True))


def _read(token: str, form_key: str) -> Held | None:
    try:
        pk, name, role, key = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    return Held(pk, name, FileRole(role), token) if key == form_key else None
