"""Every unit in reach with what is asked about it, gathered from the rooms: one question to each, however many units."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.agencies.pressing import NOTHING, Pressing
from gongkai.agencies.reach import At
from gongkai.annual_reports.by_body import last_reports
from gongkai.annual_reports.displays import BoardRow
from gongkai.assessment.queries_standing import Standing, standing
from gongkai.complaints.by_body import appeals, complaints
from gongkai.info_requests import by_body as info_requests
from gongkai.info_requests.by_body import Answering
from gongkai.office.by_body import tasks
from gongkai.publication import by_body as publication
from gongkai.publication.by_body import Publishing
from gongkai.remedies.by_body import cases
from gongkai.supervision.by_body import problems

READ = "oversight.read"
MONTHS = 12
Percent = Decimal | None


@dataclass(frozen=True)
class UnitRow:
    """One unit on the board; `standing` is none where no assessment of it was published yet."""

    id: int
    name: str
    kind: str
    depth: int
    publishing: Publishing
    answering: Answering
    report: BoardRow | None
    complaints: Pressing
    appeals: Pressing
    cases: Pressing
    problems: Pressing
    tasks: Pressing
    standing: Standing | None

    @property
    def trend(self) -> list[float]:
        """The published points of the last months, as a sparkline takes them."""
        series = self.standing.series if self.standing else ()
        return [float(points) for _month, points in series if points is not None]

    @property
    def late(self) -> int:
        """Everything past its day, of whatever sort: what the board is sorted by."""
        report = 1 if self.report and self.report.days_late and not self.report.submitted_on else 0
        due = (self.publishing, self.answering, self.complaints, self.appeals, self.cases, self.problems, self.tasks)
        return report + sum(one.late for one in due)


@dataclass(frozen=True)
class Month:
    """How the periods were kept in one month, of publishing and of answering."""

    first: date
    publishing: Percent
    answering: Percent


def units(actor: Actor, *, today: date) -> list[UnitRow]:
    """Every unit in reach, in the order of the tree.

    Law: Regulation 2019, Arts. 3, 46; Regulation 2008, Arts. 3, 29.
    """
    shown = [row for row in agencies.tree(actor, closed=False) if actor.may(READ, At(row.id))]
    new_year = date(today.year, 1, 1)
    published = publication.publishing(actor, from_on=new_year, today=today)
    answered = info_requests.answering(actor, from_on=new_year, today=today)
    reports, scores = last_reports(actor, today=today), standing(actor, [row.id for row in shown], today=today)
    disputes, suits = complaints(actor, today=today), cases(actor, today=today)
    contested = appeals(actor, today=today)
    mending, working = problems(actor, today=today), tasks(actor, today=today)
    return [
        UnitRow(
            row.id,
            row.name,
            row.kind,
            row.depth,
            published.get(row.id, Publishing()),
            answered.get(row.id, Answering()),
            reports.get(row.id),
            disputes.get(row.id, NOTHING),
            contested.get(row.id, NOTHING),
            suits.get(row.id, NOTHING),
            mending.get(row.id, NOTHING),
            working.get(row.id, NOTHING),
            scores.get(row.id),
        )
        for row in shown
    ]


def months(actor: Actor, *, today: date, agency_id: int | None = None) -> list[Month]:
    """The last twelve months, the present one last, of one unit or of all in reach. Two queries."""
    firsts = _firsts(today)
    span = {"from_on": firsts[0], "to_on": today, "agency_id": agency_id}
    published: Mapping[date, Publishing] = publication.by_month(actor, **span)  # type: ignore[arg-type]
    answered: Mapping[date, Answering] = info_requests.by_month(actor, **span)  # type: ignore[arg-type]
    return [
        Month(first, published.get(first, Publishing()).share, answered.get(first, Answering()).share)
        for first in firsts
    ]


def _firsts(today: date) -> list[date]:
    found = [today.replace(day=1)]
    while len(found) < MONTHS:
        found.append((found[-1] - timedelta(days=1)).replace(day=1))
    return found[::-1]
