"""The checks measured on the made-up corpus, class by class; both halves, the tuned one and the held-out one."""

from pathlib import Path

import pytest

from tests.fixtures import scan_corpus
from tests.fixtures.scan_corpus import table

RECALL, PRECISION = 0.98, 0.95
FEWEST = 400


@pytest.fixture(scope="module")
def corpus():
    return {half: scan_corpus.cases(half) for half in scan_corpus.HALVES}


@pytest.fixture(scope="module")
def measured(corpus):
    return {half: scan_corpus.scores(cases) for half, cases in corpus.items()}


@pytest.mark.parametrize("half", scan_corpus.HALVES)
def test_every_class_is_found_and_hardly_anything_else(measured, half):
    poor = [one for one in measured[half] if one.recall < RECALL or one.precision < PRECISION]
    assert poor == []


def test_the_corpus_is_large_enough_and_half_of_it_near_misses(corpus):
    cases = [case for half in corpus.values() for case in half]
    near = sum(not case.finds for case in cases)
    assert len(cases) >= FEWEST
    assert near >= len(cases) / 2


def test_every_class_has_cases_in_both_halves(measured):
    assert all(one.holding >= 3 for half in measured.values() for one in half)


def test_the_corpus_is_the_same_every_time(corpus):
    assert scan_corpus.cases("tuned") == corpus["tuned"]


def test_the_table_in_the_docs_is_fresh():
    page = Path(__file__).resolve().parents[4] / "docs" / "reference" / "scan-quality.md"
    assert page.read_text(encoding="utf-8") == table.page(), "run python -m tests.fixtures.scan_corpus"
