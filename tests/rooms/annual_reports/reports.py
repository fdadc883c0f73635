"""Reports and their versions for the tests of this room: a small body whose year adds up, by hand.

Its year 2025: 12 new requests (10 of persons, 2 of companies) and 1 carried in; 7 granted, 2 partly, 3 not held by the body,
12 handled in all; 1 carried out. One reconsideration upheld, one pending. 3 normative documents issued, 1 repealed, 20 in force;
40 licences, 5 penalties, 1.5 万元 of fees.
"""

from datetime import UTC, date, datetime
from typing import Any

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.annual_reports import freezing
from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.vocabulary import Origin, Scope, State
from gongkai.information.models import InfoItem
from gongkai.law import forms
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from gongkai.law.vocabulary import AgencyKind, Duty
from gongkai.publication.models import PublicItem
from tests.factories import make_actor, make_agency, make_county, make_item

YEAR = ReportPeriod(2025)
SECOND_QUARTER = ReportPeriod(2025, PeriodKind.QUARTER, 2)
HANDED_IN_ON = date(2026, 1, 20)
AT = datetime(2026, 1, 20, 2, 0, tzinfo=UTC)

SMALL = {
    "t2.normative_docs.issued": "3", "t2.normative_docs.repealed": "1", "t2.normative_docs.in_force": "20",
    "t2.licensing.decisions": "40", "t2.penalties.decisions": "5", "t2.fees.amount_wan": "1.5",
    "t3.new_received.natural": "10", "t3.new_received.business": "2", "t3.new_received.total": "12",
    "t3.carried_in.natural": "1", "t3.carried_in.total": "1",
    "t3.granted.natural": "6", "t3.granted.business": "1", "t3.granted.total": "7",
    "t3.partly_granted.natural": "2", "t3.partly_granted.total": "2",
    "t3.unable_not_held.natural": "2", "t3.unable_not_held.business": "1", "t3.unable_not_held.total": "3",
    "t3.total_handled.natural": "10", "t3.total_handled.business": "2", "t3.total_handled.total": "12",
    "t3.carried_out.natural": "1", "t3.carried_out.total": "1",
    "t4.reconsideration.upheld": "1", "t4.reconsideration.pending": "1", "t4.reconsideration.total": "2",
}  # fmt: skip
WRITTEN = {
    "overview": "2025年，本机关主动公开政府信息60条，收到政府信息公开申请12件，办结12件。",
    "problems": "公开的及时性还有不足，已经改进发布流程。",
    "other": "本年度没有收取信息处理费。",
}


def figures(form_key: str = "report_2021", /, **changes: str) -> dict[str, str]:
    """Every cell of the form: those of the small body, zero in the others; `changes` by key with `__` for the dots."""
    told = {key.replace("__", "."): value for key, value in changes.items()}
    zeros = {cell.key: "0" for cell in forms.form(form_key).cells()}
    return zeros | (SMALL if form_key == "report_2021" else {}) | told


def make_report(agency: Agency | None = None, covers: ReportPeriod = YEAR, **fields: Any) -> Report:
    """The frame of a body's report of a period."""
    values = {"scope": Scope.OWN, "form_key": "report_2021"} | fields
    agency = agency or make_agency()
    return Report.objects.create(agency=agency, year=covers.year, period=covers.kind, ordinal=covers.ordinal, **values)


def make_version(report: Report | None = None, state: State = State.DRAFT, **fields: Any) -> ReportVersion:
    """A version where it is told to stand; one that was handed in says what the small body says, unless told."""
    report = report or make_report()
    values: dict[str, Any] = {"number": report.versions.count() + 1, "started_at": AT, "sections": dict(WRITTEN)}
    if state is not State.DRAFT:
        values |= {"figures": figures(report.form_key), "submitted_on": HANDED_IN_ON, "submitted_at": AT}
    if state is State.APPROVED:
        values |= {"approved_at": AT}
    version = ReportVersion(report=report, state=state, **(values | fields))
    if state is State.APPROVED and "digest" not in fields:
        version.digest = freezing.digest(version)
    version.save(force_insert=True)
    return version


def make_draft(agency: Agency | None = None, covers: ReportPeriod = YEAR, **fields: Any) -> ReportVersion:
    """A version being made of records."""
    return _made(agency, covers, State.DRAFT, fields)


def make_sheet(
    agency: Agency | None = None, covers: ReportPeriod = YEAR, state: State = State.SUBMITTED, **fields: Any
) -> ReportVersion:
    """A version that came as a sheet; it waits for the office unless told."""
    return _made(agency, covers, state, {"origin": Origin.SHEET} | fields)


def make_approved(agency: Agency | None = None, covers: ReportPeriod = YEAR, **fields: Any) -> ReportVersion:
    """A version the office has approved."""
    return _made(agency, covers, State.APPROVED, fields)


def _made(agency: Agency | None, covers: ReportPeriod, state: State, fields: dict[str, Any]) -> ReportVersion:
    """A version with its report; `scope` and `form_key` are the report's."""
    frame = {name: fields.pop(name) for name in ("scope", "form_key") if name in fields}
    return make_version(make_report(agency, covers, **frame), state, **fields)


def release(version: ReportVersion, *, on: date = date(2026, 1, 28)) -> InfoItem:
    """Put an item for it into the public projection, as publishing does."""
    item = make_item(agency=version.report.agency, title=f"{version.report.agency.name}{version.report.year}年年度报告")
    at = datetime(on.year, on.month, on.day, 1, tzinfo=UTC)
    PublicItem.objects.create(
        item=item, index_number=f"示范-{item.pk}", kind="annual_report", title="年度报告", agency_id=item.agency_id,
        agency_code="0", agency_name="示范", column_code="reports", column_name="政府信息公开年报", made_on=on,
        year=version.report.year, published_at=at, published_on=on, updated_at=at, revision_number=1,
    )  # fmt: skip
    version.item, version.item_revision = item, 1
    version.save(update_fields=["item", "item_revision"])
    return item


def make_branch() -> tuple[Agency, Agency, Agency]:
    """The county's government with a bureau and a township below it."""
    county = make_county()
    bureau = make_agency("示范县教育局", parent=county, position=1)
    township = make_agency("示范县示范镇人民政府", parent=county, position=2, kind=AgencyKind.TOWNSHIP)
    return county, bureau, township


def make_clerk(agency: Agency) -> Actor:
    """Who compiles the reports of one body."""
    return make_actor(agency, Duty.FILL)


def make_overseer(agency: Agency) -> Actor:
    """Who decides on the reports of a body and everybody below it."""
    return make_actor(agency, Duty.OVERSEE, branch=True)
