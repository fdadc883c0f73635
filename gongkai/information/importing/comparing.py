"""One row held against the revision it was made from and the one that stands now, field by field."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from gongkai.information import content as contents
from gongkai.information.importing import special
from gongkai.information.importing.cells import Known
from gongkai.information.importing.days import day_of
from gongkai.information.importing.headings import SPECIAL, Column
from gongkai.information.importing.identity import Back
from gongkai.information.importing.shapes import Conflict
from gongkai.information.importing.shown import DAYS, TOO_LONG, Names, cell_of, unguarded
from gongkai.information.importing.spreadsheet import text_of
from gongkai.information.importing.texts import bodies_of, kept
from gongkai.information.models import InfoItem, Revision
from gongkai.information.revisions import current_of
from gongkai.law import kinds

MUSTS = frozenset({"title", "made_on", "openness"})
_EMPTIED = "“{name}”不能为空。请填写，或者改回原来的内容。"
PLACES = frozenset({"agency", "section", "responsible", "kind"})  # whose an item is does not change by a sheet
_PLACED = "已有信息的“{name}”不能用表格改变（现为“{now}”）。请改回原来的内容；需要变更的，请在系统中办理。"


@dataclass
class Edits:
    """What a row changes: field → value as it is kept, and what is wrong with the cells that were edited."""

    changes: dict[str, Any] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    wrong: dict[str, str] = field(default_factory=dict)


def edits(
    back: Back, item: InfoItem, base: Revision, columns: Sequence[tuple[int, Column]], *, names: Names, known: Known
) -> Edits:
    """The cells somebody edited since the sheet was made; cells left as they were are never wrong."""
    found = Edits()
    extra, extra_wrong = _special(back, item, base, columns, known)
    for at, column in columns:
        cell = _text(back.values[at] if at < len(back.values) else "", column)
        if column.field in PLACES:
            _must_stay(found, item, column, cell, back, known)
        elif column.read not in {"identity", "secrecy"} and cell != cell_of(column.field, item, base, names):
            _edit(found, back, base, column, cell, extra, extra_wrong)
    if "secrecy" in back.wrong:
        found.wrong["secrecy"] = back.wrong["secrecy"]
    _must_be_possible(found, base, item.kind, known.choices.today)
    return found


def conflict(
    back: Back, item: InfoItem, base: Revision, said: Edits, columns: Sequence[tuple[int, Column]], *, names: Names
) -> Conflict | None:
    """The fields in which the sheet and the system differ now; none where the sheet's changes are there already."""
    now = current_of(item)
    mine, theirs, both = {}, {}, set()
    for name, value in said.changes.items():
        shown = cell_of(name, item, now, names)
        if value == _value(name, now) or said.texts[name] == shown:
            continue
        mine[name], theirs[name] = (value, said.texts[name]), shown
        if _value(name, now) != _value(name, base):
            both.add(name)
    if not mine:
        return None
    return Conflict(
        back.number, item.pk, base.number, now.number, now.title, mine, theirs, frozenset(both),
        now.made_by.name, now.created_at,
    )  # fmt: skip


def _text(value: object, column: Column) -> str:
    """A cell as `cell_of` would have written it."""
    value = unguarded(value) if isinstance(value, str) else value
    if column.field in DAYS or column.shape == "day":
        day = day_of(value) if value not in ("", None) else None
        return day.isoformat() if day else text_of(value)
    if column.field == "body":
        return text_of(value) if text_of(value) == TOO_LONG else bodies_of(text_of(value))[1]
    return kept(text_of(value)) if column.shape != "lines" else text_of(value).replace("\r\n", "\n")


def _must_stay(found: Edits, item: InfoItem, column: Column, cell: str, back: Back, known: Known) -> None:
    """Refuse another body, section or kind; an empty cell says nothing."""
    now = _places(item)[column.field]
    if not cell or cell in now or column.field == "responsible":
        return
    if column.field == "agency" and known.agencies.get(cell) == item.agency_id:
        return
    found.wrong[column.field] = _PLACED.format(name=column.name, now=now[0])


