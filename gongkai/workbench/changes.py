"""What changed between two revisions: in the text word by word, in the metadata field by field."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
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
from gongkai.workbench import choices
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.item_form import ItemForm
from gongkai.workbench.lists import number_asked

SAME, GONE, NEW = "same", "del", "ins"
_WORD = re.compile(r"[A-Za-z0-9]+|\s+|.", re.DOTALL)
_FINE = 4000  # words on either side up to which a passage is compared word by word
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
    context = {
        "item": after.item,
        "before": before,
        "after": after,
        "fields": list(field_changes(old, new)),
        "parts": text_changes(old.body_text, new.body_text),
        "others": [row for row in queries.revisions(actor, pk) if row.number not in (number, earlier)],
    }
    return render(request, "workbench/changes.html", context | {"same_text": old.body_text == new.body_text})


def text_changes(before: str, after: str) -> list[tuple[str, str]]:
    """The later text in pieces: what stayed, what is gone, what is new."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    pieces: list[tuple[str, str]] = []
    for verb, i, j, k, m in SequenceMatcher(None, old, new).get_opcodes():
        was, now = "".join(old[i:j]), "".join(new[k:m])
        pieces += [(SAME, now)] if verb == "equal" else _within(was, now)
    return _joined(pieces)


def field_changes(before: Content, after: Content) -> Iterator[FieldChange]:
    """Every field of the metadata that differs, in words."""
    for name, field in ItemForm.base_fields.items():
        was, now = _said(before, name), _said(after, name)
        if name not in _NOT_SHOWN and was != now:
            yield FieldChange(field.label, was, now)
    files = ["、".join(file.name for file in content.files) for content in (before, after)]
    if [file.sha256 for file in before.files] != [file.sha256 for file in after.files] or files[0] != files[1]:
        yield FieldChange(_("附件"), *files)


def _within(was: str, now: str) -> list[tuple[str, str]]:
    old, new = _WORD.findall(was), _WORD.findall(now)
    if not (was and now) or max(len(old), len(new)) > _FINE:
        return [(GONE, was), (NEW, now)]
    pieces = []
    for verb, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, fresh = "".join(old[i:j]), "".join(new[k:m])
        pieces += [(SAME, fresh)] if verb == "equal" else [(GONE, gone), (NEW, fresh)]
    return pieces


def _joined(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Without the empty ones, and neighbours of one sort as one."""
    kept: list[tuple[str, str]] = []
    for sort, text in pieces:
        if text and kept and kept[-1][0] == sort:
            kept[-1] = (sort, kept[-1][1] + text)
        elif text:
            kept.append((sort, text))
    return kept


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
