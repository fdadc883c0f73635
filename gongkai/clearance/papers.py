"""清理登记表、清理目录: what is printed of a batch."""

from collections.abc import Sequence
from decimal import Decimal

from django.utils import timezone

from gongkai.clearance.counting import Totals
from gongkai.clearance.displays import ClearanceView, LineRow, Signed
from gongkai.clearance.vocabulary import SignedAs
from gongkai.law.vocabulary import Openness
from gongkai.letters import Cell, Form
from gongkai.letters.papers import day

HEADS = (("序号", 1), ("信息名称", 8), ("文号", 4), ("生成日期", 3), ("产生科室", 3), ("公开属性", 3), ("备注", 3))
CATALOGUE = (("序号", 1), ("索引号", 4), ("名称", 8), ("内容概述", 7), ("生成日期", 3))
TITLES = (("序号", 2), ("名称", 13), ("产生科室", 4), ("生成日期", 4))
WIDTH = sum(span for _head, span in HEADS)
_UNSIGNED = "（签名）　　　　　　年　　月　　日"


def sheet(found: ClearanceView, rows: Sequence[LineRow]) -> Form:
    """历史信息清理登记表: every item in the order of the batch, the totals that add up, both signatures, what stays open."""
    facts = f"{found.number}　清理单位：{found.agency_name}　范围：{found.span}　顺序：{found.order.label}"
    shown = [_cells(str(at), row) for at, row in enumerate(rows, start=1)]
    return Form(
        "历史信息清理登记表", facts, [_heads(HEADS), *shown, *_totals(found.totals)], _foot(found, rows), lying=True
    )


def catalogue(found: ClearanceView, rows: Sequence[LineRow], openness: Openness) -> Form:
    """The paper catalogue of one attribute; of what is given on request, the titles and nothing of the content.

    Law: Directory Guide 2009.
    """
    of_titles = openness is Openness.ON_REQUEST
    heads = TITLES if of_titles else CATALOGUE
    shown = [_titles(at, row) if of_titles else _elements(at, row) for at, row in enumerate(rows, start=1)]
    width = sum(span for _head, span in heads)
    total = [Cell(f"共{len(rows)}条", width)]
    facts = f"{found.number}　编制单位：{found.agency_name}　范围：{found.span}　{day(timezone.localdate())}"
    return Form(f"{openness.label}信息目录", facts, [_heads(heads), *shown, total], lying=not of_titles)


def shares(totals: Totals) -> list[tuple[str, int, Decimal]]:
    """Each attribute with its count and its share."""
    counted = [(one.label, getattr(totals, one.value)) for one in Openness]
    counted += [("待清理", totals.waiting)] if totals.waiting else []
    return [(label, count, totals.share(count)) for label, count in counted]


def _heads(heads: Sequence[tuple[str, int]]) -> list[Cell]:
    return [Cell(head, span, head=True) for head, span in heads]


def _cells(number: str, row: LineRow) -> list[Cell]:
    openness = row.openness.label if row.openness else "待清理"
    texts = (number, row.title, row.doc_number, f"{row.made_on:%Y-%m-%d}", row.section, openness, row.ground)
    return [Cell(text, span) for text, (_head, span) in zip(texts, HEADS, strict=True)]


def _elements(at: int, row: LineRow) -> list[Cell]:
    texts = (str(at), row.index_number, row.title, row.summary, f"{row.made_on:%Y-%m-%d}")
    return [Cell(text, span) for text, (_head, span) in zip(texts, CATALOGUE, strict=True)]


def _titles(at: int, row: LineRow) -> list[Cell]:
    texts = (str(at), row.title, row.section, f"{row.made_on:%Y-%m-%d}")
    return [Cell(text, span) for text, (_head, span) in zip(texts, TITLES, strict=True)]


def _totals(totals: Totals) -> list[list[Cell]]:
    said = "　".join(f"{label}{count}条（{share}%）" for label, count, share in shares(totals))
    return [[Cell("合计", 1, head=True), Cell(f"{totals.equation}　{said}", WIDTH - 1)]]


def _foot(found: ClearanceView, rows: Sequence[LineRow]) -> list[str]:
    signed = {one.signed_as: one for one in found.signatures if not one.is_struck}
    foot = [f"{one.label}：{_signed(signed.get(one))}" for one in SignedAs]
    left = [row.title for row in rows if row.openness in (None, Openness.UNDETERMINED)]
    foot += [f"遗留{len(left)}条：{'；'.join(left)}。"] if left else []
    return [*foot, "百分比四舍五入，各项之和可能与100%略有出入。"]


def _signed(one: Signed | None) -> str:
    if one is None:
        return _UNSIGNED
    opinion = f"{one.opinion}　" if one.opinion else ""
    return f"{opinion}{one.name}{f'（{one.post}）' if one.post else ''}　{day(timezone.localtime(one.at).date())}"