def _places(item: InfoItem) -> dict[str, tuple[str, ...]]:
    section = item.section.name if item.section else ""
    return {
        "agency": (item.agency.name, item.agency.short_name),
        "section": (section,),
        "responsible": ("",),
        "kind": (kinds.name_of(item.kind), item.kind),
    }


def _edit(
    found: Edits,
    back: Back,
    base: Revision,
    column: Column,
    cell: str,
    extra: dict[str, Any],
    extra_wrong: dict[str, str],
) -> None:
    name = column.field
    if cell == TOO_LONG:
        return
    emptied = _EMPTIED.format(name=column.name) if column.field in MUSTS and not cell else ""
    sentence = extra_wrong.get(name) or back.wrong.get(name) or emptied
    if sentence:
        found.wrong[name] = sentence
        return
    value = extra.get(name.removeprefix(SPECIAL)) if name.startswith(SPECIAL) else _kept(name, back.read.get(name))
    if value != _value(name, base):
        found.changes[name], found.texts[name] = value, cell


def _kept(name: str, read: Any) -> Any:
    """A value as it is kept in JSON; an empty cell empties the field."""
    if name == "body":
        return list(read) if read else ["", ""]
    if isinstance(read, date):
        return read.isoformat()
    return None if read is None and name in DAYS else read or ""


def _value(name: str, said: Revision) -> Any:
    """The value of a revision in the same form."""
    if name.startswith(SPECIAL):
        return said.extra.get(name.removeprefix(SPECIAL))
    if name == "body":
        return [said.body_html, said.body_text]
    value = getattr(said, name)
    return value.isoformat() if isinstance(value, date) else value


def _special(
    back: Back, item: InfoItem, base: Revision, columns: Sequence[tuple[int, Column]], known: Known
) -> tuple[dict[str, Any], dict[str, str]]:
    """The kind's own fields with the sheet's cells laid over what the revision says."""
    there = [column.field.removeprefix(SPECIAL) for _at, column in columns if column.field.startswith(SPECIAL)]
    if not there:
        return {}, {}
    cells = {code: back.read.get(SPECIAL + code) for code in there}
    values, problems = kinds.read(kinds.kind(item.kind), {**base.extra, **cells}, today=known.choices.today)
    wrong = {SPECIAL + code: sentence for code, sentence in problems}
    return values, wrong | special.strangers({code: cell or "" for code, cell in cells.items()}, item.kind)


def _must_be_possible(found: Edits, base: Revision, kind: str, today: date) -> None:
    """What the room would refuse of the row as a whole, at the cells that were edited."""
    if not found.changes or found.wrong:
        return
    after = applied(content_of_row(base), found.changes)
    found.wrong |= dict(contents.problems(after, today=today))
    _values, problems = kinds.read(kinds.kind(kind), after.extra, today=today)
    found.wrong |= {SPECIAL + code: sentence for code, sentence in problems}


def content_of_row(said: Revision) -> contents.Content:
    """What a revision says, without its files, for looking whether a change is possible."""
    values = {name: getattr(said, name) for name in contents.TEXT_FIELDS}
    return contents.Content(**values | {"ways": tuple(said.ways), "related_numbers": tuple(said.related_numbers)})


def applied(content: contents.Content, changes: dict[str, Any]) -> contents.Content:
    """The content with the changes of a row."""
    extra, said = dict(content.extra), dict[str, Any]()
    for name, value in changes.items():
        if name.startswith(SPECIAL):
            extra[name.removeprefix(SPECIAL)] = value
        elif name == "body":
            said["body_html"], said["body_text"] = value
        else:
            said[name] = date.fromisoformat(value) if name in DAYS and value else value
    extra = {name: value for name, value in extra.items() if value is not None}
    return content.with_(**said, extra=extra)
