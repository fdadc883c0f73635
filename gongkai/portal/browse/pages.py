"""分类浏览: by subject, body, year, kind and column, each choice with its exact count, every combination a link."""

from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext as _

from gongkai.portal import drawn, lists, memory, metatags
from gongkai.portal.browse.asked import Asked, asked_of, title_of
from gongkai.portal.browse.facets import branch_of, chosen_of, facets_of, kinds_of, names, subjects_of
from gongkai.portal.directory import directory
from gongkai.portal.freshness import public_page, stamp_of
from gongkai.portal.skeleton import page, stem
from gongkai.publication import browsing
from gongkai.publication.browsing import COLUMN, KIND, SUBJECT, Browse, Choices
from gongkai.publication.queries_public import BadCursor, Page


@public_page
def browse(request: HttpRequest) -> HttpResponse:
    """Where browsing begins: every subject, year, body and kind with how much stands under it.

    Law: Regulation 2019, Arts. 12, 24; Regulation 2008, Art. 19.
    """
    listed, nothing = directory(request), Asked(Browse())
    found = _choices(request, nothing)
    bodies = ((listed.by_id[one.value], one.count) for one in found.agencies if one.value in listed.by_id)
    shown = {
        "subjects": names(subjects_of(nothing, found)),
        "years": names((str(one.value), one.count, nothing.address(year=one.value)) for one in found.years),
        "statutory": names(kinds_of(nothing, found, statutory=True)),
        "others": names(kinds_of(nothing, found, statutory=False)),
        "agencies": names((body.name, count, nothing.address(agency=body.code)) for body, count in bodies),
        "total": found.total,
    }
    name = _("分类浏览")
    tags = metatags.for_list(name)
    return page(
        request, "portal/browse/index.html", shown, title=name, tags=tags, active="catalogue", crumbs=[(name, "")]
    )


@public_page
def by_subject(request: HttpRequest, code: str) -> HttpResponse:
    """What is public about a subject."""
    return _listed(request, asked_of(request, topic=SUBJECT, value=code))


@public_page
def by_kind(request: HttpRequest, code: str) -> HttpResponse:
    """What is public of one kind of information."""
    return _listed(request, asked_of(request, topic=KIND, value=code))


@public_page
def by_column(request: HttpRequest, code: str) -> HttpResponse:
    """What is public in a column, of a body with those below it as well."""
    return _listed(request, asked_of(request, topic=COLUMN, value=code))


@public_page
def by_agency(request: HttpRequest, code: str) -> HttpResponse:
    """What a body made public, alone or with those below it."""
    return _listed(request, asked_of(request, agency=code))


@public_page
def by_year(request: HttpRequest, year: int) -> HttpResponse:
    """What is public of a year."""
    return _listed(request, asked_of(request, year=year))


def subjects(request: HttpRequest) -> SafeString:
    """The subject classes with their counts, drawn, for the home page. Two queries."""

    def draw() -> SafeString:
        return names((_(name), n, address(code)) for code, name, n in browsing.subject_totals() if n)

    def address(code: str) -> str:
        return reverse("portal:browse_subject", args=[code])

    kept: SafeString = memory.remember(("subjects", stamp_of(request), get_language()), draw)
    return kept


def _listed(request: HttpRequest, asked: Asked) -> HttpResponse:
    listed, found, rows = directory(request), _choices(request, asked), _page(request, asked)
    name, above = title_of(asked, listed), (_("分类浏览"), reverse("portal:browse"))
    shown = {
        "heading": name,
        "chosen": chosen_of(asked, listed),
        "facets": facets_of(asked, found, listed),
        "branch": branch_of(asked, listed),
        "agency_page": reverse("portal:agency", args=[asked.agency_code]) if asked.agency_code else "",
        "search": _search(asked),
        "table_rows": drawn.table_rows(rows.rows, stem=stem(), with_agency=True, today=timezone.localdate()),
        "pager": _pager(request, asked, rows, found.total),
        "total": found.total,
    }
    crumbs = [above, (name, "")]
    tags = metatags.for_list(name, kind=_("分类浏览"))
    return page(request, "portal/browse/listed.html", shown, title=name, tags=tags, active="catalogue", crumbs=crumbs)


def _choices(request: HttpRequest, asked: Asked) -> Choices:
    kept: Choices = memory.remember(("browse", stamp_of(request), asked), lambda: browsing.choices(asked.browse))
    return kept


def _page(request: HttpRequest, asked: Asked) -> Page:
    """The page asked for; a mark we did not give means the first page."""
    try:
        return browsing.page(asked.browse, lists.start_of(request))
    except BadCursor:
        return browsing.page(asked.browse)


def _pager(request: HttpRequest, asked: Asked, rows: Page, total: int) -> SimpleNamespace:
    """The addresses of the first, previous, next and last page."""
    here = asked.address()

    def to(mark: str | None) -> str:
        return f"{here}{'&' if '?' in here else '?'}{urlencode({'cursor': mark})}" if mark else ""

    span = lists.pager_of(request, rows, total=total).label
    first = here if rows.previous else ""
    return SimpleNamespace(
        total=total, first=first, previous=to(rows.previous), next=to(rows.next), last=to(rows.last), label=span
    )


def _search(asked: Asked) -> str:
    """The same question put to the search, where words and finer filters can be added."""
    browse = asked.browse
    given: dict[str, Any] = {browse.topic: browse.value, "agency": browse.agency_id, "year": browse.year}
    return f"{reverse('portal:search')}?{urlencode({name: value for name, value in given.items() if name and value})}"
