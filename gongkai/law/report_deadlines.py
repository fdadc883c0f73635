"""When a report is due, by the version of the Regulation in force on the day it falls due."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from gongkai.law.citations import chinese
from gongkai.law.instruments import regulation
from gongkai.law.report_periods import MONTHS, ReportPeriod
from gongkai.law.tables import table
from gongkai.law.vocabulary import AgencyKind, Level, Version


@dataclass(frozen=True)
class ReportDue:
    """The last day to hand a report in, and the last day to put it before the public; None where nothing sets one.

    `law` is empty where no text sets the day; `basis` then says in Chinese where it comes from, and a competent office may set
    any day of its own. Where a text does, its days can only be earlier. The two `status` say how sure each day is: verified,
    recalled or default.
    """

    submit_on: date | None
    release_on: date | None
    law: str = ""
    basis: str = ""
    submit_status: str = ""
    release_status: str = ""
    note: str = ""

    @property
    def article(self) -> str:
        """Where the days come from, as a clerk reads it."""
        return chinese(self.law) if self.law else self.basis


def report_due(*, kind: AgencyKind, level: Level, period: ReportPeriod) -> ReportDue:
    """By when a body of that kind and level reports on a period.

    The text that counts is the one in force on the due day: the report of 2018, due in March 2019, falls under the first
    Regulation, that of 2019 under the second.

    Law: Regulation 2019, Arts. 49, 50; Regulation 2008, Art. 31; Statistics Notice 2014.
    """
    for row in _rows(kind, level, period):
        due = _due(row, period)
        last = due.release_on or due.submit_on
        if last and row["from"] <= last <= row.get("to", date.max):
            return due
    return ReportDue(None, None, basis=_why_none(period))


def _rows(kind: AgencyKind, level: Level, period: ReportPeriod) -> Iterator[dict[str, Any]]:
    return (
        row
        for row in _table()["due"]
        if period.kind in row["periods"] and kind in row["kinds"] and level in row["levels"]
    )


def _due(row: dict[str, Any], period: ReportPeriod) -> ReportDue:
    return ReportDue(
        submit_on=_soon_after(period, row["submit_day"]) if "submit_day" in row else _next_year(period, row["submit"]),
        release_on=_next_year(period, row["release"]) if "release" in row else None,
        law=row.get("law", ""),
        basis=row.get("basis", ""),
        submit_status=row["submit_status"],
        release_status=row["status"] if "release" in row else "",
        note=row.get("note", ""),
    )


def _next_year(period: ReportPeriod, day: list[int]) -> date:
    return date(period.year + 1, *day)


def _soon_after(period: ReportPeriod, day: int) -> date:
    """That day of the month after the period's last."""
    end = period.to_on
    year, month = (end.year + 1, 1) if end.month == MONTHS else (end.year, end.month + 1)
    return date(year, month, min(day, monthrange(year, month)[1]))


def _why_none(period: ReportPeriod) -> str:
    begun = period.to_on >= regulation(Version.R2008).from_on
    return str(_table()["none"]["basis" if begun else "before"])


@cache
def _table() -> dict[str, Any]:
    return table("parameters/annual_report.toml")
