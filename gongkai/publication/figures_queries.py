"""公开情况: what became public between two days, by month, unit, class, level, kind, attribute and way, with shares.

Every count can be opened: the page asks `asking` the same question and finds as many records.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import TruncMonth, TruncYear

from gongkai.accounts.actor import Actor
from gongkai.catalogue import tree
from gongkai.information.models import InfoItem
from gongkai.law import kinds
from gongkai.law.vocabulary import Openness
from gongkai.publication.models import PublicItem
from gongkai.publication.queries import share

MONTHS = 24  # a longer time is shown year by year
MOST_ROWS = 60


@dataclass(frozen=True)
class Period:
    """From which day to which, perhaps of one body."""

    from_on: date
    to_on: date
    agency_id: int | None = None


@dataclass(frozen=True)
class Share:
    """One line of a table: how many, and what part of all, to one decimal."""

    code: str
    label: str
    count: int
    share: Decimal | None


@dataclass(frozen=True)
class Shares:
    """A table whose lines add up to the total (`adds_up` says whether the rounded shares add up to 100.0 as well)."""

    rows: Sequence[Share]
    total: int

    @property
    def adds_up(self) -> bool:
        """Whether the shares as shown come to exactly one hundred."""
        return not self.total or sum(row.share or 0 for row in self.rows) == Decimal("100.0")

    def residual(self, limit: int) -> Share | None:
        """「其他」 where it holds more than so many percent: a class of its own is missing."""
        found = (row for row in self.rows if row.code == "other" or row.label.startswith("其他"))
        return next((row for row in found if row.share is not None and row.share > limit), None)


@dataclass(frozen=True)
class Totals:
    """What the period brought: disclosure the law asks for, and what is kept apart from it."""

    statutory: int
    apart: int


def totals(actor: Actor, period: Period) -> Totals:
    """Statutory disclosure and the rest (news, say). One query.

    Law: Regulation 2019, Arts. 19-21, 50; Regulation 2008, Arts. 9-12, 32.
    """
    apart = Q(kind__in=kinds.not_statutory())
    found = _public(actor, period, statutory=False).aggregate(
        statutory=Count("pk", filter=~apart), apart=Count("pk", filter=apart)
    )
    return Totals(found["statutory"], found["apart"])


def by_period(actor: Actor, period: Period) -> Shares:
    """Month by month, or year by year over a long time; codes are 2026-03 or 2026. One query."""
    months = (period.to_on.year - period.from_on.year) * 12 + period.to_on.month - period.from_on.month
    cut = TruncMonth("published_on") if months < MONTHS else TruncYear("published_on")
    rows = _public(actor, period).annotate(cut=cut).values_list("cut").annotate(n=Count("pk")).order_by("cut")
    style = "%Y-%m" if months < MONTHS else "%Y"
    return _shares([(f"{day:{style}}", f"{day:{style}}", n) for day, n in rows])


def by_unit(actor: Actor, period: Period) -> Shares:
    """Body by body, in the order of the tree; codes are their numbers. One query."""
    grouped = _public(actor, period).values_list("item__agency_id", "item__agency__name", "item__agency__position")
    rows = grouped.annotate(n=Count("pk")).order_by("item__agency__position", "item__agency_id")
    return _shares([(str(pk), name, n) for pk, name, _position, n in rows])


def by_level(actor: Actor, period: Period) -> Shares:
    """市县、乡镇: by the level of the publishing body. One query."""
    return _grouped(_public(actor, period), "item__agency__level")


def by_kind(actor: Actor, period: Period) -> Shares:
    """By kind of information. One query."""
    return _grouped(_public(actor, period), "kind")


def by_class(actor: Actor, period: Period) -> Shares:
    """By content class: the columns below the roots of the catalogue, each with all that stands under it. Two queries."""
    columns = tree.read(retired=True)
    counted: Counter[str] = Counter()
    for code, n in _public(actor, period).values_list("column_code").annotate(n=Count("pk")).order_by():
        path = columns.path(code)
        counted[path[min(1, len(path) - 1)].code if path else code] += n
    names = {node.code: node.name for node in columns.walk()}
    return _shares(sorted(((code, names.get(code, code), n) for code, n in counted.items()), key=lambda row: -row[2]))


def by_way(actor: Actor, period: Period) -> Shares:
    """By way of disclosure; an item disclosed in several ways counts in each, so the shares are of all items. One query."""
    counted: Counter[str] = Counter()
    grouped = _public(actor, period).values_list("item__current__ways").annotate(n=Count("pk")).order_by()
    total = 0
    for ways, n in grouped:
        total += n
        counted.update({way: n for way in ways})
    return Shares(_lines(sorted(((w, w, n) for w, n in counted.items()), key=lambda row: -row[2]), total), total)


def by_openness(actor: Actor, period: Period) -> Shares:
    """公开属性 of what was made in the period, public or not. One query.

    Law: Regulation 2019, Arts. 13-16; Regulation 2008, Arts. 9-14.
    """
    reach = actor.scope("publication.figures").condition()
    made = InfoItem.objects.filter(reach, current__made_on__range=(period.from_on, period.to_on))
    if period.agency_id:
        made = made.filter(agency_id=period.agency_id)
    counted = dict(made.order_by().values_list("current__openness").annotate(n=Count("pk")))
    return _shares([(one.value, one.label, counted[one.value]) for one in Openness if counted.get(one.value)])


def _public(actor: Actor, period: Period, *, statutory: bool = True) -> QuerySet[PublicItem]:
    reach = actor.scope("publication.figures").condition("item__agency_id", "item__section_id")
    found = PublicItem.objects.filter(reach, published_on__range=(period.from_on, period.to_on))
    if period.agency_id:
        found = found.filter(item__agency_id=period.agency_id)
    return found.exclude(kind__in=kinds.not_statutory()) if statutory else found


def _grouped(found: QuerySet[PublicItem], column: str) -> Shares:
    rows = found.order_by().values_list(column).annotate(n=Count("pk"))
    return _shares(sorted(((code, code, n) for code, n in rows), key=lambda row: (-row[2], row[0])))


def _shares(rows: Iterable[tuple[str, str, int]]) -> Shares:
    rows = list(rows)
    total = sum(n for _code, _label, n in rows)
    return Shares(_lines(rows, total), total)


def _lines(rows: Sequence[tuple[Any, Any, int]], total: int) -> list[Share]:
    return [Share(str(code), str(label), n, share(n, total)) for code, label, n in rows]
