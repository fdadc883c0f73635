"""The long repetitions of public lists, written without a template: rows, choices, names. Everything is escaped here."""

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from gongkai.law.vocabulary import Validity
from gongkai.publication.public_rows import validity_on
from gongkai.publication.queries_public import PublicRow
from gongkai.publication.search_public import PublicHit
from gongkai.ui.formats import validity_badge

LONGEST_SUMMARY = 110


def table_rows(rows: Iterable[PublicRow], *, stem: str, with_agency: bool, today: date) -> SafeString:
    """The lines of a list under the four statutory headings; `stem` is what the address of an item begins with.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    index, agency, made, public = _("索引号"), _("发布机构"), _("生成日期"), _("公开日期")
    return _together(
        f'<tr><td class="nowrap faint" data-label="{index}">{escape(row.index_number)}</td>'
        f'<th scope="row" lang="zh-CN"><a class="table__title" href="{stem}{row.item_id}/">{escape(row.title)}</a>'
        f"{_more(row, today=today)}</th>"
        + (f'<td data-label="{agency}">{escape(row.agency_name)}</td>' if with_agency else "")
        + f'<td class="nowrap" data-label="{made}">{row.made_on}</td>'
        f'<td class="nowrap" data-label="{public}">{row.published_on}</td></tr>'
        for row in rows
    )


def _more(row: PublicRow, *, today: date) -> str:
    """What stands below the name: whether it is still in force, its number, its summary."""
    badge = ended(row, today=today)
    number = f' <span class="faint nowrap">{escape(row.doc_number)}</span>' if row.doc_number else ""
    summary = f'<span class="table__more">{escape(shortened(row.summary))}</span>' if row.summary else ""
    return f"{badge}{number}{summary}"


def ended(row: PublicRow, *, today: date) -> str:
    """A badge behind what is no longer in force."""
    validity = validity_on(row.expires_on, today) if row.expires_on else Validity.VALID
    return "" if validity == Validity.VALID else f" {validity_badge(validity)}"


def shortened(text: str) -> str:
    """A summary as long as a list has room for."""
    return text if len(text) <= LONGEST_SUMMARY else f"{text[: LONGEST_SUMMARY - 1]}…"


def options(choices: Iterable[tuple[object, str, int]], *, chosen: str) -> SafeString:
    """The choices of a filter, (value, name, how many it leaves), with the chosen one marked."""
    return _together(
        f'<option value="{escape(str(value))}"{" selected" if str(value) == chosen else ""}>'
        f"{escape(name)}（{count}）</option>"
        for value, name, count in choices
    )


def names(entries: Iterable[tuple[str, str, int]]) -> SafeString:
    """Links with how many items stand behind each, (address, name, count)."""
    return _together(
        f'<li><a href="{escape(address)}"><span>{escape(name)}</span><span class="faint">{count:,}</span></a></li>'
        for address, name, count in entries
    )


def crumbs(steps: Sequence[tuple[str, str]]) -> str:
    """Where the page stands, (name, address), from the home page to itself."""
    *above, (here, _address) = steps
    links = "".join(f'<li><a href="{escape(address)}">{escape(name)}</a></li>' for name, address in above)
    last = f'<li><span aria-current="page">{escape(here)}</span></li>'
    return f'<nav class="crumbs" aria-label="{escape(_("当前位置"))}"><ol>{links}{last}</ol></nav>'


def related(rows: Iterable[PublicRow], *, stem: str) -> SafeString:
    """Names of other items with the day of their release."""
    return _together(
        f'<li><a href="{stem}{row.item_id}/">{escape(row.title)}</a>'
        f'<time class="entries__when" datetime="{row.published_on}">{row.published_on}</time></li>'
        for row in rows
    )


def choices(entries: Iterable[tuple[str, int, str]]) -> SafeString:
    """Ways to narrow a search, (name, how many it leaves, address)."""
    return _together(
        f'<li><a href="{escape(address)}" rel="nofollow"><span>{escape(name)}</span>'
        f'<span class="facet__count">{count:,}</span></a></li>'
        for name, count, address in entries
    )


def hits(found: Iterable[PublicHit], *, stem: str, today: date) -> SafeString:
    """What a search found; names and snippets come escaped, with the words marked."""
    return _together(
        f'<li><h2 class="hits__title" lang="zh-CN"><a href="{stem}{hit.row.item_id}/">{hit.title_html}</a>'
        f'{ended(hit.row, today=today)}</h2><p class="hits__snippet" lang="zh-CN">{hit.snippet_html}</p>'
        f'<p class="hits__from"><span>{escape(hit.row.agency_name)}</span>'
        + (f"<span>{escape(hit.row.doc_number)}</span>" if hit.row.doc_number else "")
        + f"<span>{escape(_(hit.row.column_name))}</span>"
        f'<time datetime="{hit.row.published_on}">{hit.row.published_on}</time></p></li>'
        for hit in found
    )


def _together(parts: Iterable[str]) -> SafeString:
    return mark_safe("".join(parts))  # noqa: S308 - every part is escaped where it is made
