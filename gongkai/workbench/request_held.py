"""Papers that come with a form, kept while the form goes back and forth: nothing is uploaded twice."""

from collections.abc import Sequence
from typing import Any, BinaryIO, cast

from django.http import HttpRequest

from gongkai.accounts.actor import Actor
from gongkai.info_requests.actions.hold_file import hold_file
from gongkai.info_requests.vocabulary import FileRole
from gongkai.law.refusals import Refusal
from gongkai.ui.held_papers import Held, held, kept_before
from gongkai.ui.saying import said

AT_REGISTRATION = (FileRole.APPLICATION, FileRole.IDENTITY, FileRole.AUTHORITY)


def taken(
    request: HttpRequest, actor: Actor, *, form_key: str, roles: Sequence[FileRole], number: str = ""
) -> tuple[list[Held], list[str]]:
    """The papers kept from before and those that came now; a sentence for each that was refused."""
    kept, refused = kept_before(request, form_key=form_key), []
    for role in roles:
        for upload in request.FILES.getlist(f"upload_{role.value}"):
            given: dict[str, Any] = {"name": upload.name or "", "role": role, "form_key": form_key, "by": actor}
            try:
                file = hold_file(cast(BinaryIO, upload), **given, number=number)
            except Refusal as refusal:
                refused.append(said(refusal))
            else:
                kept.append(held(file.pk, file.name, role, form_key=form_key))
    return kept, refused
