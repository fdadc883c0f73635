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
SECTIONS = "ABCDEFGHIJKLM"  # of the source; its M is a paragraph, one row a field here
OWN = "N"  # what the product needs beside it

LATER: dict[str, str] = {}  # rows not begun, each with its reason


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
    assert {row[0][0] for row in ROWS} == set(SECTIONS + OWN)


def test_what_is_partly_there_says_what_is_missing():
    assert [row[0] for row in ROWS if row[3] == "partly" and len(row[2]) < 15] == []


@pytest.mark.skipif(not SOURCE.is_file(), reason="The list of what is asked for is not beside this project.")
def test_every_row_that_is_asked_for_stands_in_the_table():
    asked = re.findall(rf"^\| ([{SECTIONS}]\d\d) ", SOURCE.read_text("utf-8"), re.MULTILINE)
    assert [row[0] for row in ROWS if row[0][0] not in "M" + OWN] == asked


@pytest.mark.skipif(not SOURCE.is_file(), reason="The list of what is asked for is not beside this project.")
def test_every_field_of_a_service_guide_that_is_asked_for_has_its_row():
    said = re.search(r"^## M\. .*\n(.+?): an item kind", SOURCE.read_text("utf-8"), re.MULTILINE)
    assert said
    fields = said[1].split("、")
    assert [(row[0], row[1]) for row in ROWS if row[0][0] == "M"] == [
        (f"M{number:02}", field) for number, field in enumerate(fields, start=1)
    ]
