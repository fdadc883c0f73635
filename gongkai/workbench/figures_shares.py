"""公开情况 by month, unit, class, level, kind, attribute and way: tables with shares, each count opening its records."""

from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.catalogue import policies
from gongkai.information.vocabulary import Way
from gongkai.law import kinds
from gongkai.law.vocabulary import Level, Openness
from gongkai.publication import figures_queries
from gongkai.publication.asking.question import asked
from gongkai.publication.figures_queries import Period, Share, Shares
from gongkai.ui.charts import bars
from gongkai.workbench.saved.asking_form import address_of

Said = tuple[str, str, str]


@dataclass(frozen=True)
class Table:
    """One way of dividing the figures: its title, what is counted, how its records are asked for."""

    code: str
    title: Promise
    count: Callable[[Actor, Period], Shares]
    ask: Callable[[Share, Period], list[Said]]
    note: Promise | str = ""


def _released(period: Period) -> list[Said]:
    found = [
        ("published_on", "from", period.from_on.isoformat()),
        ("published_on", "to", period.to_on.isoformat()),
        ("statutory", "yes", ""),
    ]
    return [*found, ("agency", "is", str(period.agency_id))] if period.agency_id else found


def _within(share: Share, period: Period) -> list[Said]:
    """The month or the year of a line, cut to the period."""
    year, _mark, month = share.code.partition("-")
    first = date(int(year), int(month or 1), 1)
    last = date(int(year), int(month), monthrange(int(year), int(month))[1]) if month else date(int(year), 12, 31)
    cut = Period(max(first, period.from_on), min(last, period.to_on), period.agency_id)
    return _released(cut)


def _of(field: str, op: str = "is") -> Callable[[Share, Period], list[Said]]:
    def ask(share: Share, period: Period) -> list[Said]:
        return [*_released(period), (field, op, share.code)]

    return ask


def _unit(share: Share, period: Period) -> list[Said]:
    return [*_released(Period(period.from_on, period.to_on)), ("agency", "is", share.code)]


def _made(share: Share, period: Period) -> list[Said]:
    found = [
        ("made_on", "from", period.from_on.isoformat()),
        ("made_on", "to", period.to_on.isoformat()),
        ("openness", "is", share.code),
    ]
    return [*found, ("agency", "is", str(period.agency_id))] if period.agency_id else found


TABLES = (
    Table("period", gettext_lazy("按时间"), figures_queries.by_period, _within),
    Table("class", gettext_lazy("按内容类别"), figures_queries.by_class, _of("column", "under")),
    Table("unit", gettext_lazy("按单位"), figures_queries.by_unit, _unit),
    Table("level", gettext_lazy("按行政层级"), figures_queries.by_level, _of("level")),
    Table("kind", gettext_lazy("按信息种类"), figures_queries.by_kind, _of("kind")),
    Table(
        "way", gettext_lazy("按公开方式"), figures_queries.by_way, _of("ways", "contains"),
        gettext_lazy("一条信息可以有几种公开方式，占比按信息总数计算，合计可以超过100%。"),
    ),
    Table(
        "openness", gettext_lazy("按公开属性"), figures_queries.by_openness, _made,
        gettext_lazy("按生成日期统计期间内形成的全部信息，含未公开的。"),
    ),
)  # fmt: skip
_NAMES: dict[str, Callable[[str], str]] = {
    "level": lambda code: _(dict(Level.choices()).get(code, code)),
    "kind": lambda code: _(kinds.name_of(code)),
    "way": lambda code: _(dict(Way.choices()).get(code, code)),
    "openness": lambda code: _(dict(Openness.choices()).get(code, code)),
}


def sections(actor: Actor, period: Period) -> list[dict[str, Any]]:
    """Every table with its lines, as the page shows them."""
    limit = policies.of(period.agency_id).residual_percent
    return [_section(table, table.count(actor, period), period, limit) for table in TABLES]


def lines(actor: Actor, period: Period) -> Iterator[Sequence[Any]]:
    """All the tables one below the other, for a sheet."""
    for table in TABLES:
        found = table.count(actor, period)
        for row in found.rows:
            yield [str(table.title), _name(table, row), row.count, row.share]
        yield [str(table.title), _("合计"), found.total, "100.0" if found.total else None]


def _section(table: Table, found: Shares, period: Period, limit: int) -> dict[str, Any]:
    drawn = bars([(_name(table, row), row.count) for row in found.rows])
    rows = [
        {
            "label": bar.label,
            "count": row.count,
            "share": row.share,
            "length": bar.length,
            "address": address_of(asked(*table.ask(row, period))),
        }
        for row, bar in zip(found.rows, drawn, strict=True)
    ]
    residual = found.residual(limit) if table.code in ("class", "kind") else None
    return {
        "code": table.code,
        "title": table.title,
        "rows": rows,
        "total": found.total,
        "note": table.note,
        "rounded": table.code != "way" and not found.adds_up,
        "residual": {"label": _name(table, residual), "share": residual.share} if residual else None,
    }


def _name(table: Table, row: Share) -> str:
    return _NAMES[table.code](row.code) if table.code in _NAMES else _(row.label) if row.label else ""
