"""What a cell says of a field of a revision: the same words when a sheet goes out and when it is held against it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from gongkai.information.importing.cells import grounds_of
from gongkai.information.importing.headings import SPECIAL
from gongkai.information.importing.shapes import Lists
from gongkai.information.importing.texts import bodies_of, kept
from gongkai.information.models import InfoItem, Revision
from gongkai.law import kinds
from gongkai.law.kinds import Kind
from gongkai.law.vocabulary import Openness

LONGEST = 32_000  # characters Excel takes in one cell, with room to spare
TOO_LONG = "（内容超过单元格容量，没有导出，导入时保留原文）"
_FORMULA = ("=", "+", "-", "@")
DAYS = frozenset({"made_on", "signed_on", "effective_on", "expires_on"})


@dataclass
class Names:
    """From codes to the names a sheet uses for them."""

    columns: Mapping[str, str] = field(default_factory=dict)
    subjects: Mapping[str, str] = field(default_factory=dict)
    genres: Mapping[str, str] = field(default_factory=dict)
    grounds: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, lists: Lists) -> "Names":
        """The lists the other way round."""
        return cls(turned(lists.columns), turned(lists.subjects), turned(lists.genres), turned(grounds_of()))


def turned(names: Mapping[str, str]) -> dict[str, str]:
    """Code → the name by which it is found again; the shortest name that is nobody else's."""
    found: dict[str, str] = {}
    for name, code in names.items():
        if code and name != code and (code not in found or "/" in found[code]):
            found[code] = name
    return found


def cell_of(name: str, item: InfoItem, said: Revision, names: Names) -> str:
    """The text of one field as the sheet shows it."""
    if name.startswith(SPECIAL):
        return special_cell(kinds.KINDS.get(item.kind), said.extra, name.removeprefix(SPECIAL))
    if name == "body":
        text = bodies_of(said.body_text)[1]
        return text if len(text) <= LONGEST else TOO_LONG
    value = getattr(said, name)
    coded = _CODED.get(name)
    if coded:
        return coded(names).get(value, value)
    if name in DAYS:
        return value.isoformat() if value else ""
    return kept(str(value).strip())


def guarded(cell: str) -> str:
    """A cell of a CSV that no program takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def unguarded(cell: str) -> str:
    """The same without its guard."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def special_cell(kind: Kind | None, extra: Mapping[str, Any], code: str) -> str:
    """The text of a field only this kind has."""
    field_of = kind.field(code) if kind else None
    value = extra.get(code)
    if field_of is None or value is None or value == "":
        return "" if value is None else str(value)
    if field_of.shape == "choices":
        return "、".join(field_of.label_of(one) for one in value)
    if field_of.shape == "choice":
        return field_of.label_of(value)
    if field_of.shape == "yes_no":
        return "是" if value else "否"
    return str(value)


_CODED = {
    "openness": lambda _names: {one.value: one.label for one in Openness},
    "column_code": lambda names: names.columns,
    "subject_code": lambda names: names.subjects,
    "genre_code": lambda names: names.genres,
    "ground_code": lambda names: names.grounds,
}
