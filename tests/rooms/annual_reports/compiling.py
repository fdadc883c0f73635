"""A county, two bureaus and the people who compile and decide on their reports, for the tests of the verbs."""

from dataclasses import dataclass
from datetime import date

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.annual_reports import figures, findings
from gongkai.annual_reports.actions.fill_in import fill_in
from gongkai.annual_reports.actions.open_report import open_report
from gongkai.annual_reports.actions.submit import submit
from gongkai.annual_reports.actions.write_sections import write_sections
from gongkai.annual_reports.models import ReportVersion
from gongkai.law import annual_reports as law, forms
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_county

YEAR = ReportPeriod(2025)
QUARTER = ReportPeriod(2025, PeriodKind.QUARTER, 2)
AFTER = date(2026, 1, 12)  # a day on which the report of 2025 can be handed in
NEW, TOTAL = "t3.new_received.natural", "t3.new_received.total"
PENALTIES, FEES = "t2.penalties.decisions", "t2.fees.amount_wan"
SOURCE = "县司法局2025年执法统计"
MISSING_UNITS = findings.ref_of("A-units", "")  # the finding that units below have not handed in


@dataclass(frozen=True)
class Cast:
    """The bodies, and the people with one duty each."""

    county: Agency
    bureau: Agency
    other: Agency
    clerk: Actor  # compiles for the bureau
    stranger: Actor  # compiles for the other bureau
    office: Actor  # the competent office of the county, for everything below it
    second: Actor  # another person of the same office
    reader: Actor  # may look at the bureau's reports, no more


def make_cast() -> Cast:
    county = make_county()
    bureau, other = make_agency("示范县水利局", parent=county), make_agency("示范县教育局", parent=county)
    return Cast(
        county,
        bureau,
        other,
        clerk=make_actor(bureau, Duty.FILL),
        stranger=make_actor(other, Duty.FILL),
        office=make_actor(county, Duty.OVERSEE, branch=True),
        second=make_actor(county, Duty.OVERSEE, branch=True),
        reader=make_actor(bureau, Duty.AUDIT),
    )


def begun(cast: Cast, *, covers: ReportPeriod = YEAR) -> ReportVersion:
    """The bureau's report, just opened."""
    return open_report(cast.bureau.pk, covers=covers, by=cast.clerk)


def filled(version: ReportVersion, *, by: Actor, **changes: str) -> ReportVersion:
    """The version with 0 typed wherever nothing is known, and a text in every section that needs one."""
    known = figures.settled(ReportVersion.objects.get(pk=version.pk)).known
    form = forms.form(version.report.form_key)
    values = {cell.key: "0" for cell in form.cells() if cell.key not in known} | changes
    if values:
        fill_in(version.pk, values=values, source=SOURCE, by=by)
    texts = {part.key: "没有需要说明的情况。" for part in law.sections(form.key) if part.required}
    return write_sections(version.pk, texts=texts, by=by)


def handed_in(cast: Cast, *, covers: ReportPeriod = YEAR, **changes: str) -> ReportVersion:
    """The bureau's report, complete and before the office."""
    version = filled(begun(cast, covers=covers), by=cast.clerk, **changes)
    return submit(version.pk, by=cast.clerk)


def fresh(version: ReportVersion) -> ReportVersion:
    """The version as the database has it now."""
    return ReportVersion.objects.select_related("report__agency").get(pk=version.pk)


def told(version: ReportVersion) -> list[str]:
    """The kinds of what happened to it, in order."""
    return [str(kind) for kind in version.events.values_list("kind", flat=True)]
