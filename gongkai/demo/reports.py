"""年度报告 of the demo county: what every body said since 2008, before the public as ordinary items of information."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.utils import timezone

from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.papers import for_review, html, openings
from gongkai.annual_reports.public_showing import public_shown
from gongkai.annual_reports.vocabulary import Scope, State
from gongkai.demo import report_current, report_history
from gongkai.demo.county import OFFICE_CODE, ROOT_CODE, Unit
from gongkai.demo.finished import Finished
from gongkai.demo.report_texts import MARK
from gongkai.demo.specs import FINISHED_AFTER, REPORT_DAY, REPORT_TOPIC, REPORT_YEARS, Spec
from gongkai.information.content import FileRef
from gongkai.information.vocabulary import Stage
from gongkai.law import annual_reports as law
from gongkai.law.vocabulary import ItemKind

FIRST_NUMBER = 90_001  # in the keys of the items that the list of topics has no place for
OLD_DAY = (3, 3)  # reports were due at the end of March until 2019
BY_JANUARY = 2019
SPREAD = 7  # days
Place = tuple[str, int]  # code of the body, year


@dataclass(frozen=True)
class Reports:
    """The approved annual reports, by body and year: of the county that of its whole area."""

    versions: dict[Place, ReportVersion]
    count: int


def build(units: dict[str, Unit], *, seed: int, today: date) -> Reports:
    """Old ones confirmed, last year's in every state, this year's quarters."""
    made = [
        *report_history.build(units, seed=seed, today=today),
        *report_current.last_year(units, seed=seed, today=today),
    ]
    shorter = report_current.quarters(units, seed=seed, today=today)
    public = {_place(version): version for version in made if _goes_public(version)}
    return Reports(public, len(made) + len(shorter))


def publish(reports: Reports, specs: Iterable[Spec], finished: Finished, *, most: int, today: date) -> None:
    """Put them before the public: those the list of items has a place for, then at most so many others.

    Of these the newer years of every body come first, then all the years of one body after the other.
    """
    listed = [spec for spec in specs if (spec.agency_code, spec.extra["report_year"]) in reports.versions]
    known = {(spec.agency_code, spec.extra["report_year"]) for spec in listed}
    further = [place for place in reports.versions if place not in known and _day_of(place) <= _latest(today)]
    chosen = sorted(further, key=lambda place: (place[1] < today.year - REPORT_YEARS, *place))[:most]
    entered = [_publish(reports, spec, finished) for spec in (*listed, *_specs(chosen, reports))]
    ReportVersion.objects.bulk_update(entered, ["item", "item_revision"], batch_size=100)
    finished.write()


def _publish(reports: Reports, spec: Spec, finished: Finished) -> ReportVersion:
    """One item that says what the version says, and the version told which item it is."""
    place = (spec.agency_code, spec.extra["report_year"])
    version = reports.versions[place]
    shown = openings.opened(public_shown(version))
    said = replace(
        spec,
        title=shown.title,
        lines=[f"{for_review.summary(shown)}{MARK}"],
        body=html.body(shown),
        extra={"report_year": shown.covers.year, "report_version": version.pk},
        files=_files(version, place),
    )
    item = finished.add(said)
    version.item, version.item_revision = item, item.current.number if item.current else None
    return version


def _files(version: ReportVersion, place: Place) -> tuple[FileRef, ...]:
    """DOCX, PDF and XLSX of the county's and its office's newest report; setting them for every one would take minutes."""
    code, year = place
    newest = timezone.localdate().year - (2 if code == ROOT_CODE else 1)
    if code not in (ROOT_CODE, OFFICE_CODE) or year != newest:
        return ()
    return for_review.content_of(version).files


def _specs(places: list[Place], reports: Reports) -> Iterator[Spec]:
    for number, place in enumerate(places, start=FIRST_NUMBER):
        yield Spec(
            number=number,
            topic=REPORT_TOPIC,
            place="示范县",
            agency_code=place[0],
            kind=ItemKind.ANNUAL_REPORT,
            title=_title(reports.versions[place]),
            lines=[],
            column="reports",
            subject="政务公开",
            genre="报告",
            made_on=_day_of(place),
            stage=Stage.PUBLISHED,
            extra={"report_year": place[1]},
        )


def _day_of(place: Place) -> date:
    code, year = place
    first = REPORT_DAY if year >= BY_JANUARY else OLD_DAY
    days = random.Random(f"{code}:{year}").randrange(SPREAD)  # noqa: S311 — the same every time
    return date(year + 1, *first) + timedelta(days=days)


def _latest(today: date) -> date:
    return today - timedelta(days=FINISHED_AFTER)


def _goes_public(version: ReportVersion) -> bool:
    report = version.report
    wanted = Scope.AREA if report.agency.code == ROOT_CODE else Scope.OWN
    return version.state == State.APPROVED and report.scope == wanted


def _place(version: ReportVersion) -> Place:
    return version.report.agency.code, version.report.year


def _title(version: ReportVersion) -> str:
    report = version.report
    return law.title_of(report.agency.name, report.covers, form_key=report.form_key)
