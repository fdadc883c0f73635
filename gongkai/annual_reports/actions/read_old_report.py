"""读取历史报告: read an old report's file into figures, for a clerk to hold against it before they are kept."""

import io
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At, locked
from gongkai.annual_reports import history, old_reports, periods, visibility
from gongkai.annual_reports.errors_files import AlreadyKept, YearUnknown
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.reading import Report as Reading, read_report
from gongkai.annual_reports.vocabulary import EventKind, Origin, Scope, State
from gongkai.attachments import intake, names, storage
from gongkai.attachments.intake import Examined
from gongkai.attachments.kinds import KINDS, Kind
from gongkai.attachments.texts import Taken
from gongkai.law.forms import Form

WEB = Kind("txt", "网页", "application/octet-stream", ("html", "htm"))  # kept as text, to be downloaded and never shown
TEXTS = {"html": WEB, "htm": WEB, "txt": KINDS["txt"]}  # in any encoding the reader knows


@dataclass(frozen=True)
class Paper:
    """A file that was read: its bytes, whose it is said to be, and for which year."""

    examined: Examined
    read: Reading
    year: int
    form: Form
    scope: Scope


def read_old_report(
    agency_id: int, *, content: bytes, name: str, year: int | None = None, scope: str = Scope.OWN, by: Actor
) -> ReportVersion:
    """Keep the file, and what was read in it, as a draft of that year's report; the same file again finds that draft.

    `year` is asked for where the text does not say it, and goes before what the text says.

    Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
    """
    visibility.must_read(by, agency_id)
    by.must("annual_reports.compile", At(agency_id))
    examined = _examined(content, name)
    known = _known(agency_id, examined)
    if known is not None:
        return known
    read = read_report(content, name=name)
    intake.must_not_be_marked(Taken(text=read.text), name=examined.name)
    when = year or read.year
    if when is None:
        raise YearUnknown(name=examined.name)
    periods.must_be_a_past_year(when)
    form = old_reports.form_for(when, read.indicators.keys())
    if form is None:
        raise YearUnknown(name=examined.name)
    return _kept(agency_id, Paper(examined, read, when, form, Scope(scope)), by)


def _examined(content: bytes, name: str) -> Examined:
    """The checks of every upload; texts are decoded by the reader, who knows more encodings."""
    shown = names.safe_name(name)
    kind = TEXTS.get(names.extension(shown))
    if kind is None:
        return intake.harmless(io.BytesIO(content), name=name)
    names.must_not_be_classified(shown)
    return Examined(intake.bytes_of(io.BytesIO(content), name=shown), kind, shown)


def _known(agency_id: int, examined: Examined) -> ReportVersion | None:
    """The draft made of the same file before; refused when that was checked and kept."""
    found = (
        ReportVersion.objects.select_related("report__agency")
        .filter(report__agency_id=agency_id, origin=Origin.FILE)
        .filter(source_file__sha256=storage.digest_of(examined.data))
        .order_by("-number")
        .first()
    )
    if found is not None and found.state == State.APPROVED:
        raise AlreadyKept(name=examined.name, report=str(found.report))
    return found


@transaction.atomic
def _kept(agency_id: int, paper: Paper, by: Actor) -> ReportVersion:
    agency = locked(agency_id)  # the same file sent twice at once waits here
    known = _known(agency_id, paper.examined)
    if known is not None:
        return known
    report = old_reports.report_for(agency, year=paper.year, scope=paper.scope, form=paper.form)
    examined = paper.examined
    version = ReportVersion.objects.create(
        report=report,
        origin=Origin.FILE,
        reading=old_reports.reading_of(paper.read),
        sections={old_reports.TEXT: old_reports.writable(paper.read.text)},
        source_file=intake.kept(examined.data, kind=examined.kind, name=examined.name),
        source_name=examined.name,
        started_by_id=by.user_id,
        started_at=timezone.now(),
    )
    words = old_reports.words_on(paper.read, agency=agency.name, year=paper.year)
    history.record(
        "read_old_report", version, by=by, kind=EventKind.READ, words=words, file=examined.name, figures=len(version.reading)
    )  # fmt: skip
    return version
