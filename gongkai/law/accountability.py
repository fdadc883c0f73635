"""For what somebody is held to account: the items of each version of the Regulation, and those local rules add."""

from dataclasses import dataclass
from functools import cache

from gongkai.law.citations import chinese
from gongkai.law.tables import table
from gongkai.law.vocabulary import Version

LOCAL = "local"


@dataclass(frozen=True)
class Trigger:
    """One item: its key, the version it stands in (or `local`), its words, its article."""

    key: str
    version: str
    label: str
    law: str

    @property
    def article(self) -> str:
        """The article as a clerk reads it; empty for a local item."""
        return chinese(self.law) if self.law else ""

    @property
    def is_local(self) -> bool:
        """Whether only a local rule names it."""
        return self.version == LOCAL


@cache
def triggers(version: Version) -> tuple[Trigger, ...]:
    """The items that count under a version, the statutory ones first.

    Law: Regulation 2019, Arts. 52-53; Regulation 2008, Arts. 34-35.
    """
    rows = [
        Trigger(row["key"], row["version"], row["label"], row.get("law", ""))
        for row in table("accountability.toml")["trigger"]
    ]
    return tuple(row for row in rows if row.version in (version.value, LOCAL))


def trigger(version: Version, key: str) -> Trigger | None:
    """One item by its key, or none where that version does not know it."""
    return next((row for row in triggers(version) if row.key == key), None)
