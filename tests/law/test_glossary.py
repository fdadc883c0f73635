"""The glossary: every name it gives is one a reader can find."""

import re

from gongkai.law.index import ROOT

PAGE = ROOT / "docs" / "glossary.md"


def rows():
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("| ") and not line.startswith("| English"):
            yield [cell.strip() for cell in line.strip("|").split("|")]


def source():
    files = sorted((ROOT / "gongkai").rglob("*.py")) + sorted((ROOT / "gongkai" / "law").rglob("*.toml"))
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def test_every_name_in_the_glossary_is_in_the_code_or_planned():
    text = source()
    for _, chinese, _, name in rows():
        if "*planned*" not in name:
            for word in re.findall(r"`([^`]+)`", name):
                assert re.search(rf"\b{re.escape(word.rpartition('.')[2])}\b", text), f"{chinese}: {word}"


def test_every_row_has_its_four_cells_and_stands_once():
    found = list(rows())
    assert all(len(row) == 4 and all(row) for row in found)
    assert len({row[0] for row in found}) == len(found) > 60
