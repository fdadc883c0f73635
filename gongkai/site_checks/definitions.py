"""The checks as data: what each looks at, its limit, where the limit comes from, how its findings are mended."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from gongkai.site_checks.vocabulary import Group

FILE = Path(__file__).with_name("checks.toml")


@dataclass(frozen=True)
class Check:
    """One check. `limit` None: there is nothing to set; `is_rolling`: each night only some records are looked at."""

    code: str
    name: str
    group: Group
    looks_at: str
    source: str
    mend: str
    unit: str = ""
    limit: int | None = None
    law: str = ""
    is_rolling: bool = False


@cache
def checks() -> dict[str, Check]:
    """Every check by its code, in the order of the report."""
    rows = tomllib.loads(FILE.read_text(encoding="utf-8"))["check"]
    made = (Check(**_fields(row)) for row in rows)
    return {one.code: one for one in made}


@cache
def tags(sort: str) -> tuple[str, ...]:
    """The tags that a page of a sort (home, column, item) must carry.

    Law: Website Guide 2017.
    """
    return tuple(tomllib.loads(FILE.read_text(encoding="utf-8"))["tags"][sort])


def _fields(row: dict[str, Any]) -> dict[str, Any]:
    plain = {name: value for name, value in row.items() if name not in ("group", "rolling")}
    return plain | {"group": Group(str(row["group"])), "is_rolling": bool(row.get("rolling", False))}
