"""The word lists of the checks, kept as data beside them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "words"


@cache
def listed(name: str) -> dict[str, Any]:
    """One word list by its file name without the ending."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
