"""公开栏张贴页: what is newly public in some days, in letters that can be read standing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from gongkai.letters.papers import day
from gongkai.outlets.errors import NothingToPrint
from gongkai.outlets.models import Point
from gongkai.outlets.papers.catalogue import Chosen, items
from gongkai.outlets.papers.typesetting import compiled, plain

TEMPLATE = "board.typ"
MOST = 60  # items on one poster; the rest is named by its number
LONGEST = 110  # characters of a summary
SCALES = {"a4": 1.0, "a3": 1.41}
LARGER = ((3, 1.5), (6, 1.25))  # where there is little to tell, it is told in larger letters


@dataclass(frozen=True)
class NewItem:
    """One newly public item, as a poster or a broadcast tells of it."""

    id: int
    title: str
    summary: str
    doc_number: str
    index_number: str
    column_name: str
    agency_name: str
    published_on: date


def fresh(chosen: Chosen) -> list[NewItem]:
    """The new items of some days by column, the newest first."""
    names = ("item_id", "title", "summary", "doc_number", "index_number", "column_name", "agency_name", "published_on")
    rows = items(chosen).order_by("column_code", "-published_on", "-item_id").values_list(*names)
    found = [NewItem(*row) for row in rows[:MOST]]
    if not found:
        raise NothingToPrint
    return found


def board_pdf(chosen: Chosen, *, paper: str = "a3") -> bytes:
    """The poster as a file. Raises `NothingToPrint`, `NoFonts`.

    Law: Regulation 2019, Arts. 23, 25; Regulation 2008, Arts. 15-16.
    """
    return compiled(TEMPLATE, laid_out(chosen, paper=paper))


def laid_out(chosen: Chosen, *, paper: str) -> dict[str, Any]:
    """Everything the template shows."""
    found, total = fresh(chosen), items(chosen).count()
    numbers = {one.id: number for number, one in enumerate(found, start=1)}
    groups = [
        {"name": plain(name), "rows": [_row(one, numbers[one.id]) for one in group]}
        for name, group in groupby(found, key=lambda one: one.column_name)
    ]
    more = f"另有{total - len(found)}条新公开的信息，请到网站或者查阅场所查看。" if total > len(found) else ""
    return {
        "title": "新公开的政府信息", "agency": plain(chosen.agency_name), "period": period(chosen),
        "paper": paper, "scale": _scale(paper, total), "groups": groups, "more": more, "foot": where_to_read(chosen.agency_id),
    }  # fmt: skip


def _scale(paper: str, total: int) -> float:
    return SCALES[paper] * next((factor for most, factor in LARGER if total <= most), 1.0)


def period(chosen: Chosen) -> str:
    """The days as a heading says them."""
    bounds = [one for one in (chosen.from_on, chosen.to_on) if one]
    return "至".join(day(one) for one in bounds)


def where_to_read(agency_id: int | None) -> str:
    """Where the full texts can be read, of what the public was told."""
    places: Sequence[Point] = []
    if agency_id:
        places = list(Point.objects.filter(agency_id=agency_id, closed_on__isnull=True).order_by("kind", "name")[:12])
    named = [plain(one.shown["name"]) for one in places if one.shown][:2]
    return f"全文可到{'、'.join(named)}查阅" if named else "全文可到政府网站和政府信息查阅场所查阅"


def _row(one: NewItem, number: int) -> dict[str, Any]:
    summary = plain(one.summary).replace("\n", "")
    short = summary if len(summary) <= LONGEST else summary[: LONGEST - 1] + "…"
    facts = (one.agency_name, one.doc_number, f"{day(one.published_on)}公开", one.index_number)
    return {
        "number": number, "title": plain(one.title), "summary": "" if short == one.title else short,
        "facts": "　".join(plain(fact) for fact in facts if fact),
    }  # fmt: skip
