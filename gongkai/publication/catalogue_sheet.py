"""The public catalogue 公开目录 as rows of text for sheets and machines: all core metadata, or the four statutory ones."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from django.db.models import Count, QuerySet
from django.utils import timezone

from gongkai.agencies.models import Agency
from gongkai.catalogue import tree
from gongkai.information.vocabulary import Carrier
from gongkai.law import core_metadata
from gongkai.law.core_metadata import CoreElement as Element
from gongkai.publication.errors import UnknownAgency
from gongkai.publication.models import PublicItem
from gongkai.publication.public_rows import validity_on

AT_ONCE = 2000
_EPOCH = date(1970, 1, 2)  # nothing was changed before there were machines; databases cannot compare with year 1
_LANGUAGES = {"zh": "中文", "en": "英文"}
_FIELDS = (
    "item_id",
    "index_number",
    "title",
    "summary",
    "made_on",
    "agency_name",
    "subject_name",
    "genre_name",
    "doc_number",
    "keywords",
    "language",
    "carrier",
    "expires_on",
    "related_numbers",
)
CORE: tuple[Element, ...] = core_metadata.elements()
PRINT: tuple[Element, ...] = tuple(
    replace(element, name="索引") if element.code == "Identifier" else element for element in core_metadata.on_paper()
)


@dataclass(frozen=True)
class Extent:
    """What of the catalogue is meant: bodies (none: all), a column with those below it, a year, new or changed since."""

    agency_ids: frozenset[int] | None = None
    column_code: str = ""
    year: int | None = None
    since: date | None = None

    def rows(self) -> QuerySet[PublicItem]:
        """The public items meant."""
        asked: dict[str, Any] = {"year": self.year} if self.year else {}
        if self.agency_ids is not None:
            asked["agency_id__in"] = self.agency_ids
        if self.column_code:
            asked["column_code__in"] = tree.read(retired=True).codes_below(self.column_code)
        if self.since and self.since > _EPOCH:
            asked["updated_at__gte"] = timezone.make_aware(datetime.combine(self.since, time.min))
        return PublicItem.objects.filter(**asked)


def agency_id_of(given: str) -> int:
    """The agency meant by a code or a name, for the command line."""
    found = Agency.objects.filter(code=given).first() or Agency.objects.filter(name=given).first()
    if found is None:
        raise UnknownAgency(given=given)
    return int(found.pk)


def total(extent: Extent) -> int:
    """How many items are meant."""
    return extent.rows().count()


def core(extent: Extent, *, link: Callable[[int], str], most: int | None = None) -> Iterator[tuple[str, ...]]:
    """Every public item that fits with the fourteen core elements, agency by agency, newest first.

    Law: Directory Guide 2009; Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    today = timezone.localdate()
    for row in _rows(extent, most):
        yield _core(row, link(row["item_id"]), today)


def statutory(extent: Extent) -> Iterator[tuple[str, ...]]:
    """The same with the four statutory elements: index, name, summary and day of making, for the printed catalogue.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    for row in _rows(extent):
        yield _statutory(row)


@dataclass(frozen=True)
class PaperColumn:
    """One column of the paper catalogue with how many items it has."""

    code: str
    name: str
    depth: int
    count: int


def paper_columns(extent: Extent) -> list[PaperColumn]:
    """The columns that have something, in the order of the site. Two queries.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    counted = _counted(extent)
    known = tree.read(retired=True)
    found = [PaperColumn(node.code, node.name, node.depth, counted.pop(node.code, 0)) for node in known.walk()]
    strays = [PaperColumn(code, code, 0, count) for code, count in counted.items()]
    return [one for one in (*found, *strays) if one.count]


def in_column(extent: Extent, code: str) -> Iterator[tuple[str, ...]]:
    """The four elements of what stands in one column itself, the newest day of making first."""
    chosen = extent.rows().filter(column_code=code).order_by("-made_on", "-item_id").values(*_FIELDS)
    for row in chosen.iterator(chunk_size=AT_ONCE):
        yield _statutory(row)


def _counted(extent: Extent) -> dict[str, int]:
    grouped = extent.rows().order_by().values_list("column_code").annotate(n=Count("pk"))
    return dict(grouped)


def _rows(extent: Extent, most: int | None = None) -> Iterator[Mapping[str, Any]]:
    ordered = extent.rows().order_by("agency_id", "-published_on", "-item_id").values(*_FIELDS)
    return iter(ordered[:most].iterator(chunk_size=AT_ONCE))


def _statutory(row: Mapping[str, Any]) -> tuple[str, ...]:
    return (row["index_number"], row["title"], row["summary"], _day(row["made_on"]))


def _core(row: Mapping[str, Any], address: str, today: date) -> tuple[str, ...]:
    return (
        row["index_number"],
        row["title"],
        row["summary"],
        _day(row["made_on"]),
        row["agency_name"],
        row["subject_name"],
        row["genre_name"],
        row["doc_number"],
        row["keywords"],
        _LANGUAGES.get(row["language"], row["language"]),
        Carrier(row["carrier"]).label if row["carrier"] in list(Carrier) else row["carrier"],
        address,
        _validity(row["expires_on"], today),
        "；".join(str(number) for number in row["related_numbers"]),
    )


def _validity(expires_on: date | None, today: date) -> str:
    if expires_on is None:
        return "长期有效"
    return f"{'失效' if validity_on(expires_on, today) == 'expired' else '有效期至'}{_day(expires_on)}"


def _day(day: date) -> str:
    return f"{day:%Y-%m-%d}"
