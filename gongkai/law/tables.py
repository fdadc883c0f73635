"""Reads the TOML the law is written in, once, for the rules that quote it."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

LAW = Path(__file__).resolve().parent


@cache
def table(name: str) -> dict[str, Any]:
    """One shipped TOML file below `law/`, parsed; `name` is its path from there."""
    return read(LAW / name)


def read(path: Path) -> dict[str, Any]:
    """Any TOML file, parsed; raises `tomllib.TOMLDecodeError` or `OSError` like the reader below it."""
    with path.open("rb") as file:
        return tomllib.load(file)


def division_chain(region: str) -> tuple[str, ...]:
    """The division codes whose local rules bind a region, province first: 110228 → 110000, 110200, 110228."""
    if not region:
        return ()
    wide = (region[:2] + "0000", region[:4] + "00", region[:6], region)
    return tuple(dict.fromkeys(code for code in wide if len(code) >= 6))
