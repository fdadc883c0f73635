"""The board of a period: who has handed in, who has not, who is late."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.annual_reports.boards_bodies import Body, bodies
from gongkai.annual_reports.boards_errors import errors_of
from gongkai.annual_reports.displays import Board, BoardRow
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.showing_dates import Dates, OfficeDates
from gongkai.annual_reports.visibility import visible_to
from gongkai.annual_reports.vocabulary import EDITABLE, HANDED_IN, Origin, Scope, State
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.vocabulary import Term
from gongkai.publication.models import PublicItem

_BULKY = ("figures", "recorded", "typed", "not_applicable", "sections", "notes", "parts", "reading")


class Standing(Term):
    """How far a body has come with its report of a period, as the board counts and narrows."""

    NOT_BEGUN = "not_begun", "未开始"
    IN_WORK = "in_work", "编制中"
    RETURNED = "returned", "已退回"
    SUBMITTED = "submitted", "已报送"
    APPROVED = "approved", "已审定"
    RELEASED = "released", "已发布"
    LATE = "late", "逾期"


@dataclass(frozen=True)
class Seen:
    """What the public sees of a period's reports: item → revision, and the day it came out."""

    revisions: Mapping[int, tuple[int, date]]

    @classmethod
    def of(cls, versions: QuerySet[ReportVersion]) -> "Seen":
        """Those of these versions' items. One query."""
        items = versions.order_by().filter(item__isnull=False).values("item_id")
        rows = PublicItem.objects.filter(item_id__in=items).values_list("item_id", "revision_number", "published_on")
        return cls({item_id: (revision, on) for item_id, revision, on in rows})

    def released_on(self, versions: Sequence[ReportVersion]) -> date | None:
        """The day one of a report's versions came out that the public still sees."""
        for version in versions:
            revision, on = self.revisions.get(version.item_id or 0, (None, None))
            if revision is not None and revision == version.item_revision:
                return on
        return None


def board(actor: Actor, covers: ReportPeriod, scope: str = Scope.OWN, *, only: str = "") -> Board:
    """Every body this person's duties reach, in the order of the tree, with its report of a period. Six queries.

    The counts are of all of them; `only`, a Standing, narrows the rows.

    Law: Regulation 2019, Arts. 46-50; Regulation 2008, Arts. 29, 31.
    """
    found = visible_to(actor).filter(
        report__year=covers.year, report__period=covers.kind, report__ordinal=covers.ordinal, report__scope=scope
    )
    versions = _by_body(found)
    seen, dates = Seen.of(found), OfficeDates.of({covers})
    wrong = errors_of([of_body[-1] for of_body in versions.values()])
    rows = [
        _row(body, versions.get(body.pk, []), seen, body.due(dates, covers), wrong)
        for body in bodies(actor, Scope(scope), reporting=versions.keys())
    ]
    return _counted(covers, Scope(scope), rows, only)


def standings(row: BoardRow) -> Iterator[Standing]:
    """Everything a row is counted as: one place in the work, and beside it released and late."""
    if row.state is None:
        yield Standing.NOT_BEGUN
    elif row.state in EDITABLE:
        yield Standing.IN_WORK
    else:
        yield Standing.SUBMITTED if row.state is State.SUBMITTED else Standing.APPROVED
    if row.state is State.RETURNED:
        yield Standing.RETURNED
    if row.is_public:
        yield Standing.RELEASED
    if row.days_late:
        yield Standing.LATE


def _by_body(found: QuerySet[ReportVersion]) -> dict[int, list[ReportVersion]]:
    """The versions of each body's report, oldest first, without what they say."""
    versions: dict[int, list[ReportVersion]] = defaultdict(list)
    for version in found.select_related("report").defer(*_BULKY).order_by("number"):
        versions[version.report.agency_id].append(version)
    return versions


def _row(body: Body, versions: Sequence[ReportVersion], seen: Seen, dates: Dates, wrong: Mapping[int, int]) -> BoardRow:
    newest = versions[-1] if versions else None
    handed_in, released_on = _handed_in(versions), seen.released_on(versions)
    return BoardRow(
        agency_id=body.pk,
        agency_name=body.name,
        level=body.depth,
        report_id=newest.report_id if newest else None,
        version_id=newest.pk if newest else None,
        state=State(newest.state) if newest else None,
        origin=Origin(newest.origin) if newest else None,
        due_on=dates.submit_on,
        release_due_on=dates.release_on,
        submitted_on=handed_in,
        released_on=released_on,
        days_late=_days_late(dates.submit_on, handed_in),
        is_public=released_on is not None,
        errors=wrong.get(newest.pk) if newest else None,
        phone=body.phone,
    )


def _handed_in(versions: Sequence[ReportVersion]) -> date | None:
    """The day a report was first handed in for good: later corrections make nobody late, what was sent back does not count."""
    days = [version.submitted_on for version in versions if State(version.state) in HANDED_IN]
    return min(filter(None, days), default=None)


def _days_late(due_on: date | None, handed_in: date | None) -> int:
    """Calendar days after the last day, counted up to today while nothing has come."""
    if due_on is None:
        return 0
    return max(((handed_in or timezone.localdate()) - due_on).days, 0)


def _counted(covers: ReportPeriod, scope: Scope, rows: Sequence[BoardRow], only: str) -> Board:
    told = [(row, frozenset(standings(row))) for row in rows]
    counts = {one: sum(one in standing for _row, standing in told) for one in Standing}
    return Board(
        covers=covers,
        scope=scope,
        rows=tuple(row for row, standing in told if not only or only in standing),
        total=len(rows),
        not_begun=counts[Standing.NOT_BEGUN],
        in_work=counts[Standing.IN_WORK],
        submitted=counts[Standing.SUBMITTED],
        approved=counts[Standing.APPROVED],
        released=counts[Standing.RELEASED],
        late=counts[Standing.LATE],
        returned=counts[Standing.RETURNED],
        standing=only,
    )
