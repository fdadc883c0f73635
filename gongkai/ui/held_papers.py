"""Papers that came with a form, kept sealed while the form goes back and forth: nothing is uploaded twice."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core import signing
from django.http import HttpRequest
from django.utils.translation import gettext as _

from gongkai.accounts.errors import Unknown
from gongkai.info_requests.actions.drop_file import drop_file
from gongkai.info_requests.vocabulary import FileRole

SALT = "ui.held_paper"


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


def held(pk: int, name: str, role: FileRole, *, form_key: str) -> Held:
    """A paper just kept, with the token that brings it back with the form."""
    return Held(pk, name, role, signing.dumps([pk, name, role.value, form_key], salt=SALT))


def kept_before(request: HttpRequest, *, form_key: str) -> list[Held]:
    """The papers still ticked; those whose tick was taken away are dropped."""
    ticked = set(request.POST.getlist("files"))
    found = [one for token in request.POST.getlist("held") if (one := _read(token, form_key))]
    release([one for one in found if one.token not in ticked], form_key=form_key)
    return [one for one in found if one.token in ticked]


def release(papers: Sequence[Held], *, form_key: str) -> None:
    """Take away papers that no case will have."""
    for one in papers:
        try:
            drop_file(one.id, form_key=form_key)
        except Unknown:  # it belongs to a case by now
            continue


def _read(token: str, form_key: str) -> Held | None:
    try:
        pk, name, role, key = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    return Held(pk, name, FileRole(role), token) if key == form_key else None
