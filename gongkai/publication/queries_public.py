"""What the public may read, whoever asks: no actor, nothing but the public projection.

Lists go by place (`keyset`), counts come from counters (`counts`): no query here reads more rows than it shows.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Max
from django.utils import timezone

from gongkai.agencies.models import Agency
from gongkai.catalogue import tree
from gongkai.law.vocabulary import ItemKind
from gongkai.publication import keyset, straight
from gongkai.publication.counts import agencies_with_counts, columns_with_counts, facets, total
from gongkai.publication.errors import BadCursor, NotFound
from gongkai.publication.keyset import Cursor, Place, Way
from gongkai.publication.models import PublicationAct, PublicFile, PublicItem
from gongkai.publication.public_filters import PublicFilters
from gongkai.publication.public_rows import (
    AgencyCount,
    ColumnCount,
    Facets,
    FacetValue,
    Gone,
    Neighbours,
    Page,
    PublicFileRow,
    PublicRow,
    PublicView,
    SitemapPart,
    validity_on,
)
from gongkai.publication.vocabulary import GONE, Act

__all__ = [
    "AgencyCount",
    "BadCursor",
    "ColumnCount",
    "FacetValue",
    "Facets",
    "Gone",
    "Neighbours",
    "NotFound",
    "Page",
    "PublicFileRow",
    "PublicFilters",
    "PublicRow",
    "PublicView",
    "SitemapPart",
    "agencies_with_counts",
    "agency",
    "columns_with_counts",
    "ended_agency",
    "facets",
    "feed_rows",
    "file",
    "gone",
    "item",
    "jump",
    "neighbours",
    "newest",
    "page",
    "reports_by_year",
    "sitemap_page",
    "sitemap_pages",
    "stamp",
    "total",
]
PAGE = 20
RELATED = 6
SITEMAP = 20000  # numbers a part of the sitemap covers
_AGENCY = (
    "id",
    "code",
    "name",
    "short_name",
    "kind",
    "level",
    "address",
    "postcode",
    "office_hours",
    "phone",
    "fax",
    "email",
    "website",
)


def page(filters: PublicFilters, cursor: str = "", size: int = PAGE) -> Page:
    """One page of a list, newest first. `cursor` is a mark an earlier page gave, or empty for the first page.

    A page deep in the list costs what the first one costs. Two queries; three where a column is chosen.
    """
    start = keyset.decode(cursor) if cursor else None
    codes = filters.codes()
    if start is not None and start.way is Way.END:
        size = total(filters) % size or size  # so that the pages met on the way back are those met on the way there
    found = _nearest(filters, codes, start, size + 1)
    more, rows = len(found) > size, found[:size]
    if start is not None and start.way is not Way.OLDER:
        rows.reverse()
        newer_left, older_left = more, start.way is Way.NEWER
    else:
        newer_left, older_left = start is not None, more
    return Page(
        rows,
        previous=Cursor(Way.NEWER, _place(rows[0])).encode() if rows and newer_left else None,
        next=Cursor(Way.OLDER, _place(rows[-1])).encode() if rows and older_left else None,
        last=Cursor(Way.END).encode() if rows and older_left else None,
    )


def jump(year: int, month: int = 12) -> str:
    """The mark of the page that begins with what was published in that month."""
    return keyset.before_month(year, month).encode()


def newest(limit: int = 10, filters: PublicFilters | None = None) -> Sequence[PublicRow]:
    """The latest releases."""
    chosen = filters or PublicFilters()
    return _nearest(chosen, chosen.codes(), None, limit)


def feed_rows(column_code: str = "", agency_id: int | None = None, limit: int = 30) -> Sequence[PublicRow]:
    """The latest releases of a column or an agency, for a feed."""
    return newest(limit, PublicFilters(agency_id=agency_id, column_code=column_code))


def item(pk: int) -> PublicView:
    """Everything on an item's page. Three queries."""
    read = straight.rows(_ITEM_BY_NUMBER, (pk,)) if pk < 2**63 else ()
    if not read:
        raise NotFound
    found = dict(zip(_ITEM, read[0], strict=True))
    for name in ("published_at", "updated_at"):
        found[name] = straight.moment(found[name])
    for name in ("related_numbers", "extra"):
        found[name] = json.loads(found[name]) if isinstance(found[name], str) else found[name]
    found["validity"] = validity_on(found["expires_on"], timezone.localdate(), found["repealed_on"])
    files = [PublicFileRow._make(row) for row in straight.rows(_FILES, (pk,))]
    return PublicView(found, files, _related(found))


