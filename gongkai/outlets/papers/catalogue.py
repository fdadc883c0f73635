"""纸质目录: what one body, or everybody, has public, by column, with contents, an index of titles, and page numbers.

Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from gongkai.agencies.queries import branch_ids
from gongkai.catalogue import public, tree
from gongkai.catalogue.models import Guide
from gongkai.catalogue.tree import ColumnNode
from gongkai.letters.papers import day
from gongkai.outlets.errors import NothingToPrint, TooFar
from gongkai.outlets.papers.title_order import ordered
from gongkai.outlets.papers.typesetting import compiled, plain
from gongkai.publication.models import PublicItem

MOST = 5000  # items in one volume
BREAK, JOINT = "\u200b", re.compile(r"([-/])")  # where a long number may go on in the next line
TEMPLATE = "catalogue.typ"
_FIELDS = ("item_id", "index_number", "title", "doc_number", "summary", "made_on", "column_code", "column_name")
_WORDS = {
    "note": "编制说明",
    "contents": "目　次",
    "index": "名称索引",
    "index_note": "按名称的汉语拼音次序排列；排序时不计机关名称和“关于”“印发”等字样。数字为所在页码。",
    "pieces": "条",
    "heads": ["索引号", "名称", "内容概述", "生成日期"],
}


@dataclass(frozen=True)
class Chosen:
    """What goes into a catalogue: a body (none: every body), columns with what is below them, days of making public."""

    agency_id: int | None
    agency_name: str
    columns: Sequence[str] = ()
    from_on: date | None = None
    to_on: date | None = None
    with_below: bool = False  # everybody below the body as well


def items(chosen: Chosen) -> QuerySet[PublicItem]:
    """The public items meant; repealed ones stay, as they stay before the public."""
    asked: dict[str, Any] = {"published_on__gte": chosen.from_on, "published_on__lte": chosen.to_on}
    found = PublicItem.objects.filter(**{name: value for name, value in asked.items() if value})
    if chosen.agency_id:
        found = found.filter(agency_id__in=_bodies(chosen.agency_id, chosen.with_below))
    if chosen.columns:
        known = tree.read(retired=True)
        codes = {code for one in chosen.columns for code in known.codes_below(one)}
        found = found.filter(column_code__in=codes)
    return found


def _bodies(agency_id: int, with_below: bool) -> frozenset[int]:
    return branch_ids(agency_id) if with_below else frozenset({agency_id})


def catalogue_pdf(chosen: Chosen) -> bytes:
    """The volume as a file. Raises `NothingToPrint`, `TooFar`, `NoFonts`.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    return compiled(TEMPLATE, laid_out(chosen))


def laid_out(chosen: Chosen) -> dict[str, Any]:
    """Everything the template shows."""
    rows = list(items(chosen).order_by("-made_on", "-item_id").values(*_FIELDS)[: MOST + 1])
    if not rows:
        raise NothingToPrint
    if len(rows) > MOST:
        raise TooFar(count=items(chosen).count(), most=MOST)
    titles = [(str(row["item_id"]), plain(row["title"])) for row in rows]
    index = ordered(titles, names=(chosen.agency_name,))
    return {
        "title": "政府信息公开目录",
        "agency": chosen.agency_name,
        "period": _period(chosen, rows),
        "counted": f"共{len(rows)}条",
        "made_on": day(timezone.localdate()),
        "note": _note(chosen.agency_id),
        "columns": _columns(rows),
        "index": [
            {
                "letter": letter,
                "entries": [{"id": pk, "title": title.removeprefix(chosen.agency_name)} for pk, title in group],
            }
            for letter, group in index
        ],
        "words": _WORDS,
    }


def _period(chosen: Chosen, rows: Sequence[dict[str, Any]]) -> str:
    first = chosen.from_on or min(row["made_on"] for row in rows)
    last = chosen.to_on or timezone.localdate()
    return f"{day(first)}至{day(last)}"


def _note(agency_id: int | None) -> list[str]:
    """The agreed compile note; the one in the guide where there is none."""
    compiled = public.note_lines(agency_id) if agency_id else []
    if compiled:
        return [plain(line) for line in compiled if line.strip()]
    guide = Guide.objects.filter(agency_id=agency_id, is_current=True).first() if agency_id else None
    return [plain(line) for line in guide.catalogue_note.splitlines() if line.strip()] if guide else []


def _columns(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The columns in the order of the site, each top one before those below it; only those with something in them."""
    by_code: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        by_code[row["column_code"]].append(row)
    known = tree.read(retired=True)
    found = [_column(node, by_code.pop(node.code, [])) for node in known.walk() if _holds(node, by_code)]
    strays = [
        {"code": code, "name": group[0]["column_name"], "depth": 0, "rows": [_item(row) for row in group]}
        for code, group in by_code.items()
    ]
    return found + strays


def _holds(node: ColumnNode, by_code: dict[str, Any]) -> bool:
    return any(code in by_code for code in node.codes)


def _column(node: ColumnNode, rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return {
        "code": node.code,
        "name": plain(node.name),
        "depth": min(node.depth, 2),
        "rows": [_item(row) for row in rows],
    }


def _item(row: dict[str, Any]) -> dict[str, Any]:
    texts = {name: plain(row[name]) for name in ("title", "doc_number", "summary")}
    texts["index_number"] = JOINT.sub(rf"\1{BREAK}", plain(row["index_number"]))
    return texts | {"id": str(row["item_id"]), "made_on": f"{row['made_on']:%Y-%m-%d}"}
