"""The paragraph before the first section: on what law the report rests, what it covers, where to find it, whom to ask."""

from dataclasses import replace

from gongkai.agencies.models import Agency
from gongkai.annual_reports.displays import ReportShown, SectionShown
from gongkai.annual_reports.vocabulary import Origin
from gongkai.law import annual_reports as law

KEY = "opening"
CONTACT = ("website", "address", "postcode", "phone", "fax", "email")


def opened(shown: ReportShown) -> ReportShown:
    """The report with its opening paragraph, from what the body's own page says of how to reach it.

    An old report keeps its own text; one that has an opening already stays as it is.

    Law: Regulation 2019, Art. 50; Report Format 2021; Regulation 2008, Arts. 31-32.
    """
    if shown.origin is Origin.FILE or any(section.key == KEY for section in shown.sections):
        return shown
    contact = Agency.objects.filter(pk=shown.agency_id).values(*CONTACT).first() or {}
    text = law.opening(shown.form_key, agency=shown.agency_name, period=shown.covers, contact=contact)
    opening = SectionShown(key=KEY, title="", guidance="", article="", text=text)
    return replace(shown, sections=(opening, *shown.sections))
