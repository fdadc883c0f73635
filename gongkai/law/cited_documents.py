"""引用的文件: titles this field cites, and which of them somebody meant who wrote one down wrongly.

Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from gongkai.law.tables import table

NEAR = 0.82  # of the characters in common and in order; found by trying on titles of this field
SHORTEST = 10  # characters; shorter titles resemble each other by chance
ISSUER = re.compile(r"^[^关于〈《]{2,24}?(?=关于)")
MARKS = re.compile(r"[\s〈〉<>《》、，,·]")


@dataclass(frozen=True)
class CitedDocument:
    """One document as it is called, with its number."""

    title: str
    number: str

    @property
    def core(self) -> str:
        """The title without who issued it and without marks: what two ways of citing it have in common."""
        return core_of(self.title)


@cache
def cited_documents() -> tuple[CitedDocument, ...]:
    """Every document on the list."""
    return tuple(CitedDocument(one["title"], one["number"]) for one in table("cited_documents.toml")["document"])


def core_of(title: str) -> str:
    """A title without its issuer, brackets and blanks."""
    return MARKS.sub("", ISSUER.sub("", title))


def meant_by(title: str) -> CitedDocument | None:
    """The listed document that a title resembles without being it; none where it is one, or resembles none.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    core = core_of(title)
    if len(core) < SHORTEST or any(one.core == core for one in cited_documents()):
        return None
    alike = [(SequenceMatcher(None, core, one.core, autojunk=False).ratio(), one) for one in cited_documents()]
    share, nearest = max(alike, key=lambda pair: pair[0])
    return nearest if share >= NEAR else None
