"""The text of a report under check: its figures as the reader finds them, its flaws, and which section each stands in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from gongkai.annual_reports import checking, old_reports, text_flaws
from gongkai.annual_reports.checking import ReportFinding
from gongkai.annual_reports.keeping import Known
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.reading import Place, Report, read_text
from gongkai.annual_reports.text_flaws import Flaw
from gongkai.annual_reports.vocabulary import Origin
from gongkai.law import annual_reports as law, forms

NEVER_SAID = ("missing_table",)  # the tables are the figures themselves


@dataclass(frozen=True)
class Narrative:
    """The words of a version as one text, as read. `starts`: where each section begins; `is_old`: the text of a file."""

    report: Report
    starts: tuple[tuple[int, str], ...]
    is_old: bool = False

    @property
    def figures(self) -> Known:
        """The figures the words state beside the tables; those of an old report are its figures already."""
        return {} if self.is_old else {key: Decimal(str(one.value)) for key, one in self.report.indicators.items()}

    def section_at(self, place: Place | None) -> str:
        """The section a place of the text lies in."""
        begun = [key for start, key in self.starts if place and start <= place.start]
        return begun[-1] if begun else ""

    def place_of(self, keys: tuple[str, ...]) -> Place | None:
        """Where the text states the first of these figures, if it states one."""
        found = (self.report.indicators[key].place for key in keys if key in self.report.indicators)
        return next(found, None)


def narrative_of(version: ReportVersion) -> Narrative:
    """The words of a version, read: its sections under their titles, or the whole text of an old report."""
    text = version.sections.get(old_reports.TEXT, "") if version.origin == Origin.FILE else ""
    if text:
        return Narrative(_read(text), ((0, old_reports.TEXT),), is_old=True)
    if any(words.strip() for words in version.sections.values()):
        return _of_sections(version)
    return Narrative(Report("", "", version.report.year, "", {}, ""), ())


def flaws(narrative: Narrative) -> Iterator[Flaw | ReportFinding]:
    """The faults of the words: another unit's name, leftovers, wrong terms, another year's sentences.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    if not narrative.starts:
        return
    for flaw in text_flaws.flaws_of(narrative.report):
        if narrative.is_old or flaw.rule not in NEVER_SAID:
            yield flaw
    yield from checking.years_named(narrative.report)
    yield from checking.plans_of_the_past(narrative.report)


def _of_sections(version: ReportVersion) -> Narrative:
    """Figures of the form's own cells are left out: those stand in the tables."""
    report = version.report
    text, starts = law.title_of(report.agency.name, report.covers, form_key=report.form_key) + "\n", []
    for section in law.sections(report.form_key):
        starts.append((len(text), section.key))
        text += f"{section.title}\n{version.sections.get(section.key, '').strip()}\n"
    read, form = _read(text), forms.form(report.form_key)
    kept = {key: one for key, one in read.indicators.items() if form.cell(key) is None}
    return Narrative(replace(read, agency=report.agency.name, year=report.year, indicators=kept), tuple(starts))


@lru_cache(maxsize=128)
def _read(text: str) -> Report:
    """Reading the same words twice gives the same figures; a page is looked at more often than its text changes."""
    return read_text(text)
