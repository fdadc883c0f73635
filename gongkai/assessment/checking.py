"""Whether a scheme adds up: its points, its groups and its grades."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from gongkai.assessment.errors import BandsWrong, NoIndicators, SumWrong
from gongkai.assessment.models import Indicator, Scheme
from gongkai.assessment.vocabulary import Method
from gongkai.law.refusals import Refusal
from gongkai.law.sentences import say

ONE = Decimal(1)


class Band(NamedTuple):
    """A grade with its bounds, both included; points between two grades belong to the lower one."""

    label: str
    least: Decimal
    most: Decimal


def shown(points: Decimal | int | None) -> str:
    """Points as people write them: 99, 89.5."""
    if points is None:
        return ""
    text = f"{Decimal(points):.2f}".rstrip("0").rstrip(".")
    return text if text not in ("-0", "") else "0"


def problems(scheme: Scheme) -> list[Refusal]:
    """Everything that keeps a scheme from being adopted, each in a sentence. Two queries."""
    indicators = list(scheme.indicators.all())
    bands = [Band(band.label, band.least, band.most) for band in scheme.bands.all()]
    found: list[Refusal] = [] if leaves(indicators) else [NoIndicators(title=scheme.title)]
    found += sums(indicators, total=scheme.total)
    try:
        must_fit(bands, total=scheme.total)
    except BandsWrong as wrong:
        found.append(wrong)
    return found


def leaves(indicators: Sequence[Indicator]) -> list[Indicator]:
    """The indicators that are scored."""
    return [one for one in indicators if one.method != Method.GROUP]


def sums(indicators: Sequence[Indicator], *, total: Decimal) -> list[SumWrong]:
    """What does not add up: the whole, and each group that states its points."""
    scored = leaves(indicators)
    within: dict[int, Decimal] = defaultdict(Decimal)
    for one in scored:
        within[one.parent_id or 0] += one.max_score
    whole = sum((one.max_score for one in scored), Decimal())
    found = [_wrong(say("各项"), whole, total)] if scored and whole != total else []
    stated = [one for one in indicators if one.method == Method.GROUP and one.max_score]
    return found + [
        _wrong(say("“{title}”各项", title=one.title), within[one.pk], one.max_score)
        for one in stated
        if within[one.pk] != one.max_score
    ]


def _wrong(where: str, given: Decimal, wanted: Decimal) -> SumWrong:
    gap = wanted - given
    differs = say("还差{n}分", n=shown(gap)) if gap > 0 else say("多出{n}分", n=shown(-gap))
    return SumWrong(where=where, given=shown(given), wanted=shown(wanted), differs=differs)


def must_fit(bands: Sequence[Band], *, total: Decimal) -> None:
    """Refuse grades that overlap, leave a gap, or do not reach from nought to the total."""
    ordered = sorted(bands, key=lambda band: band.least)
    if not ordered:
        raise _bad(say("没有设置等次"), total)
    if ordered[0].least != 0:
        raise _bad(say("最低一档从{n}分开始", n=shown(ordered[0].least)), total)
    for lower, upper in zip(ordered, ordered[1:], strict=False):
        _must_meet(lower, upper, total=total)
    if ordered[-1].most != total:
        raise _bad(say("最高一档到{n}分为止", n=shown(ordered[-1].most)), total)


def _must_meet(lower: Band, upper: Band, *, total: Decimal) -> None:
    if upper.least <= lower.most:
        raise _bad(say("“{a}”与“{b}”在{n}分处重叠", a=lower.label, b=upper.label, n=shown(upper.least)), total)
    if upper.least - lower.most > ONE:
        first, last = shown(lower.most), shown(upper.least)
        raise _bad(
            say(
                "“{a}”与“{b}”之间（{first}分至{last}分）没有等次", a=lower.label, b=upper.label, first=first, last=last
            ),
            total,
        )


def _bad(problem: str, total: Decimal) -> BandsWrong:
    return BandsWrong(problem=problem, total=shown(total), field="bands")
