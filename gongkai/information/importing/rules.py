"""What a spreadsheet program checks while a sheet is being filled in."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from xlsxwriter.utility import xl_col_to_name

from gongkai.information.content import SUMMARY_LIMIT, TITLE_LIMIT
from gongkai.information.importing.headings import Column
from gongkai.law.vocabulary import Openness

MISSING, READY = "缺：", "可导入"
_EARLIEST, _LATEST = date(1949, 1, 1), date(2100, 12, 31)
_LIMITS = {"title": TITLE_LIMIT, "summary": SUMMARY_LIMIT}
_NUMBERS = {"count": "integer", "money": "decimal", "percent": "decimal", "year": "integer"}


def rule(column: Column, ranges: Mapping[str, str], today: date) -> dict[str, Any] | None:
    """The check of one column, if any."""
    if column.field in ranges:
        words = {"error_message": f"请从下拉列表中选择{column.name}。"[:255]}
        return {"validate": "list", "source": ranges[column.field], **words}
    if column.read == "date" or column.shape == "day":
        last = today if (column.must and column.read == "date") or column.past else _LATEST
        words = {"error_message": f"请填写日期，例如2026-03-01，不晚于{last:%Y-%m-%d}。", "error_type": "warning"}
        return {"validate": "date", "criteria": "between", "minimum": _EARLIEST, "maximum": last, **words}
    if column.shape in _NUMBERS:
        words = {"error_message": f"{column.name}应为数字。"[:255], "error_type": "warning"}
        return {"validate": _NUMBERS[column.shape], "criteria": ">=", "value": 0, **words}
    limit = column.limit or _LIMITS.get(column.field)
    if limit:
        return {"validate": "length", "criteria": "<=", "value": limit, "error_message": f"最多{limit}字，请精简。"}
    return None


def formula_of(shown: Sequence[Column]) -> str:
    """The status of a row, with `{row}` for its number: nothing while it is empty, what is missing, or ready."""
    letters = _letters(shown)
    first, last = "B", xl_col_to_name(len(shown) - sum(column.hidden for column in shown))
    gaps = [f'IF(TRIM(${letters[one.field]}{{row}})="","{one.name}、","")' for one in shown if one.must]
    if "ground_code" in letters and "openness" in letters:
        withheld = f'${letters["openness"]}{{row}}="{Openness.WITHHELD.label}"'
        gaps.append(f'IF(AND({withheld},${letters["ground_code"]}{{row}}=""),"不予公开依据、","")')
    missing = "&".join(gaps)
    return f'=IF(COUNTA(${first}{{row}}:${last}{{row}})=0,"",IF({missing}="","{READY}","{MISSING}"&{missing}))'


def marks(shown: Sequence[Column], *, count: int, long: bool) -> Iterator[tuple[int, str]]:
    """Which cells are coloured: must-cells left empty, a number used twice, withheld without its ground."""
    letters = _letters(shown)
    last = xl_col_to_name(len(shown) - sum(column.hidden for column in shown))
    for at, column in enumerate(shown, start=1):
        here = f"${letters[column.field]}2"
        if column.must:
            yield at, f'=AND(TRIM({here})="",COUNTA($B2:${last}2)>0)'
        elif (
            column.field == "doc_number" and not long
        ):  # in a long sheet, counting every number for every row takes minutes
            whole = f"${letters[column.field]}$2:${letters[column.field]}${count + 1}"
            yield at, f'=AND({here}<>"",COUNTIF({whole},{here})>1)'
        elif column.field == "ground_code" and "openness" in letters:
            yield at, f'=AND(${letters["openness"]}2="{Openness.WITHHELD.label}",{here}="")'


def _letters(shown: Sequence[Column]) -> dict[str, str]:
    return {column.field: xl_col_to_name(at) for at, column in enumerate(shown, start=1)}
