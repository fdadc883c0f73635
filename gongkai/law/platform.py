"""The columns of the platform every agency starts with."""

from dataclasses import dataclass
from functools import cache

from gongkai.law.citations import chinese
from gongkai.law.tables import table
from gongkai.law.vocabulary import Level


@dataclass(frozen=True)
class ColumnPlan:
    """栏目 as the default tree draws it: parents come before their children, `position` keeps the order."""

    code: str
    name: str
    parent: str
    description: str
    keywords: str
    kinds: tuple[str, ...]
    levels: tuple[Level, ...]
    page: str
    takes_items: bool
    position: int
    law: str
    status: str

    @property
    def article(self) -> str:
        """The basis as a reader sees it."""
        return chinese(self.law)


def name() -> str:
    """What the platform is called, on every site alike.

    Law: Platform Letter 2019.
    """
    return str(table("platform.toml")["name"])


@cache
def columns() -> tuple[ColumnPlan, ...]:
    """The default tree: guide, rules, statutory content with its items, annual reports, requests.

    Law: Platform Letter 2019; Regulation 2019, Arts. 12, 20-21, 24, 27, 49-50.
    """
    return tuple(
        ColumnPlan(
            code=row["code"],
            name=row["name"],
            parent=row["parent"],
            description=row["description"],
            keywords=row["keywords"],
            kinds=tuple(row["kinds"]),
            levels=tuple(Level(level) for level in row["levels"]),
            page=row["page"],
            takes_items=row["takes_items"],
            position=position,
            law=row["law"],
            status=row["status"],
        )
        for position, row in enumerate(table("platform.toml")["column"], start=1)
    )
