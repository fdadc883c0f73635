"""移送明细表、收回通知、登记空表: the papers that go with hand-overs and the sheet for places without a computer."""

from collections.abc import Sequence

from django.utils import timezone

from gongkai.letters import Cell, Form, Paper
from gongkai.letters.papers import day
from gongkai.outlets.displays import HandoverView, LineRow
from gongkai.outlets.models import Handover, Point

HEADS = (("序号", 1), ("索引号", 4), ("名称", 7), ("文号", 4), ("生成日期", 3), ("公开日期", 3), ("份数", 1))
SHEET_HEADS = (
    ("时间", 2),
    ("人次", 2),
    ("类别（可不填）", 3),
    ("方式：纸质/电子/自助", 4),
    ("卷（件）", 2),
    ("复制页数", 2),
    ("备注", 3),
)
SHEET_ROWS = 18
ASKED = "请停止提供查阅，将纸质文本退回我单位或者就地封存，并将处理情况告知我单位。"


def handover_form(view: HandoverView) -> Form:
    """移送明细表 with room for both signatures."""
    facts = f"{view.number}　移送单位：{view.agency_name}　接收单位：{view.receiver_name}"
    rows = [_cells(str(number), one) for number, one in enumerate(view.rows, start=1)]
    total = [Cell("合计", 5, head=True), Cell(f"{view.lines}条", 17), Cell(str(view.copies), 1)]
    signed = (
        f"签收人：{view.received_by}　{day(view.received_on)}"
        if view.received_on
        else "签收人（签名、盖章）：　　　　　　　　　　年　　月　　日"
    )
    sent = day(view.sent_on) if view.sent_on else "　　　　年　　月　　日"
    foot = [f"移送日期：{sent}　　移送人（签名）：", signed, *([f"备注：{view.note}"] if view.note else [])]
    return Form("主动公开政府信息移送明细表", facts, [_heads(HEADS), *rows, total], foot, lying=True)


def recall_paper(record: Handover, lines: Sequence[LineRow]) -> Paper:
    """收回通知: which handed-over items are to be given out no more."""
    named = [
        ("list", f"{number}.　{one.title}（索引号 {one.index_number}）") for number, one in enumerate(lines, start=1)
    ]
    list_of = (
        f"我单位{day(record.sent_on or record.prepared_on)}移送的《主动公开政府信息移送明细表》（{record.number}）"
    )
    said = [("body", f"{list_of}中，下列信息已撤回公开。{ASKED}"), *named]
    today = timezone.localdate()
    agency = record.agency.name
    return Paper(
        agency, "", "关于停止提供部分政府信息查阅的通知", record.receiver.name, said, (), agency, today, shape="letter"
    )


def visit_sheet(point: Point) -> Form:
    """The blank sheet of a day for a place without a computer: counted, nobody's name."""
    blank = [Cell("", span, lines=2) for _head, span in SHEET_HEADS]
    total = [Cell("当日合计", 2, head=True), *(Cell("", span) for _head, span in SHEET_HEADS[1:])]
    foot = ["每来一批人记一行，不记姓名；当天下班前合计，由管理人员补录到系统。", "登记人（签名）："]
    title = "政府信息公开查阅登记表"
    return Form(
        title, f"{point.name}　　　　　　年　　月　　日", [_heads(SHEET_HEADS), *[blank] * SHEET_ROWS, total], foot
    )


def _heads(heads: Sequence[tuple[str, int]]) -> list[Cell]:
    return [Cell(head, span, head=True) for head, span in heads]


def _cells(number: str, one: LineRow) -> list[Cell]:
    title = one.title if one.is_public else f"{one.title}（已撤回公开）"
    texts = (
        number,
        one.index_number,
        title,
        one.doc_number,
        f"{one.made_on:%Y-%m-%d}",
        f"{one.published_on:%Y-%m-%d}",
        str(one.copies),
    )
    return [Cell(text, span) for text, (_head, span) in zip(texts, HEADS, strict=True)]
