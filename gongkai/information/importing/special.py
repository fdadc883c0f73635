"""The cells of a kind's own fields, read by the one rule of `law.kinds`."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from gongkai.information.importing.headings import SPECIAL
from gongkai.information.importing.spreadsheet import text_of
from gongkai.law import kinds


def read(read: dict[str, Any], wrong: dict[str, str], *, kind: str, today: date) -> dict[str, Any]:
    """Take a row's special cells out of what was read, as values; what is wrong is added, field by field."""
    raw = {name.removeprefix(SPECIAL): read.pop(name) for name in [*read] if name.startswith(SPECIAL)}
    definition = kinds.KINDS.get(kind)
    if definition is None or not (raw or any(field.must for field in definition.fields)):
        return {}
    values, problems = kinds.read(definition, raw, today=today)
    wrong |= {SPECIAL + code: sentence for code, sentence in problems} | strangers(raw, kind)
    return values


def strangers(raw: Mapping[str, Any], kind: str) -> dict[str, str]:
    """Cells filled in for a field this kind does not have."""
    own = {field.code for field in kinds.kind(kind).fields}
    name = kinds.name_of(kind)
    return {
        SPECIAL + code: f"“{name}”没有这一项。请清空单元格，或者改正“信息种类”。"
        for code, value in raw.items()
        if code not in own and text_of(value)
    }