def gone(pk: int) -> Gone | None:
    """What may be said of something that was public and no longer is; None if it is public or never was."""
    if pk >= 2**63 or PublicItem.objects.filter(pk=pk).exists():
        return None
    last = _last(pk)
    if last is None or last.act not in GONE:
        return None
    if last.act == Act.REPEAL:
        return _repealed(last)
    return Gone(pk, last.act, last.done_on, into=_onward(last) if last.act == Act.MERGE else None)


def file(pk: int, sha256: str) -> PublicFileRow:
    """One file of a public item; a file of anything else does not exist here."""
    row = PublicFile.objects.filter(public_item_id=pk, sha256=sha256).order_by("position").values_list(*_FILE).first()
    if row is None:
        raise NotFound
    return PublicFileRow(*row)


def neighbours(pk: int) -> Neighbours:
    """The item before and after in the same column, for paging from one page to the next."""
    here = PublicItem.objects.filter(pk=pk).values_list("column_code", "published_on", "item_id").first()
    if here is None:
        raise NotFound
    filters = PublicFilters(column_code=here[0])
    sides = [_nearest(filters, (here[0],), Cursor(way, here[1:]), 1) for way in (Way.NEWER, Way.OLDER)]
    newer, older = (side[0] if side else None for side in sides)
    return Neighbours(newer, older)


def agency(code: str) -> dict[str, Any]:
    """One agency by its code, with how to reach it."""
    found = Agency.objects.filter(code=code).values(*_AGENCY).first()
    if found is None:
        raise NotFound
    return dict(found)


def ended_agency(code: str) -> AgencyCount:
    """A body no longer in use that lists nothing, under its last name."""
    fields = ("id", "code", "name", "short_name", "kind", "level", "parent_id")
    found = Agency.objects.filter(code=code, is_active=False).values(*fields).first()
    if found is None:
        raise NotFound
    return AgencyCount(**found, count=0)


def reports_by_year(agency_id: int | None = None, year: int | None = None) -> list[tuple[int, list[PublicRow]]]:
    """政府信息公开年报 by report year, newest year first, agencies in order of publication within it.

    Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
    """
    codes = [node.code for node in tree.read().walk() if node.page == "year_list"]
    filters = PublicFilters(agency_id=agency_id, year=year)
    rows = PublicItem.objects.filter(kind=ItemKind.ANNUAL_REPORT, column_code__in=codes, **filters.condition())
    by_year: dict[int, list[PublicRow]] = {}
    for values in rows.order_by("-year", *keyset.NEWEST).values_list(*PublicRow._fields):
        row = PublicRow(*values)
        by_year.setdefault(row.year, []).append(row)
    return list(by_year.items())


