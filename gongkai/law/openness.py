"""What each kind and level of body must publish without being asked, and on what ground."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from gongkai.law.citations import chinese
from gongkai.law.instruments import regulation_on
from gongkai.law.tables import table
from gongkai.law.vocabulary import AgencyKind, Level, Openness, Version

_UNBOUND = frozenset({AgencyKind.UTILITY, AgencyKind.OUT_OF_SCOPE})  # utilities follow rules of their own


@dataclass(frozen=True)
class DutyItem:
    """One numbered item of a statutory list; `general` marks a test every item of information can be put to."""

    code: str
    text: str
    law: str
    version: Version
    general: bool
    kinds: frozenset[str]
    levels: frozenset[str]
    status: str

    @property
    def article(self) -> str:
        """The place of the item as a clerk reads it."""
        return chinese(self.law)

    @property
    def column(self) -> str:
        """The platform column the item is published under; empty for the tests and for the 2008 lists."""
        if self.general or self.version is not Version.R2019:
            return ""
        return "statutory-" + self.code.removeprefix("2019-")

    def binds(self, kind: AgencyKind, level: Level) -> bool:
        """Whether the article names this kind of body at this level."""
        return bool(self.kinds & {"every", kind.value}) and bool(self.levels & {"every", level.value})


@dataclass(frozen=True)
class OpennessGround:
    """Why something is disclosed, proactively or on request; the code is kept with the decision."""

    code: str
    label: str
    openness: Openness
    law: str
    version: Version
    status: str

    @property
    def article(self) -> str:
        """The article as a clerk reads it."""
        return chinese(self.law)


@cache
def duties() -> tuple[DutyItem, ...]:
    """Every item of every list of both versions."""
    return tuple(item for row in table("duties.toml")["list"] for item in _items(row))


def _items(row: dict[str, Any]) -> Iterator[DutyItem]:
    """The rows of one list; the bracketed number of an item is its place in the list."""
    for number, text in enumerate(row["items"], start=1):
        yield DutyItem(
            code=f"{row['prefix']}-{number:02}",
            text=text,
            law=f"{row['law']}({number})" if row["numbered"] else row["law"],
            version=Version(row["version"]),
            general=row["general"],
            kinds=frozenset(row["kinds"]),
            levels=frozenset(row["levels"]),
            status=row["status"],
        )


def must_publish(kind: AgencyKind, level: Level, day: date) -> tuple[DutyItem, ...]:
    """What a body of this kind and level must publish of its own accord under the text of that day.

    Bodies the law authorises to manage public affairs follow the lists for every body. Public utilities and bodies out
    of scope have none here.

    Law: Regulation 2008, Arts. 9-12, 36-37; Regulation 2019, Arts. 19-21, 54-55.
    """
    if kind in _UNBOUND:
        return ()
    version = regulation_on(day)
    return tuple(item for item in duties() if item.version is version and item.binds(kind, level))


@cache
def openness_grounds(version: Version) -> tuple[OpennessGround, ...]:
    """Why information may be opened under one version: on the body's own motion, or when asked.

    Law: Regulation 2008, Arts. 9-13; Regulation 2019, Arts. 13, 19-22, 27, 44.
    """
    return tuple(
        OpennessGround(
            code=row["code"],
            label=row["label"],
            openness=Openness(row["openness"]),
            law=row["law"],
            version=version,
            status=row["status"],
        )
        for row in table("grounds.toml")["openness"]
        if row["version"] == version.value
    )
