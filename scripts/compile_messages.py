"""Compile every .po under gongkai/ to the .mo beside it, without needing gettext's own tools."""

import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[1]


def compile_one(po: Path) -> None:
    """Write the .mo of one catalogue; the new file replaces the old one at once."""
    with po.open("rb") as source:
        catalogue = read_po(source, locale=po.parts[-3])
    unfinished = po.with_suffix(".mo.new")
    with unfinished.open("wb") as target:
        write_mo(target, catalogue)
    unfinished.replace(po.with_suffix(".mo"))


def main() -> int:
    """Compile all of them."""
    for po in sorted(ROOT.glob("gongkai/**/LC_MESSAGES/*.po")):
        compile_one(po)
    return 0


if __name__ == "__main__":
    sys.exit(main())