def sitemap_pages(size: int = SITEMAP) -> list[SitemapPart]:
    """The parts of the sitemap, by ranges of item numbers; a part may turn out empty."""
    return [SitemapPart(n, n * size + 1, (n + 1) * size) for n in range((_highest() + size - 1) // size)]


def sitemap_page(number: int, size: int = SITEMAP) -> Sequence[tuple[int, Any]]:
    """(item number, last change) of every public item in one part; behind the last item there is no part."""
    if number < 0 or number * size >= 2**62:
        raise NotFound
    rows = PublicItem.objects.filter(item_id__gt=number * size, item_id__lte=(number + 1) * size)
    found = list(rows.order_by("item_id").values_list("item_id", "updated_at"))
    if not found and number * size >= _highest():
        raise NotFound
    return found


def _highest() -> int:
    return PublicItem.objects.aggregate(n=Max("item_id"))["n"] or 0


def stamp() -> str:
    """A short text that changes whenever anything public or any column changes, for caches. One query.

    The numbers of acts rise in the order in which acts become visible: each is written after the journal's lock is held.
    """
    last, edition = straight.rows(_STAMP)[0]
    return f"{last or 0:x}-{edition or ''}"


_STAMP = (
    "SELECT (SELECT max(id) FROM publication_publicationact), (SELECT token FROM catalogue_edition ORDER BY id LIMIT 1)"
)
_FILE = ("public_item_id", "sha256", "name", "kind", "media_type", "size")


_ITEM = tuple(field.attname for field in PublicItem._meta.local_concrete_fields)
_ITEM_BY_NUMBER = f"SELECT {', '.join(_ITEM)} FROM publication_publicitem WHERE item_id = %s"  # noqa: S608 - our own words
_FILES = f"SELECT {', '.join(_FILE)} FROM publication_publicfile WHERE public_item_id = %s ORDER BY position, id"  # noqa: S608
_RELATED = (
    f"SELECT {straight.ROW} FROM publication_publicitem WHERE item_id IN ("  # noqa: S608 - our own words, values bound
    "SELECT item_id FROM publication_publicitem WHERE index_number IN ({0}) "
    "UNION ALL SELECT item_id FROM publication_publicitem WHERE doc_number <> '' AND doc_number IN ({0}) "
    "UNION ALL SELECT item_id FROM (SELECT item_id FROM publication_publicitem WHERE agency_id = %s AND column_code = %s "
    "ORDER BY published_on DESC, item_id DESC LIMIT %s) AS newest) AND item_id <> %s"
)


def _last(pk: int) -> PublicationAct | None:
    """The last thing that put an item before the public or took it away."""
    acts = PublicationAct.objects.filter(item_id=pk, act__in=(Act.PUBLISH, Act.CORRECT, *GONE))
    return acts.select_related("revision").order_by("-id").first()


def _repealed(last: PublicationAct) -> Gone:
    """A repeal is public knowledge, and so is what took its place while that is public."""
    said, after = last.revision, PublicItem.objects.filter(pk=last.into_id).values_list("item_id", "title").first()
    return Gone(
        last.item_id,
        Act.REPEAL,
        last.done_on,
        said.title,
        said.doc_number,
        last.reason,
        last.effective_on,
        successor=after,
    )


def _onward(last: PublicationAct) -> int | None:
    """Where a merged item's address leads: the public item at the end of the chain; no chain is followed for ever."""
    seen: set[int] = set()
    step: PublicationAct | None = last
    while step is not None and step.act == Act.MERGE and step.into_id and step.into_id not in seen:
        seen.add(step.into_id)
        if PublicItem.objects.filter(pk=step.into_id).exists():
            return step.into_id
        step = _last(step.into_id)
    return None


def _nearest(filters: PublicFilters, codes: Sequence[str], start: Cursor | None, count: int) -> list[PublicRow]:
    """The nearest rows from the cursor on, in the order they were met."""
    if len(codes) > 1:
        numbers = keyset.merged([filters.condition(code) for code in codes], start, count)
        chosen = f"SELECT {straight.ROW} FROM publication_publicitem WHERE item_id IN ({straight.marks(len(numbers))})"  # noqa: S608
        rows = {row.item_id: row for row in straight.public_rows(chosen, numbers)} if numbers else {}
        return [rows[number] for number in numbers if number in rows]
    statement, values = keyset.beyond(straight.ROW, filters.condition(codes[0] if codes else None), start, count)
    return straight.public_rows(statement, values)


def _place(row: PublicRow) -> Place:
    return row.published_on, row.item_id


def _related(found: Mapping[str, Any]) -> list[PublicRow]:
    """What the item names by 文号 or index number, filled up with the newest of the same agency and column."""
    named = [str(number) for number in found["related_numbers"]] or [""]
    values = [*named, *named, found["agency_id"], found["column_code"], RELATED + 1, found["item_id"]]
    rows = straight.public_rows(_RELATED.format(straight.marks(len(named))), values)
    rows.sort(key=lambda row: (row.index_number in named or row.doc_number in named, _place(row)), reverse=True)
    return rows[:RELATED]
