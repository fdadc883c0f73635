"""The tables of a released report for the screen: as the form prints them, each wide one scrolling inside itself."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gongkai.annual_reports.displays import SectionShown, TableShown
from gongkai.annual_reports.papers import laying, wording
from gongkai.annual_reports.papers.cells import Laid, Line, Role
from gongkai.annual_reports.vocabulary import CellState
from gongkai.ui.laid_tables import spans

WHOLE = 40  # lines that fit on one sheet of paper
DEEPER = "\u3000"  # before a label that stands below another
BEFORE = {Role.LABEL, Role.ROWS}


@dataclass(frozen=True)
class DrawnSection:
    """One section: its title, its paragraphs (is a heading, text), its tables, why a dash stands in some cells."""

    key: str
    title: str
    paragraphs: tuple[tuple[bool, str], ...]
    tables: tuple[SafeString, ...]
    reasons: tuple[str, ...]


def drawn(sections: Iterable[SectionShown]) -> list[DrawnSection]:
    """The sections that say something, ready for the page."""
    return [_section(section) for section in sections if section.text.strip() or section.tables]


def _section(section: SectionShown) -> DrawnSection:
    cells = [cell for table in section.tables for row in table.rows for cell in row.cells]
    reasons = (cell.reason.strip().rstrip("。") for cell in cells)
    return DrawnSection(
        section.key,
        section.title,
        tuple((style == "h2", text) for style, text in wording.paragraphs(section)),
        tuple(map(_table, section.tables)),
        tuple(dict.fromkeys(reason for reason in reasons if reason)),
    )


def _table(table: TableShown) -> SafeString:
    """One table, or one block of a table by itself, so that each column has one head and no more.

    Law: Report Format 2021; Report Format 2019; Statistics Notice 2014.
    """
    laid = laying.alone(table)
    name = f"{wording.bare(table.title)}：{table.block}" if table.block else wording.bare(table.title)
    return format_html(
        '<div class="table-wrap{}" tabindex="0" role="region" aria-label="{}"><table class="table table--bordered '
        'report__table"><caption>{}</caption><thead>{}</thead><tbody>{}</tbody></table></div>',
        " report__whole" if len(laid.lines) <= WHOLE else "",
        name,
        name,
        _lines(laid.head),
        _lines(laid.body),
    )


def _lines(lines: Iterable[Line]) -> SafeString:
    return format_html_join(
        "", "<tr>{}</tr>", ((format_html_join("", "{}", ((_cell(one),) for one in line)),) for line in lines)
    )


def _cell(laid: Laid) -> SafeString:
    if laid.role in (Role.FIGURE, Role.NOTE) or not laid.text.strip():
        return format_html('<td class="{}"{}>{}</td>', laid.role.value, spans(laid), _inside(laid))
    scope = "row" if laid.role in BEFORE else "col"
    return format_html('<th scope="{}" class="{}"{}>{}</th>', scope, _class(laid), spans(laid), laid.text.strip())


def _class(laid: Laid) -> str:
    """What a head is, and how deep it stands below others."""
    depth = min(len(laid.text) - len(laid.text.lstrip(DEEPER)), 3)
    return f"{laid.role.value} deep-{depth}" if depth else laid.role.value


def _inside(laid: Laid) -> SafeString:
    """The figure; a dash is read out as what it means."""
    if laid.shown is None or laid.shown.state is not CellState.NOT_APPLICABLE:
        return format_html("{}", laid.text.strip())
    return format_html('<span aria-hidden="true">{}</span><span class="sr-only">{}</span>', laid.text, _("不适用"))
