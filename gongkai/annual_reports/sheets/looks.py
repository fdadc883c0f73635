"""How a sheet to fill in looks, what each cell accepts, and the words that explain it."""

from collections.abc import Iterator, Mapping
from typing import Any

from gongkai.annual_reports.sheets.places import Page
from gongkai.law.forms import Cell

HELP_SHEET = "填表说明"
HELP = (
    "只填写浅黄色的格子；表头、项目名称和“核对”栏已锁定，请勿改动、增删或者移动。",
    "没有发生的填0，不要留空。没有该项职责的，在同一行“不适用理由”中写明理由，格子留空。",
    "件数、次数、人数填整数；金额按表上注明的单位填写，单位为“万元”的，1万2千元填1.2。",
    "“核对”栏显示“✓”表示勾稽关系成立，“待填”表示还有空格，“✗”表示不相等，后面是差额。全部为“✓”后再报送。",
    "可以用公式计算，报送前请在 Excel 或 WPS 中打开并保存一次，使公式有计算结果。",
    "请保存为 .xlsx 格式，不要设置打开密码，不要另存为 .xls 或者 .et。",
    "每份表格只供表头所示的单位、报告期和口径使用，不能改作他用。",
    "涉密信息不得填入本表。",
)
LINE = 16  # points of height for one line of a label
A4 = {
    "label": 46,
    "figure": 11,
    "across": 8.5,
    "unit": 9,
    "number": 6,
    "check": 10,
    "reason": 22,
}  # widths in characters
LARGEST = 10**12
_WHOLE = "请填写不小于0的整数；没有发生的填0。"
_DECIMAL = "请填写不小于0的数字，按表上注明的单位；没有发生的填0。"
_SIGNED = "请填写整数，增加为正数，减少为负数；没有变化的填0。"


def looks_of(book: Any) -> dict[str, Any]:
    """The formats of a workbook by what they are for."""
    base = {"font_name": "宋体", "font_size": 10, "border": 1, "valign": "vcenter", "text_wrap": True}
    middle = {"align": "center"}
    made = {
        "title": {"font_name": "宋体", "bold": True, "font_size": 16, "valign": "vcenter", **middle},
        "unit_line": {"font_name": "宋体", "font_size": 10, "valign": "vcenter"},
        "help": {"font_name": "宋体", "font_size": 11, "text_wrap": True, "valign": "top"},
        "block": {**base, "bold": True, **middle},
        "head": {**base, "bold": True, "bg_color": "#E3ECF5", **middle},
        "section": {**base, "bold": True, "bg_color": "#F2F2F2"},
        "unit": {**base, **middle},
        "figure": {**base, "bg_color": "#FFFBE6", "locked": False, "align": "right"},
        "reason": {**base, "bg_color": "#FFFBE6", "locked": False},
        "check": {**base, **middle},
        "wrong": {"bg_color": "#F4B6AE", "bold": True},
    }
    made |= {f"label{level}": {**base, "indent": level} for level in range(5)}
    return {name: book.add_format(look) for name, look in made.items()}


def rule_of(cell: Cell) -> Mapping[str, Any]:
    """What a cell accepts while it is being filled in."""
    kind, least, words = {
        "decimal": ("decimal", 0, _DECIMAL),
        "signed": ("integer", -LARGEST, _SIGNED),
    }.get(cell.number, ("integer", 0, _WHOLE))
    return {
        "validate": kind,
        "criteria": "between",
        "minimum": least,
        "maximum": LARGEST,
        "ignore_blank": True,
        "error_title": "填写有误",
        "error_message": words,
    }


def widths_of(page: Page) -> Iterator[tuple[int, int, float]]:
    """First column, last column and width, for everything on a sheet."""
    block = page.blocks[0]
    if block.table.across:
        yield 0, 0, A4["unit"]
        yield 1, page.columns - 1, A4["across"]
        return
    spot = block.spots[0]
    label, figures = spot.beside[0].column, spot.column
    if label:
        yield 0, label - 1, A4["number"]
    yield label, label, A4["label"]
    if figures > label + 1:
        yield label + 1, figures - 1, A4["unit"]
    yield figures, block.check_column - 1, A4["figure"]
    yield block.check_column, block.check_column, A4["check"]
    yield block.check_column + 1, block.check_column + 1, A4["reason"]
