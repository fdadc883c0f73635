"""What was charged, paid, waived and given back between two days: by item, and nothing beside the items of the law.

Law: Regulation 2008, Arts. 27-28; Regulation 2019, Art. 42; Fee Measure 2020, Arts. 2-8.
"""

from decimal import Decimal
from typing import Any

from django.db.models import F, QuerySet, Sum

from gongkai.info_requests import marks
from gongkai.info_requests.counting import Period
from gongkai.info_requests.displays_figures import Figure
from gongkai.info_requests.vocabulary import FeeBasis, FeeItem

YUAN = "元"
NOTHING = Decimal("0.00")
PROCESSING = (FeeBasis.PIECE, FeeBasis.PAGE)


def fees(period: Period) -> dict[str, Any]:
    """The sums in 元, each with the cases it was taken from; `other_fees` is what no item of the law explains.

    Law: Regulation 2008, Art. 27; Regulation 2019, Art. 42.
    """
    charged = _sum(period, "fee_total", "应收费用合计", "charged", _of(period, "charges"))
    items = [*_items(period), *_bases(period)]
    explained = sum((item.value or NOTHING for item in items), NOTHING)
    return {
        "fees": items,
        "fee_total": charged,
        "other_fees": Figure(
            "other_fees", "其他费用", (charged.value or NOTHING) - explained, charged.filters, unit=YUAN
        ),
        "waived": _sum(period, "waived", "减免金额", "waived", _of(period, "waivers"), column="waived"),
        "waivers": period.counted("waivers", "减免件数", period.happened("waived")),
        "paid": _sum(period, "paid", "实收费用", "paid", _of(period, "payments"), less="waived"),
        "refunded": _sum(period, "refunded", "退费金额", "refunded", _of(period, "refunds"), less="waived"),
    }


def _items(period: Period) -> list[Figure]:
    """检索、复制、邮寄: the cost fees.

    Law: Regulation 2008, Art. 27.
    """
    span = (period.from_on, period.to_on)
    found = {item: marks.lines(item, span).filter(period.about("notice__info_request")) for item in FeeItem}
    return [_sum(period, f"fee_{item}", item.label, f"fee_{item}", rows) for item, rows in found.items()]


def _bases(period: Period) -> list[Figure]:
    """信息处理费 by its two bases.

    Law: Fee Measure 2020, Art. 3.
    """
    rows = _of(period, "charges")
    return [
        _sum(period, f"fee_{basis}", f"信息处理费（{basis.label}）", f"fee_{basis}", rows.filter(basis=basis))
        for basis in PROCESSING
    ]


def _of(period: Period, name: str) -> QuerySet[Any]:
    """The notices of that sort in these days, of the cases in reach."""
    rows: QuerySet[Any] = getattr(marks, name)((period.from_on, period.to_on))
    return rows.filter(period.about("info_request"))


def _sum(
    period: Period, key: str, label: str, mark: str, rows: QuerySet[Any], *, column: str = "amount", less: str = ""
) -> Figure:
    term = F(column) - F(less) if less else F(column)
    value = rows.order_by().aggregate(value=Sum(term))["value"]
    return Figure(key, label, NOTHING if value is None else value, period.happened(mark), unit=YUAN)
