"""更新: a home page without news, columns without anything new, columns without anything at all."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from django.db.models import Count, Max

from gongkai.catalogue.tree import ColumnNode
from gongkai.law import kinds
from gongkai.law.sentences import say
from gongkai.publication.models import FacetCount, PublicItem
from gongkai.site_checks.looking import Look, Seen

LISTS = ("list",)
NEWS_NAMES = ("动态", "要闻", "通知公告")


def home_still(look: Look) -> Iterator[Seen]:
    """Nothing new on the whole site for longer than the limit."""
    last = PublicItem.objects.aggregate(last=Max("published_on"))["last"]
    if last is None or last < look.before("home_still"):
        said = (
            say("最近一条公开于{day}，已有{days}天没有新信息。", day=f"{last:%Y-%m-%d}", days=(look.today - last).days)
            if last
            else "还没有公开任何信息。"
        )
        yield Seen("home_still:", "site:", "首页", said, look.keeper_id)


def news_still(look: Look) -> Iterator[Seen]:
    """Columns of news and notices without anything new."""
    return _still(look, "news_still", news=True)


def column_still(look: Look) -> Iterator[Seen]:
    """All other columns without anything new."""
    return _still(look, "column_still", news=False)


def column_empty(look: Look) -> Iterator[Seen]:
    """Columns that were opened and hold nothing.

    Law: Regulation 2019, Arts. 12, 20-21; Regulation 2008, Art. 19.
    """
    counted = dict(
        FacetCount.objects.filter(agency_id=0, year=0)
        .exclude(column_code="")
        .values_list("column_code")
        .annotate(n=Max("count"))
    )
    for node in look.columns:
        if node.page in LISTS and not any(counted.get(code) for code in node.codes):
            yield Seen(
                f"column_empty:{node.code}", f"column:{node.code}", node.name, "没有一条公开信息。", look.owner_of(node)
            )


def is_news(node: ColumnNode) -> bool:
    """Whether a column is for news and notices, which readers expect to change often."""
    often = kinds.not_statutory() | {"notice"}
    return bool(node.kinds) and set(node.kinds) <= often or any(word in node.name for word in NEWS_NAMES)


def _still(look: Look, code: str, *, news: bool) -> Iterator[Seen]:
    last = _last_by_column()
    for node in look.columns:
        if node.page not in LISTS or is_news(node) is not news:
            continue
        newest = max((last[one] for one in node.codes if one in last), default=None)
        days = look.periods.get(node.code, look.limit(code))
        if newest and newest < look.today - timedelta(days=min(days, 36500)):
            said = say("最近一条公开于{day}，更新周期{days}天。", day=f"{newest:%Y-%m-%d}", days=days)
            yield Seen(f"{code}:{node.code}", f"column:{node.code}", node.name, said, look.owner_of(node))


def _last_by_column() -> Mapping[str, date]:
    rows = PublicItem.objects.order_by().values("column_code").annotate(last=Max("published_on"), n=Count("pk"))
    return {row["column_code"]: row["last"] for row in rows}
