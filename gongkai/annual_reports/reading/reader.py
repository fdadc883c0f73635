"""From a text to a `Report`: tables first, then the running text around them, then head and year."""

from gongkai.annual_reports.reading import heading
from gongkai.annual_reports.reading.flow import Flow, flow_of
from gongkai.annual_reports.reading.narrative import read_narrative
from gongkai.annual_reports.reading.report import Indicator, Report
from gongkai.annual_reports.reading.sources import text_of
from gongkai.annual_reports.reading.statistics import read_statistics
from gongkai.annual_reports.reading.tables import read_tables


def read_report(data: bytes, *, name: str) -> Report:
    """Read a TXT, HTML, DOCX, PDF or XLSX; refuses, with a sentence, what cannot be read."""
    return read_text(text_of(data, name=name))


def read_text(text: str) -> Report:
    """Read a text; every figure comes with the place it stands at."""
    cells, regions = read_tables(text)
    form, form_at = read_statistics(text)
    taken = [(region.start, region.end) for region in regions] + form_at
    flow = flow_of(text, without=taken)
    title = heading.title_of(text)
    year = heading.year_of(title, flow)
    found: dict[str, Indicator] = {**read_narrative(flow, year=year), **form, **cells}
    return Report(
        title=title,
        agency=heading.agency_of(title, flow),
        year=year,
        regime=heading.regime_of(year, text),
        indicators=in_order(found),
        text=text,
        notes=notes_on(flow, found),
    )


def in_order(found: dict[str, Indicator]) -> dict[str, Indicator]:
    """The figures in the order of the text."""
    return dict(sorted(found.items(), key=lambda pair: (pair[1].place.start, pair[0])))


def notes_on(flow: Flow, found: dict[str, Indicator]) -> tuple[str, ...]:
    """What a person should know about the reading."""
    return () if found else ("文中没有读到数字指标。可能是没有数字的文字材料，或者表格是图片。",)
