"""The column tree 栏目树 as plain values: one query, folded in memory."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

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
    depth: int = 0
    parent_code: str = ""
    children: tuple["ColumnNode", ...] = ()

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
    roots = tuple(_node(row, below, depth=0, parent_code="") for row in below.get(None, ()))
    return ColumnTree(roots, {node.code: node for root in roots for node in root.walk()})


def kept() -> ColumnTree:
    """The tree with its retired columns, read again only when the edition has changed: for what is asked all the time."""
    return editions.kept("tree", lambda: read(retired=True))


def _node(row: tuple, below: Mapping[int | None, list[tuple]], *, depth: int, parent_code: str) -> ColumnNode:
    children = tuple(_node(child, below, depth=depth + 1, parent_code=row[2]) for child in below.get(row[0], ()))
    values = dict(zip(_FIELDS, row, strict=True)) | {"kinds": tuple(row[7])}
    return ColumnNode(**values, depth=depth, parent_code=parent_code, children=children)
