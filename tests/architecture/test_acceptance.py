"""docs/reference/acceptance.md: every row that is said to be there names a test that exists."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROW = re.compile(r"^\| ([A-Z]\d\d) \| (.+) \| (.+) \| (done|partly|later part) \| (?:`([\w/.]+)`|—) \|$", re.MULTILINE)
TABLE = (ROOT / "docs" / "reference" / "acceptance.md").read_text("utf-8")
ROWS = ROW.findall(TABLE)
SOURCE = ROOT.parent / "shared" / "acceptance.md"


def test_every_row_of_the_table_is_readable_and_stands_once():
    assert len(ROWS) == len(re.findall(r"^\| [A-Z]\d\d ", TABLE, re.MULTILINE)) > 100
    assert len({row[0] for row in ROWS}) == len(ROWS)


def test_what_is_said_to_be_there_names_a_test_that_exists():
    missing = [row[0] for row in ROWS if row[3] != "later part" and not (row[4] and (ROOT / row[4]).is_file())]
    assert missing == []


def test_the_count_at_the_top_is_right():
    said = re.search(r"Now: (\d+) done, (\d+) partly, (\d+) later\.", TABLE)
    counted = [sum(row[3] == status for row in ROWS) for status in ("done", "partly", "later part")]
    assert said
    assert [int(number) for number in said.groups()] == counted


@pytest.mark.skipif(not SOURCE.is_file(), reason="The list of what is asked for is not beside this project.")
def test_no_row_of_the_sections_of_this_part_is_left_out():
    asked = set(re.findall(r"^\| ([ACDEFJL]\d\d) ", SOURCE.read_text("utf-8"), re.MULTILINE))
    assert asked - {row[0] for row in ROWS} == set()
