"""The public catalogue 公开目录 as rows of text for sheets and machines: all core metadata, or the four statutory ones."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from gongkai.agencies.models import Agency
from gongkai.catalogue import tree
from gongkai.information.vocabulary import Carrier
from gongkai.publication.errors import UnknownAgency
from gongkai.publication.models import PublicItem
from gongkai.publication.public_filters import PublicFilters
from gongkai.publication.public_rows import validity_on

AT_ONCE = 2000
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


@dataclass(frozen=True)
class Element:
    """One heading of the catalogue: its name for people and for machines, and how wide it is in a sheet."""

    name: str
    code: str
    width: int


PRINT = (
    Element("索引", "Identifier", 24),
    Element("名称", "Title", 50),
    Element("内容概述", "Description", 60),
    Element("生成日期", "Date", 12),
)
CORE = (
    Element("索引号", "Identifier", 24),
    *PRINT[1:],
    Element("发布机构", "Publisher", 24),
    Element("主题分类", "Subject", 18),
    Element("体裁分类", "Type", 12),
    Element("文号", "DocumentNumber", 24),
    Element("关键词", "Keywords", 24),
    Element("语种", "Language", 8),
    Element("载体", "Format", 10),
    Element("在线链接地址", "Location", 40),
    Element("有效期", "Validity", 20),
    Element("相关信息", "Relation", 24),
)


def agency_id_of(given: str) -> int:
    """The agency meant by a code or a name, for the command line."""
    found = Agency.objects.filter(code=given).first() or Agency.objects.filter(name=given).first()
    if found is None:
        raise UnknownAgency(given=given)
    return int(found.pk)


def core(filters: PublicFilters, *, link: Callable[[int], str]) -> Iterator[tuple[str, ...]]:
    """Every public item that fits with the fourteen core elements, agency by agency, newest first.

    Law: Directory Guide 2009; Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    today = timezone.localdate()
    for row in _rows(filters):
        yield _core(row, link(row["item_id"]), today)


def statutory(filters: PublicFilters) -> Iterator[tuple[str, ...]]:
    """The same with the four statutory elements: index, name, summary and day of making, for the printed catalogue.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    for row in _rows(filters):
        yield (row["index_number"], row["title"], row["summary"], _day(row["made_on"]))


def _rows(filters: PublicFilters) -> Iterator[dict[str, Any]]:
    chosen: QuerySet[PublicItem] = PublicItem.objects.filter(**filters.condition())
    if filters.column_code:
        chosen = chosen.filter(column_code__in=tree.read(retired=True).codes_below(filters.column_code))
    ordered = chosen.order_by("agency_id", "-published_on", "-item_id").values(*_FIELDS)
    return iter(ordered.iterator(chunk_size=AT_ONCE))  # type: ignore[arg-type]


def _core(row: dict[str, Any], address: str, today: date) -> tuple[str, ...]:
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
