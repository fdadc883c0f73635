"""Column trees an installation can start from or add: the platform of 2019, and the twelve columns of 2008."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gongkai.law import platform
from gongkai.law.citations import chinese
from gongkai.law.tables import table

PLATFORM, TWELVE = "platform", "twelve"


@dataclass(frozen=True)
class TemplateColumn:
    """One column of a template; `duties` are the statutory items it answers to, `same_as` columns that hold the same."""

    code: str
    name: str
    parent: str
    description: str
    duties: tuple[str, ...]
    same_as: tuple[str, ...]
    takes_items: bool
    law: str
    keywords: str = ""
    kinds: tuple[str, ...] = ()
    page: str = "list"

    @property
    def article(self) -> str:
        """The basis as a reader sees it."""
        return chinese(self.law)


@dataclass(frozen=True)
class ColumnTemplate:
    """目录模板: a whole tree, parents before their children, below one column of its own where it has a `root`."""

    code: str
    name: str
    description: str
    root: str
    law: str
    columns: tuple[TemplateColumn, ...]

    @property
    def article(self) -> str:
        """The basis as a reader sees it."""
        return chinese(self.law)

    @property
    def classes(self) -> tuple[TemplateColumn, ...]:
        """What items are listed under."""
        return tuple(column for column in self.columns if column.takes_items)

    @property
    def tops(self) -> tuple[TemplateColumn, ...]:
        """The columns of the first level."""
        return tuple(column for column in self.columns if column.parent == self.root)

    def below(self, code: str) -> Iterator[TemplateColumn]:
        """What stands directly below a column."""
        return (column for column in self.columns if column.parent == code)


@cache
def templates() -> tuple[ColumnTemplate, ...]:
    """Every template that comes with the program.

    Law: Regulation 2019, Arts. 12, 20-21; Regulation 2008, Arts. 9-12, 19.
    """
    return (_platform(), _shipped("twelve_columns.toml"))


def template(code: str) -> ColumnTemplate | None:
    """One template by its code."""
    return next((one for one in templates() if one.code == code), None)


def _platform() -> ColumnTemplate:
    columns = tuple(
        TemplateColumn(
            code=plan.code,
            name=plan.name,
            parent=plan.parent,
            description=plan.description,
            duties=(),
            same_as=(),
            takes_items=plan.takes_items,
            law=plan.law,
            keywords=plan.keywords,
            kinds=plan.kinds,
            page=plan.page,
        )
        for plan in platform.columns()
    )
    words = "按2019年《条例》第二十条、第二十一条编排，新装的系统都从它开始。"
    return ColumnTemplate(PLATFORM, "政府信息公开平台栏目", words, "", "Regulation 2019, Arts. 19-21", columns)


def _shipped(name: str) -> ColumnTemplate:
    read = table(name)
    columns = tuple(
        TemplateColumn(
            code=row["code"],
            name=row["name"],
            parent=row["parent"],
            description=row["description"],
            duties=tuple(row["duties"]),
            same_as=tuple(row["same_as"]),
            takes_items=row["takes_items"],
            law=row["law"],
        )
        for row in read["column"]
    )
    return ColumnTemplate(read["code"], read["name"], read["description"], read["root"], read["law"], columns)
