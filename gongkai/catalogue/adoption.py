"""A template beside the tree as it stands: what is there, what stands for it, what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass

from gongkai.catalogue.models import Column
from gongkai.catalogue.tree import ColumnNode, ColumnTree
from gongkai.catalogue.vocabulary import Match
from gongkai.law.column_templates import ColumnTemplate, TemplateColumn


@dataclass(frozen=True)
class Line:
    """One column of a template: what in the tree answers to it, and how it was found."""

    column: TemplateColumn
    match: Match
    node: ColumnNode | None = None

    @property
    def depth(self) -> int:
        """0 for a column of the first level."""
        return int(self.column.takes_items and self.column.parent != "")


def compare(template: ColumnTemplate, tree: ColumnTree, mapping: Mapping[str, str] | None = None) -> list[Line]:
    """Every column of a template against the tree (with its retired columns); an agreed mapping comes first."""
    return [_line(column, tree, mapping or {}) for column in template.columns]


def _line(column: TemplateColumn, tree: ColumnTree, mapping: Mapping[str, str]) -> Line:
    agreed = tree.by_code.get(mapping.get(column.code, ""))
    if agreed is not None and agreed.code != column.code:
        return Line(column, Match.MAPPED, agreed)
    own = tree.by_code.get(column.code)
    if own is not None:
        return Line(column, Match.THERE if own.is_active else Match.RETIRED, own)
    same = _same(column, tree)
    return Line(column, Match.SAME, same) if same else Line(column, Match.MISSING)


def _same(column: TemplateColumn, tree: ColumnTree) -> ColumnNode | None:
    """A live column that holds the same: the only one the template names, or the only one of that name."""
    named = [tree.by_code[code] for code in column.same_as if code in tree.by_code and tree.by_code[code].is_active]
    if len(column.same_as) == 1 and named:
        return named[0]
    alike = [node for node in tree.walk() if node.name == column.name and node.is_active and node.takes_items]
    return alike[0] if column.takes_items and len(alike) == 1 else None


def wanted(template: ColumnTemplate, mapping: Mapping[str, str], tree: ColumnTree) -> list[TemplateColumn]:
    """The columns to add: classes nothing stands for, and the columns above them."""
    classes = [one for one in template.classes if not mapping.get(one.code) and one.code not in tree.by_code]
    above = {one.parent for one in classes}
    tops = [
        one
        for one in template.columns
        if not one.takes_items and one.code not in tree.by_code and (one.code in above or not template.root)
    ]
    chosen = {one.code for one in (*classes, *tops)}
    return [one for one in template.columns if one.code in chosen]


def added(column: TemplateColumn, template: ColumnTemplate, *, parent_id: int | None, position: int) -> Column:
    """The column as it is added to the tree."""
    return Column(
        code=column.code,
        name=column.name,
        parent_id=parent_id,
        description=column.description,
        keywords=column.keywords,
        law=column.article,
        kinds=list(column.kinds),
        page=column.page,
        takes_items=column.takes_items,
        template=template.code,
        position=position,
    )
