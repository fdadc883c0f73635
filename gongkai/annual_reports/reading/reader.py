"""From a text to a `Report`: tables first, then the running text around them, then head and year."""

from gongkai.annual_reports.reading import heading
from gongkai.annual_reports.reading.flow import Flow, flow_of
from gongkai.annual_reports.reading.narrative import read_narrative
from gongkai.annual_reports.reading.report import Indicator, Report
from gongkai.annual_reports.reading.sources import text_of
from gongkai.annual_reports.reading.statistics import read_statistics
from gongkai.annual_reports.reading.tables import read_tables, untold
from gongkai.annual_reports.reading.web import markup_text

UNTOLD = (
    "“{name}”表里有数字，但表头或单元格不全，不能确定每个数字属于哪一行哪一列，这张表没有读取。"
    "请按规定格式核对表头，或者改用保留表格的文件（DOCX、XLSX、网页）。"
)


def read_report(data: bytes, *, name: str) -> Report:
    """Read a TXT, HTML, DOCX, PDF or XLSX; refuses, with a sentence, what cannot be read."""
    return read_text(text_of(data, name=name))


def read_text(text: str) -> Report:
    """Read a text, or the markup of a page; every figure comes with the place it stands at."""
    text = markup_text(text)
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
        notes=(*notes_on(flow, found), *(UNTOLD.format(name=name) for name in untold(cells, regions, text))),
    )


def in_order(found: dict[str, Indicator]) -> dict[str, Indicator]:
    """The figures in the order of the text."""
    return dict(sorted(found.items(), key=lambda pair: (pair[1].place.start, pair[0])))


def notes_on(flow: Flow, found: dict[str, Indicator]) -> tuple[str, ...]:
    """What a person should know about the reading."""
    return () if found else ("文中没有读到数字指标。可能是没有数字的文字材料，或者表格是图片。",)
