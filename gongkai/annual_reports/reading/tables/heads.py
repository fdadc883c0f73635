"""The heads of the columns: in which order a table gives them, so that moved columns are read by their heads."""

import re
from collections.abc import Iterator, Mapping, Sequence

from gongkai.annual_reports.reading.tables.cells import squeezed
from gongkai.annual_reports.reading.tables.regions import spaced

FIRST_ROW = re.compile(spaced("本年新收"))
ABOVE = 700  # characters above the first row in which the heads stand
GROUP = "法人或其他组织"
NATURAL, TOTAL = "自然人", "总计"
SEVERAL = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
NAMES = re.compile("|".join((GROUP, NATURAL, TOTAL, *SEVERAL)))
KEYS = dict(
    zip(
        (NATURAL, *SEVERAL, TOTAL),
        ("natural", "business", "research", "public_welfare", "legal_service", "other", "total"),
        strict=True,
    )
)


def applicants(text: str, start: int, end: int) -> tuple[str, ...] | None:
    """The columns of table 3 in the order of their heads; the printed order where no heads stand; None when unclear."""
    first = FIRST_ROW.search(text, start, end)
    above = squeezed(text[max(0, first.start() - ABOVE) : first.start()]) if first else ""
    named = NAMES.findall(above.rpartition("申请人情况")[2])
    several = [name for name in named if name in SEVERAL]
    if not set(SEVERAL[:4]) <= set(several):
        return tuple(KEYS.values())
    whole = [name for name in named if name in {GROUP, NATURAL, TOTAL}]
    order = [name for one in whole for name in (several if one == GROUP else [one])] if GROUP in whole else named
    if order[:2] == [NATURAL, TOTAL]:  # the two that span both lines of the head, then those of the second line
        order = [NATURAL, *order[2:], TOTAL]
    is_clear = len(order) == len(KEYS) and set(order) == KEYS.keys()
    return tuple(KEYS[name] for name in order) if is_clear else None


def in_order(text: str, start: int, end: int, columns: Sequence[str], marks: Mapping[str, str]) -> Sequence[str]:
    """The columns of a row of table 2 in the order of their heads, where all the heads stand above it."""
    places = {column: head.start() for column, head in heads_of(text, start, end, columns, marks)}
    return sorted(columns, key=places.__getitem__) if len(places) == len(columns) else columns


def heads_of(
    text: str, start: int, end: int, columns: Sequence[str], marks: Mapping[str, str]
) -> Iterator[tuple[str, re.Match[str]]]:
    """The head of each column that has one, the last before the row."""
    for column in columns:
        hits = list(re.finditer(marks[column], text[start:end])) if column in marks else []
        if hits:
            yield column, hits[-1]
