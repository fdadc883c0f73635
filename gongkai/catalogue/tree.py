"""The column tree 栏目树 as plain values: one query, folded in memory."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from gongkai.catalogue import editions
from gongkai.catalogue.models import Column

_FIELDS = (
    "id",
    "parent_id",
    "code",
    "name",
    "description",
    "keywords",
    "law",
    "kinds",
    "owner_id",
    "page",
    "takes_items",
    "is_active",
    "is_open",
    "content",
    "procedure",
    "ways",
    "time_limit",
    "template",
)


@dataclass(frozen=True)
class ColumnNode:
    """One column with its place in the tree."""

    id: int
    parent_id: int | None
    code: str
    name: str
    description: str
    keywords: str
    law: str
    kinds: tuple[str, ...]
    owner_id: int | None
    page: str
    takes_items: bool
    is_active: bool
    is_open: bool = False
    content: str = ""
    procedure: str = ""
    ways: str = ""
    time_limit: str = ""
    template: str = ""
    depth: int = 0
    parent_code: str = ""
    children: tuple["ColumnNode", ...] = ()
    keeper_id: int | None = None  # whose branch it stands in; none: the competent office's
    usable: bool = True  # by others than the keeper

    def takes_from(self, agency_id: int) -> bool:
        """Whether an agency may list its items here: shared columns, its own, and those their keeper opened."""
        return self.takes_items and (self.usable or self.keeper_id == agency_id)

    def walk(self) -> Iterator["ColumnNode"]:
        """This column and everything below it, in the order of the page."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of this column and of everything below it."""
        return tuple(node.code for node in self.walk())


@dataclass(frozen=True)
class ColumnTree:
    """All columns: the roots in order, and every column by its code."""

    roots: tuple[ColumnNode, ...]
    by_code: Mapping[str, ColumnNode] = field(repr=False)

    def walk(self) -> Iterator[ColumnNode]:
        """Every column, parents before their children."""
        for root in self.roots:
            yield from root.walk()

    def codes_below(self, code: str) -> tuple[str, ...]:
        """Codes a filter by this column covers; an unknown code covers nothing but itself."""
        node = self.by_code.get(code)
        return node.codes if node else (code,)

    def path(self, code: str) -> tuple[ColumnNode, ...]:
        """From the root down to this column, for the bread crumbs."""
        steps: list[ColumnNode] = []
        node = self.by_code.get(code)
        while node:
            steps.insert(0, node)
            node = self.by_code.get(node.parent_code)
        return tuple(steps)


def read(*, retired: bool = False) -> ColumnTree:
    """The tree as it stands; retired columns only where asked for."""
    rows = Column.objects.order_by("position", "id").values_list(*_FIELDS)
    if not retired:
        rows = rows.filter(is_active=True)
    below: dict[int | None, list[tuple]] = {}
    for row in rows:
        below.setdefault(row[1], []).append(row)
    roots = tuple(_node(row, below, _TOP) for row in below.get(None, ()))
    return ColumnTree(roots, {node.code: node for root in roots for node in root.walk()})


def kept() -> ColumnTree:
    """The tree with its retired columns, read again only when the edition has changed: for what is asked all the time."""
    return editions.kept("tree", lambda: read(retired=True))


class _Above(NamedTuple):
    """What a column takes over from the one it stands below."""

    depth: int
    code: str
    keeper_id: int | None
    usable: bool


_TOP = _Above(0, "", None, True)


def _node(row: tuple, below: Mapping[int | None, list[tuple]], above: _Above) -> ColumnNode:
    values = dict(zip(_FIELDS, row, strict=True)) | {"kinds": tuple(row[7])}
    keeper_id, usable = (row[8], values["is_open"]) if row[8] else (above.keeper_id, above.usable)
    own = _Above(above.depth + 1, row[2], keeper_id, usable)
    children = tuple(_node(child, below, own) for child in below.get(row[0], ()))
    return ColumnNode(
        **values,
        depth=above.depth,
        parent_code=above.code,
        children=children,
        keeper_id=keeper_id,
        usable=usable,
    )
