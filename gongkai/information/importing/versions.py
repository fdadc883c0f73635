"""Which edition of a template a sheet was made from, so that one filled in on an older edition is refused."""

import re
from collections.abc import Sequence
from hashlib import sha256

from gongkai.information.importing.errors import OutdatedSheet
from gongkai.information.importing.headings import columns
from gongkai.law import kinds

MARK_NAME = "GONGKAI_TEMPLATE"
GENERAL = "general"
_WRITTEN = re.compile(r"\b([a-z][a-z0-9_]{0,19})-([0-9a-f]{8})\b")
_CALLED_GENERAL = "核心元数据表"


def version_of(kind: str) -> str:
    """The edition of a kind's template: its code and a digest over every column and what may stand in it."""
    said = [(one.field, one.name, one.read, one.must, one.limit, one.shape, one.offered) for one in columns(kind)]
    return f"{kind or GENERAL}-{sha256(repr(said).encode()).hexdigest()[:8]}"


def in_headings(rows: Sequence[Sequence[str]]) -> str:
    """The edition written beside the heading of the hidden column, where a sheet became a CSV on its way."""
    found = (_WRITTEN.search(cell) for row in rows for cell in row if "系统编号" in cell)
    return next((one[0] for one in found if one), "")


def kind_of(version: str, *, name: str) -> str | None:
    """The kind a sheet's edition is for, none where it says nothing; empty is the sheet for mixed lists. Refuses old ones."""
    read = _WRITTEN.fullmatch(version.strip())
    if read is None:
        return None
    kind = "" if read[1] == GENERAL else read[1]
    if kind and kind not in kinds.KINDS:
        raise OutdatedSheet(name=name, what=kind, given=version, current="—")
    if version.strip() != version_of(kind):
        what = kinds.name_of(kind) if kind else _CALLED_GENERAL
        raise OutdatedSheet(name=name, what=what, given=version.strip(), current=version_of(kind))
    return kind
