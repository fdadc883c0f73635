"""What changed between two revisions: in the text word by word, in the metadata field by field."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gongkai.accounts.errors import Unknown
from gongkai.information import queries
from gongkai.information.content import Content
from gongkai.information.revisions import content_of
from gongkai.information.vocabulary import Carrier, Way
from gongkai.law.vocabulary import Openness
from gongkai.publication import differing
from gongkai.publication.differing import GONE, NEW, SAME, pieces as text_changes
from gongkai.workbench import choices
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.item_form import ItemForm
from gongkai.workbench.lists import number_asked

__all__ = ["GONE", "NEW", "SAME", "FieldChange", "changes", "field_changes", "text_changes"]
SIDE = "side"
_NOT_SHOWN = ("body_html", "change_note")


@dataclass(frozen=True)
class FieldChange:
    """One field of the metadata that is no longer what it was."""

    label: Any
    before: str
    after: str


@staff
def changes(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One revision beside an earlier one: the one before it unless another is asked for."""
    actor = actor_of(request)
    after = queries.revision(actor, pk, number)
    earlier = number_asked(request, "with") or number - 1
    if earlier == number:
        raise Unknown
    before = queries.revision(actor, pk, earlier)
    old, new = content_of(before), content_of(after)
    side = request.GET.get("view") == SIDE
    context = {
        "item": after.item,
        "before": before,
        "after": after,
        "fields": list(field_changes(old, new)),
        "parts": [] if side else text_changes(old.body_text, new.body_text),
        "lines": differing.side_by_side(old.body_text, new.body_text) if side else [],
        "side": side,
        "others": [row for row in queries.revisions(actor, pk) if row.number not in (number, earlier)],
    }
    return render(request, "workbench/changes.html", context | {"same_text": old.body_text == new.body_text})


def field_changes(before: Content, after: Content) -> Iterator[FieldChange]:
    """Every field of the metadata that differs, in words."""
    for name, field in ItemForm.base_fields.items():
        was, now = _said(before, name), _said(after, name)
        if name not in _NOT_SHOWN and was != now:
            yield FieldChange(field.label, was, now)
    files = ["、".join(file.name for file in content.files) for content in (before, after)]
    if [file.sha256 for file in before.files] != [file.sha256 for file in after.files] or files[0] != files[1]:
        yield FieldChange(_("附件"), *files)


def _said(content: Content, name: str) -> str:
    value = getattr(content, name) if hasattr(content, name) else content.extra.get(name, "")
    words = _WORDS.get(name)
    if isinstance(value, tuple):
        return "、".join(words(each) if words else str(each) for each in value)
    return words(value) if words and value else str(value or "")


_WORDS: dict[str, Any] = {
    "ways": lambda code: _(Way(code).label),
    "carrier": lambda code: _(Carrier(code).label),
    "openness": lambda code: _(Openness(code).label),
    "column_code": lambda code: choices.column_names().get(code, code),
    "subject_code": choices.subject_name,
    "genre_code": choices.genre_name,
}
