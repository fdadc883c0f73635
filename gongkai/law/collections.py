"""专题: what the public finds together beside the catalogue: service guides, measures for convenience, forms."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from gongkai.law.kinds.definitions import basis
from gongkai.law.kinds.registry import KINDS
from gongkai.law.tables import table


@dataclass(frozen=True)
class Collection:
    """One collection; `words` are those in the name of a column that put its items here."""

    code: str
    name: str
    english: str
    about: str
    words: tuple[str, ...]
    law: str

    @property
    def article(self) -> str:
        """The basis as a reader sees it."""
        return basis(self.law)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds whose items stand here; forms also stand beside the items of other kinds."""
        wanted = self.code
        return tuple(
            one.code for one in KINDS.values() if one.collection == wanted or (wanted == "forms" and one.forms)
        )

    def columns(self, named: Iterable[tuple[str, str]]) -> tuple[str, ...]:
        """Of columns given by code and name, the codes of those whose items stand here."""
        return tuple(code for code, name in named if any(word in name for word in self.words))


@cache
def collections() -> dict[str, Collection]:
    """Every collection by its code, in the order of the page.

    Law: Regulation 2019, Arts. 19, 20(5), 24.
    """
    rows = table("collections.toml")["collection"]
    return {row["code"]: Collection(**row | {"words": tuple(row["words"])}) for row in rows}
