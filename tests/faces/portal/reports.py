"""Released reports for the tests of the public pages: the projection written directly, but for what needs the whole way."""

from datetime import date

from gongkai.annual_reports.vocabulary import State
from gongkai.law.report_periods import ReportPeriod
from gongkai.publication.actions.recount import recount
from gongkai.publication.models import PublicItem
from tests.factories import make_agency
from tests.rooms.annual_reports.reports import figures, make_report, make_version, release


def public_report(agency, year=2025, *, scope="own", form_key="report_2021", on=None, **changes):
    """A body's report of a year, approved and public; `changes` are figures by key with `__` for the dots."""
    report = make_report(agency, ReportPeriod(year), scope=scope, form_key=form_key)
    version = make_version(report, State.APPROVED, figures=figures(form_key, **changes))
    item = release(version, on=on or date(year + 1, 1, 28))
    title = f"{agency.name}{year}年政府信息公开工作年度报告"
    PublicItem.objects.filter(item=item).update(agency_code=agency.code, agency_name=agency.name, title=title)
    recount()
    return version


def three_bodies(county, year=2025):
    """Three bureaus with 30, 12 and 4 new requests."""
    made = []
    for place, (name, received) in enumerate((("教育局", "30"), ("水利局", "12"), ("财政局", "4")), start=1):
        bureau = make_agency(f"示范县{name}", parent=county, position=place)
        public_report(bureau, year, t3__new_received__total=received)
        made.append(bureau)
    return made
