"""年度报告 as the body of a web page: headings, captions and heads that a screen reader can follow.

It uses nothing but what `attachments.html` lets through, so that cleaning it changes nothing.
"""

from collections.abc import Iterable, Iterator
from html import escape

from gongkai.annual_reports.displays import ReportShown, SectionShown, TableShown
from gongkai.annual_reports.papers import laying, wording
from gongkai.annual_reports.papers.cells import Laid, Line, Role

SCOPES = {
    Role.CORNER: "col",
    Role.COLUMN: "col",
    Role.GROUP: "col",
    Role.LABEL: "row",
    Role.ROWS: "row",
}  # a head that spans several columns or rows holds for all of them

CENTRED = frozenset({Role.FIGURE, Role.COLUMN, Role.GROUP, Role.NOTE})


def body(shown: ReportShown) -> str:
    """The report without its title, which is the page's own heading.

    Law: Regulation 2019, Arts. 49-50; Report Format 2021.
    """
    mark = [f"<p><strong>{escape(wording.draft_words(shown), quote=False)}</strong></p>"]
    said = [piece for section in wording.sections(shown) for piece in _section(shown, section)]
    return "".join(mark + said if wording.is_draft(shown) else said)


def _section(shown: ReportShown, section: SectionShown) -> Iterator[str]:
    if section.title:
        yield _tagged("h2", section.title)
    for style, text in wording.paragraphs(section):
        yield _tagged("h3" if style == "h2" and section.title else "p", text)
    yield from map(_table, section.tables)
    for remark in wording.remarks(shown, section):
        yield _tagged("p", remark)


def _table(table: TableShown) -> str:
    """One table, or one block of a table by itself: so each column has one head and no more."""
    laid = laying.alone(table)
    name = f"{wording.bare(table.title)}：{table.block}" if table.block else wording.bare(table.title)
    return f"<table>{_tagged('caption', name)}{_part('thead', laid.head)}{_part('tbody', laid.body)}</table>"


def _part(tag: str, lines: Iterable[Line]) -> str:
    rows = "".join(f"<tr>{''.join(map(_cell, line))}</tr>" for line in lines)
    return f"<{tag}>{rows}</{tag}>"


def _cell(cell: Laid) -> str:
    scope = SCOPES.get(cell.role) if cell.text else None
    tag = "th" if scope else "td"
    named = {
        "class": "align-center" if cell.role in CENTRED else "",
        "colspan": cell.across if cell.across > 1 else "",
        "rowspan": cell.down if cell.down > 1 else "",
        "scope": scope,
    }
    said = "".join(f' {name}="{value}"' for name, value in named.items() if value)
    return f"<{tag}{said}>{escape(cell.text.strip(), quote=False)}</{tag}>"


def _tagged(tag: str, text: str) -> str:
    return f"<{tag}>{escape(text, quote=False)}</{tag}>"
