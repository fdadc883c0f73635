"""版本 for the public: the versions that were public and may still be looked at, and two of them beside each other.

Law: Regulation 2019, Arts. 6, 12; Regulation 2008, Arts. 6, 19.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gongkai.information.models import Revision
from gongkai.publication import differing, hiding
from gongkai.publication.differing import Line, Piece
from gongkai.publication.errors import NotFound
from gongkai.publication.models import PublicItem

LONGEST = 200_000  # signs of a text that is compared


@dataclass(frozen=True)
class PublicVersion:
    """One version the public could read from a day on."""

    number: int
    title: str
    shown_on: date
    reason: str  # of the correction that brought it
    is_present: bool


@dataclass(frozen=True)
class Comparison:
    """Two versions: what changed in the heading, and the text in one run and side by side."""

    before: PublicVersion
    after: PublicVersion
    heads: Sequence[tuple[str, str, str]]  # name of the element, before, after
    parts: Sequence[Piece]
    lines: Sequence[Line]
    same_text: bool


_HEADS = (("title", "名称"), ("doc_number", "文号"), ("summary", "内容概述"), ("made_on", "生成日期"))


def versions(item_id: int) -> list[PublicVersion]:
    """The versions that may be looked at, newest first; one that is not public is not found. Three queries."""
    row = (
        PublicItem.objects.filter(pk=item_id).values_list("revision_number", flat=True).first()
        if item_id < 2**63
        else None
    )
    if row is None:
        raise NotFound
    found = {
        act.revision.number: PublicVersion(
            act.revision.number, act.revision.title, act.done_on, act.reason, act.revision.number == row
        )
        for act in hiding.comparable(item_id)
    }
    return sorted(found.values(), key=lambda one: -one.number)


def comparison(item_id: int, *, before: int, after: int) -> Comparison:
    """Two versions the public may look at, the earlier one first whatever was asked."""
    known = {one.number: one for one in versions(item_id)}
    first, second = min(before, after), max(before, after)
    if first not in known or second not in known or first == second:
        raise NotFound
    rows = {one.number: one for one in Revision.objects.filter(item_id=item_id, number__in=(first, second))}
    old, new = rows[first], rows[second]
    texts = old.body_text[:LONGEST], new.body_text[:LONGEST]
    return Comparison(
        known[first],
        known[second],
        _heads(old, new),
        differing.pieces(*texts),
        differing.side_by_side(*texts),
        old.body_text == new.body_text,
    )


def _heads(old: Revision, new: Revision) -> list[tuple[str, str, str]]:
    said = [(name, str(getattr(old, field) or ""), str(getattr(new, field) or "")) for field, name in _HEADS]
    said.append(("附件", _files(old), _files(new)))
    return [one for one in said if one[1] != one[2]]


def _files(revision: Revision) -> str:
    return "、".join(one.name for one in revision.files.all())
