"""What a public list is narrowed to."""

from dataclasses import dataclass, replace
from typing import Any

from gongkai.catalogue import tree


@dataclass(frozen=True)
class PublicFilters:
    """Publisher, column (with everything below it) and year; empty fields do not narrow. Finer filters are the search's."""

    agency_id: int | None = None
    column_code: str = ""
    year: int | None = None

    def without(self, field: str) -> "PublicFilters":
        """The same with one field let go."""
        empty: dict[str, Any] = {"agency_id": None, "column_code": "", "year": None}
        return replace(self, **{field: empty[field]})

    def codes(self) -> tuple[str, ...]:
        """The columns meant, the chosen one and those below it; none: every column."""
        return tree.kept().codes_below(self.column_code) if self.column_code else ()

    def condition(self, code: str | None = None) -> dict[str, Any]:
        """The same as field lookups, for one column at a time so that an index gives the order."""
        chosen = {"agency_id": self.agency_id, "column_code": code, "year": self.year}
        return {name: value for name, value in chosen.items() if value is not None}
