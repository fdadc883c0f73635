"""保密审查汇总表: a month of one body, or of all bodies together, to print and hand in.

Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from gongkai.law.vocabulary import Openness
from gongkai.letters import Cell, Form
from gongkai.letters.papers import day
from gongkai.review.month_queries import MonthRow, SheetView
from gongkai.review.months import FIGURES

TITLE = "政府信息公开保密审查汇总表"
_HEADS = (("序号", 1), ("审查单编号", 6), ("信息名称", 9), ("公开属性", 3), ("依据", 5), ("审定日期", 3))
_BODY_HEADS = (("单位", 6), *((label, 2) for label in FIGURES.values()), ("报送", 4))


def one_body(view: SheetView) -> Form:
    """The sheet of one body: its sums, then every slip."""
    row = view.row
    rows = [_heads(_HEADS), *[_line(number, line) for number, line in enumerate(view.lines, start=1)]]
    if not view.lines:
        rows.append([Cell("本月没有审查信息（零报告）", sum(span for _head, span in _HEADS))])
    sums = "；".join(f"{label}{row.figures.get(code, 0)}件" for code, label in FIGURES.items())
    grounds = "；".join(f"{label}{count}件" for label, count in view.grounds)
    foot = [f"合计：{sums}", *([f"不予公开依据：{grounds}"] if grounds else []), *([view.note] if view.note else [])]
    handed = f"报送人：{row.handed_in_by}　{day(row.handed_in_on)}" if row.handed_in_on else "报送人（签名）："
    return Form(TITLE, f"{row.agency_name}　　{row.year}年{row.month}月", rows, [*foot, handed], lying=True)


def all_bodies(rows: Sequence[MonthRow], total: Mapping[str, int], *, year: int, month: int) -> Form:
    """The roll-up of one month: a line a body, those that owe it marked, and the sums."""
    lines = [_body(row) for row in rows]
    sums = [Cell("合计", 6, head=True), *(Cell(str(total.get(code, 0)), 2) for code in FIGURES), Cell("", 4)]
    owing = "、".join(row.agency_name for row in rows if row.owed) or "无"
    return Form(TITLE, f"{year}年{month}月", [_heads(_BODY_HEADS), *lines, sums], [f"未报送单位：{owing}"], lying=True)


def _body(row: MonthRow) -> list[Cell]:
    handed = "未报送" if row.owed else f"{row.handed_in_on:%Y-%m-%d}{'（零报告）' if row.is_nil else ''}"
    counts = [Cell("" if row.owed else str(row.figures.get(code, 0)), 2) for code in FIGURES]
    return [Cell(row.agency_name, 6), *counts, Cell(handed, 4)]


def _heads(heads: Sequence[tuple[str, int]]) -> list[Cell]:
    return [Cell(head, span, head=True) for head, span in heads]


def _line(number: int, line: Mapping[str, Any]) -> list[Cell]:
    label = Openness(line["openness"]).label if line["openness"] else ""
    texts = (str(number), line["number"], line["title"], label, line["ground"], line["closed_on"])
    return [Cell(text, span) for text, (_head, span) in zip(texts, _HEADS, strict=True)]
