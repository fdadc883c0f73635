"""A report as a paper of `letters`: title, sections, ruled tables, the mark of a draft. PDF and DOCX are made of it.

Law: Document Layout 2012; Report Format 2021.
"""

from collections.abc import Iterator
from datetime import date

from django.utils import timezone

from gongkai.annual_reports.displays import ReportShown, SectionShown
from gongkai.annual_reports.papers import laying, wording
from gongkai.annual_reports.papers.cells import HEADS, Laid, LaidTable, Role
from gongkai.letters import Grid, GridCell, Paper

SIZES = ((4, 20, 12.0), (6, 99, 10.5))  # columns and lines at most → points: 小4号, 5号
SMALLEST = 9.0  # 小5号
LEFT = frozenset({Role.LABEL, Role.ROWS})


def paper(shown: ReportShown) -> Paper:
    """The whole report, in the layout of an official document without the red head."""
    grids: list[Grid] = []
    lines = [line for section in wording.sections(shown) for line in _section(shown, section, grids)]
    return Paper(
        mark="",
        number="",
        title=wording.title_lines(shown),
        addressee="",
        lines=lines,
        attachments=(),
        signer="",
        signed_on=_made_on(shown),
        shape="form",
        draft=wording.is_draft(shown),
        grids=grids,
    )


def grid(table: LaidTable) -> Grid:
    """A table of the report as it is ruled."""
    return Grid(
        widths=table.widths,
        rows=[[_cell(cell) for cell in line] for line in table.lines],
        heads=len(table.head),
        size=size_of(table),
    )


def size_of(table: LaidTable) -> float:
    """The size of the letters: smaller where many columns must fit the page."""
    columns, lines = len(table.widths), len(table.lines)
    return next((size for wide, long, size in SIZES if columns <= wide and lines <= long), SMALLEST)


def _section(shown: ReportShown, section: SectionShown, grids: list[Grid]) -> Iterator[tuple[str, str]]:
    """The lines of one section; its tables are put to the others of the paper."""
    if section.title:
        yield "h1", section.title
    yield from wording.paragraphs(section)
    for table in laying.on_paper(section.tables):
        grids.append(grid(table))
        yield "grid", str(len(grids) - 1)
    for remark in wording.remarks(shown, section):
        yield "body", remark


def _cell(cell: Laid) -> GridCell:
    left = cell.role in LEFT and cell.down == 1
    return GridCell(cell.text, cell.across, cell.down, cell.role in HEADS, "left" if left else "center")


def _made_on(shown: ReportShown) -> date:
    """The day of the file: that of the last thing that happened to the version, so that it is the same whenever made."""
    return timezone.localdate(shown.events[-1].at) if shown.events else shown.covers.to_on
