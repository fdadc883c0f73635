"""How quickly the gravest matters must be answered in public: hours, with the text that sets them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from gongkai.law.citations import chinese
from gongkai.law.tables import table


@dataclass(frozen=True)
class HoursRule:
    """Within how many hours of its discovery a matter of some severities is answered by a press conference."""

    label: str
    hours: int
    severities: frozenset[str]
    from_on: date
    law: str
    status: str

    @property
    def article(self) -> str:
        """The text as a clerk reads it."""
        return chinese(self.law)

    def ends(self, found_at: datetime) -> datetime:
        """The last moment, counted through nights and days off."""
        return found_at + timedelta(hours=self.hours)


def press_conference_rule(severity: str, *, on: date) -> HoursRule | None:
    """The rule for a matter found on a day; none where its severity asks for no haste, or before the notice.

    Law: Response Notice 2016.
    """
    return next((rule for rule in _rules() if severity in rule.severities and rule.from_on <= on), None)


@cache
def _rules() -> tuple[HoursRule, ...]:
    return tuple(_read())


def _read() -> Iterator[HoursRule]:
    for row in table("parameters/clarifications.toml")["hours"]:
        severities = frozenset(row["severities"])
        yield HoursRule(row["label"], row["hours"], severities, row["from"], row["law"], row["status"])
