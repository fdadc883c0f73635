"""docs/reference/acceptance.md: every row asked for stands there, and names a test that exists."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROW = re.compile(
    r"^\| ([A-Z]\d\d) \| (.+) \| (.+) \| (done|partly|later part) \| (?:`([\w/.]+)(?:::(\w+))?`|—) \|$", re.MULTILINE
)
TABLE = (ROOT / "docs" / "reference" / "acceptance.md").read_text("utf-8")
ROWS = ROW.findall(TABLE)
SOURCE = ROOT.parent / "shared" / "acceptance.md"
SECTIONS = "ABCDEFGHIJKL"

LATER = {
    "B02": "internal disclosure has no board of its own yet",
    "C14": "collections come with the kinds of information",
    "C25": "counts by level come with the depth of publication",
    "C26": "counts by content class come with the kinds of information",
    "C27": "page views are not counted yet",
    "C35": "totals by attribute come with the clean-up of old stock",
    "C43": "the document register is not connected yet",
    "L02": "notices to units with read receipts come with messages",
    "L10": "sending an item to another unit comes with the depth of publication",
    "L13": "messages inside the system come with the workbench's depth",
    "L15": "exchange between installations comes with the interface for machines",
}


def test_every_row_of_the_table_is_readable_and_stands_once():
    assert len(ROWS) == len(re.findall(r"^\| [A-Z]\d\d ", TABLE, re.MULTILINE)) > 200
    assert len({row[0] for row in ROWS}) == len(ROWS)


def test_what_is_said_to_be_there_names_a_test_that_exists():
    missing = [row[0] for row in ROWS if row[3] != "later part" and not (row[4] and (ROOT / row[4]).is_file())]
    assert missing == []


def test_a_function_named_stands_in_its_file():
    named = [(row[0], ROOT / row[4], row[5]) for row in ROWS if row[5]]
    lost = [number for number, path, name in named if f"def {name}(" not in path.read_text("utf-8")]
    assert named
    assert lost == []


def test_what_is_named_is_a_file_of_tests():
    odd = [row[0] for row in ROWS if row[4] and not re.fullmatch(r"tests/(?:\w+/)+test_\w+\.py", row[4])]
    assert odd == []


def test_what_is_left_for_later_is_known_with_its_reason():
    assert sorted(row[0] for row in ROWS if row[3] == "later part") == sorted(LATER)


def test_the_count_at_the_top_is_right():
    said = re.search(r"Now: (\d+) done, (\d+) partly, (\d+) later\.", TABLE)
    counted = [sum(row[3] == status for row in ROWS) for status in ("done", "partly", "later part")]
    assert said
    assert [int(number) for number in said.groups()] == counted


def test_no_section_is_left_out():
    assert {row[0][0] for row in ROWS} == set(SECTIONS)


@pytest.mark.skipif(not SOURCE.is_file(), reason="The list of what is asked for is not beside this project.")
def test_every_row_that_is_asked_for_stands_in_the_table():
    asked = re.findall(rf"^\| ([{SECTIONS}]\d\d) ", SOURCE.read_text("utf-8"), re.MULTILINE)
    assert [row[0] for row in ROWS] == asked
