"""法定内容 as the catalogue keeps it: every item of the statutory lists with the columns that answer to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from gongkai import law
from gongkai.catalogue.models import TemplateAdoption
from gongkai.law import column_templates
from gongkai.law.openness import DutyItem, duties
from gongkai.law.vocabulary import AgencyKind, Level, Version

PARTS = {  # the lists, by what the codes of their items begin with
    "2019-20": "2019年《条例》第二十条",
    "2019-21-county": "2019年《条例》第二十一条（市县）",
    "2019-21-township": "2019年《条例》第二十一条（乡镇）",
    "2008-09": "2008年《条例》第九条",
    "2008-10": "2008年《条例》第十条",
    "2008-11": "2008年《条例》第十一条",
    "2008-12": "2008年《条例》第十二条",
}


@dataclass(frozen=True)
class Heading:
    """One statutory item: its words, its place in the law, the columns in which such information stands."""

    duty: DutyItem
    columns: tuple[str, ...]

    @property
    def code(self) -> str:
        """The item's code."""
        return self.duty.code

    @property
    def text(self) -> str:
        """The item's words."""
        return self.duty.text

    @property
    def article(self) -> str:
        """The item's place, as a clerk reads it."""
        return self.duty.article

    @property
    def short(self) -> str:
        """The bracketed number of the item alone, for the head of a table."""
        return str(int(self.code.rsplit("-", 1)[-1]))

    def binds(self, kind: str, level: str) -> bool:
        """Whether the article names this kind of body at this level."""
        return bool(kind) and AgencyKind(kind) not in _UNBOUND and self.duty.binds(AgencyKind(kind), Level(level))


_UNBOUND = (AgencyKind.UTILITY, AgencyKind.OUT_OF_SCOPE)


def of_part(part: str) -> tuple[Heading, ...]:
    """The items of one list; none for a list there is not. One query for the lists of 2008, else none.

    Law: Regulation 2019, Arts. 20-21; Regulation 2008, Arts. 9-12.
    """
    if part not in PARTS:
        return ()
    stands_for = _adopted() if part.startswith("2008") else {}
    return tuple(_heading(duty, stands_for) for duty in duties() if duty.code.rsplit("-", 1)[0] == part)


def heading(code: str) -> Heading | None:
    """One item by its code."""
    return next((one for one in of_part(code.rsplit("-", 1)[0]) if one.code == code), None)


def asked_of(kind: str, level: str, *, on: date) -> list[Heading]:
    """What the text of a day asks of a body, item by item, the general tests left out.

    Law: Regulation 2019, Arts. 20-21; Regulation 2008, Arts. 9-12.
    """
    items = law.must_publish(AgencyKind(kind), Level(level), on)
    return [_heading(duty, {}) for duty in items if duty.column or duty.version is Version.R2008]


def _heading(duty: DutyItem, stands_for: Mapping[str, str]) -> Heading:
    if duty.column:
        return Heading(duty, (duty.column,))
    classes = _classes(duty.code)
    own = [stands_for.get(code, code) for code, _same in classes]
    same = [code for _own, codes in classes for code in codes]
    return Heading(duty, tuple(dict.fromkeys([*own, *same])))


@cache
def _classes(duty: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The classes of the older tree that answer to an item, each with the columns that hold the same today."""
    found = column_templates.template(column_templates.TWELVE)
    columns = found.columns if found else ()
    return tuple((column.code, column.same_as) for column in columns if duty in column.duties)


def _adopted() -> Mapping[str, str]:
    rows = TemplateAdoption.objects.filter(template=column_templates.TWELVE, undone_at__isnull=True)
    return rows.values_list("mapping", flat=True).first() or {}
