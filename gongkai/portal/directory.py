"""The columns and agencies of the platform with their counts, read once for each state of the record."""

from dataclasses import dataclass
from functools import cached_property

from django.http import Http404, HttpRequest

from gongkai.catalogue.queries import ColumnNode, ColumnTree, column_tree
from gongkai.law.vocabulary import AgencyKind
from gongkai.portal import memory
from gongkai.portal.freshness import stamp_of
from gongkai.publication import queries_public
from gongkai.publication.queries_public import AgencyCount


@dataclass(frozen=True)
class Directory:
    """What every page needs to draw its navigation."""

    tree: ColumnTree
    counts: dict[str, int]
    agencies: list[AgencyCount]

    @cached_property
    def by_id(self) -> dict[int, AgencyCount]:
        """Each agency by its number."""
        return {agency.id: agency for agency in self.agencies}

    @cached_property
    def by_code(self) -> dict[str, AgencyCount]:
        """Each agency by its code."""
        return {agency.code: agency for agency in self.agencies}

    @cached_property
    def with_codes(self) -> list[tuple[ColumnNode, tuple[str, ...]]]:
        """Every column that lists anything, with its own code and those below it."""
        return [(node, node.codes) for node in self.tree.walk() if node.takes_items or node.children]

    def column(self, code: str) -> ColumnNode:
        """A live column, or the page does not exist."""
        if code not in self.tree.by_code:
            raise Http404
        return self.tree.by_code[code]

    def agency(self, code: str) -> AgencyCount:
        """An agency by its code, or the page does not exist."""
        if code not in self.by_code:
            raise Http404
        return self.by_code[code]

    def agency_name(self, pk: int) -> str:
        """What an agency is called in lists."""
        return next((agency.name for agency in self.agencies if agency.id == pk), "")

    def root(self, code: str) -> ColumnNode | None:
        """The top column above a column."""
        path = self.tree.path(code)
        return path[0] if path else None

    @property
    def government(self) -> AgencyCount | None:
        """The agency whose guide stands for the whole site."""
        chosen = [agency for agency in self.agencies if agency.kind == AgencyKind.GOVERNMENT]
        return (chosen or self.agencies or [None])[0]  # type: ignore[list-item]


def _read() -> Directory:
    counts = {column.code: column.count for column in queries_public.columns_with_counts()}
    return Directory(column_tree(), counts, queries_public.agencies_with_counts())


def directory(request: HttpRequest) -> Directory:
    """The directory as it stands for this request."""
    found: Directory | None = getattr(request, "directory", None)
    if found is None:
        found = memory.remember(("directory", stamp_of(request)), _read)
        request.directory = found  # type: ignore[attr-defined]
    return found
