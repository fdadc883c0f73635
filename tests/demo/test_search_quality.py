"""The labelled questions over a smaller demo county: no kind of question may fall below what it reached.

The whole table, over all 2,000 items, is docs/reference/search-quality.md (`python -m benchmarks.search_quality`).
"""

import tomllib

import pytest
from django.utils import timezone

from benchmarks import search_quality
from benchmarks.search_quality_inside import first_page, public_items
from gongkai.demo.build import build
from gongkai.search import indexing

pytestmark = pytest.mark.django_db

ITEMS = 600
FLOORS = {  # recall, precision: slightly below what was measured
    "two_characters": (0.95, 0.95),
    "word_or_phrase": (0.98, 0.98),
    "quoted_phrase": (0.98, 0.98),
    "place": (0.95, 0.95),
    "document_number": (0.98, 0.85),
    "latin_and_digits": (0.98, 0.95),
    "several_words": (0.95, 0.80),
    "question": (0.60, 0.55),
    "all": (0.93, 0.90),
}


@pytest.fixture(scope="module")
def found(database, tmp_path_factory):
    """The figures by kind."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("django.conf.settings.SEARCH_DIR", tmp_path_factory.mktemp("search"))
        build(items=ITEMS)
        indexing.catch_up()
        questions = search_quality.labelled(public_items(), today=timezone.localdate())
        yield {row.kind: row for row in search_quality.figures(questions, find=first_page)}


def test_there_are_two_hundred_labelled_questions_of_eight_kinds():
    rows = tomllib.loads(search_quality.LABELS.read_text("utf-8"))["query"]
    assert len(rows) == 200
    assert {row["kind"] for row in rows} == set(FLOORS) - {"all"}


def test_an_unsegmented_two_character_word_is_always_found(found):
    assert found["two_characters"].nothing == 0


@pytest.mark.parametrize("kind", FLOORS)
def test_recall_and_precision_stay_above_their_floor(found, kind):
    recall, precision = FLOORS[kind]
    assert found[kind].recall >= recall, search_quality.table(found.values())
    assert found[kind].precision >= precision, search_quality.table(found.values())
