"""Cells whose borders are lost: run-together digits parted only where the sums of the form leave one way."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from gongkai.annual_reports.reading.tables.cells import Cell

MOST_WAYS = 40
MOST_TRIED = 4_000
IN, OUT, HANDLED, NEW = "carried_in", "carried_out", "total_handled", "new_received"

Way = tuple[int, ...]


@dataclass(frozen=True)
class Run:
    """Digits of one row that run together, and where each stands."""

    digits: str
    places: tuple[int, ...]


def ways(digits: str, count: int) -> list[Way]:
    """Every way to part digits into so many whole numbers without leading noughts."""
    if count == 1:
        return [(int(digits),)] if digits and (digits == "0" or digits[0] != "0") else []
    longest = 1 if digits[:1] == "0" else len(digits) - count + 1
    return [(int(digits[:size]), *rest) for size in range(1, longest + 1) for rest in ways(digits[size:], count - 1)][
        : MOST_WAYS + 1
    ]


def summing(digits: str, count: int) -> list[Way]:
    """The ways whose last number is the sum of the others; all ways when none is."""
    right = [
        (*parts, int(digits[-size:]))
        for size in range(1, len(digits) - count + 2)
        if size == 1 or digits[-size] != "0"
        for parts in adding_up(digits[:-size], count - 1, int(digits[-size:]))
    ]
    return right or ways(digits, count)


def adding_up(digits: str, count: int, total: int) -> list[Way]:
    """The ways to part digits into so many numbers that come to a total."""
    if count == 1:
        return [(total,)] if digits == str(total) else []
    longest = 1 if digits[:1] == "0" else min(len(digits) - count + 1, len(str(total)))
    firsts = ((size, int(digits[:size])) for size in range(1, longest + 1))
    return [
        (first, *rest)
        for size, first in firsts
        if first <= total
        for rest in adding_up(digits[size:], count - 1, total - first)
    ]


def parted(runs: Mapping[str, Run], count: int) -> dict[str, Way]:
    """One way for each row that can be told: those with a single way, and those the columns decide."""
    open_ways = {key: summing(run.digits, count) for key, run in runs.items()}
    sure = {key: found[0] for key, found in open_ways.items() if len(found) == 1 and is_sum(found[0])}
    unsure = {key: found for key, found in open_ways.items() if key not in sure and 0 < len(found) <= MOST_WAYS}
    return sure | decided(sure, unsure, count)


def is_sum(way: Way) -> bool:
    """Whether the last number is the sum of the others."""
    return sum(way[:-1]) == way[-1]


def decided(sure: Mapping[str, Way], unsure: Mapping[str, list[Way]], count: int) -> dict[str, Way]:
    """The ways of the unsure rows that break the fewest sums of the columns, if only one choice does."""
    tried = 1
    for found in unsure.values():
        tried *= len(found)
    if not unsure or tried > MOST_TRIED:
        return {}
    choices = [dict(zip(unsure, chosen, strict=True)) for chosen in product(*unsure.values())]
    ranked = sorted((broken({**sure, **choice}, count), at) for at, choice in enumerate(choices))
    if len(ranked) > 1 and ranked[0][0] == ranked[1][0]:
        return {}
    return choices[ranked[0][1]]


def broken(rows: Mapping[str, Way], count: int) -> int:
    """How many sums fail: rows, columns and the balance of the form."""
    failing = sum(1 for way in rows.values() if not is_sum(way))
    results = [way for key, way in rows.items() if key not in {NEW, IN, OUT, HANDLED}]
    for column in range(count):
        if HANDLED in rows:
            failing += rows[HANDLED][column] != sum(way[column] for way in results)
        if {NEW, IN, OUT, HANDLED} <= rows.keys():
            failing += rows[NEW][column] + rows[IN][column] != rows[HANDLED][column] + rows[OUT][column]
    return failing


def cells_of(run: Run, way: Sequence[int]) -> tuple[Cell, ...]:
    """The numbers of one way as cells with their places."""
    cells, at = [], 0
    for value in way:
        size = len(str(value))
        cells.append(Cell(value, run.places[at], run.places[at + size - 1] + 1, likely=True))
        at += size
    return tuple(cells)


def run_after(text: str, label_end: int, end: int) -> tuple[list[re.Match[str]], Run]:
    """The digits after a label up to the next label, whose own number is left to it."""
    found = re.compile(r"[\d\s\u3000]*?(?=(?:\d[.、．])?[^\d\s\u3000])|[\d\s\u3000]*").match(text, label_end, end)
    stretch = found.group() if found else ""
    pieces = list(re.compile(r"\d+").finditer(text, label_end, label_end + len(stretch)))
    places = tuple(place for piece in pieces for place in range(piece.start(), piece.end()))
    return pieces, Run("".join(piece.group() for piece in pieces), places)
