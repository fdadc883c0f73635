"""The glossary: every name it gives is one a reader can find."""

import re

from gongkai.law.index import ROOT

PAGE = ROOT / "docs" / "glossary.md"


def rows():
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("| ") and not line.startswith("| English"):
            yield [cell.strip() for cell in line.strip("|").split("|")]


def words_of_the_source():
    files = sorted((ROOT / "gongkai").rglob("*.py")) + sorted((ROOT / "gongkai" / "law").rglob("*.toml"))
    return {word for path in files for word in re.findall(r"\w+", path.read_text(encoding="utf-8"))}


def test_every_name_in_the_glossary_is_in_the_code_or_planned():
    known = words_of_the_source()
    for _, chinese, _, name in rows():
        if "*planned*" not in name:
            for word in re.findall(r"`([^`]+)`", name):
                assert set(re.findall(r"\w+", word.rpartition(".")[2])) <= known, f"{chinese}: {word}"


def test_every_row_has_its_four_cells_and_stands_once():
    found = list(rows())
    assert all(len(row) == 4 and all(row) for row in found)
    assert len({row[0] for row in found}) == len(found) > 60
