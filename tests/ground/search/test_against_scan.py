"""Each engine gives the same ids, totals and facets as a slow scan that knows nothing of tokens."""

import re
from collections import Counter
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings as trials, strategies as st

from gongkai.search import cutting, engine, parsing
from gongkai.search.interface import FACETS, Filters, Position, SearchDocument, Sort, Wanted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("engine_name")]

LETTERS = "保密审查公开条号甲乙"
texts = st.text(alphabet=LETTERS + "ab12 ，。〔〕", max_size=25)
documents = st.builds(
    SearchDocument,
    id=st.integers(1, 10**9),
    title=texts,
    summary=texts,
    body=texts,
    files=st.lists(texts, max_size=2).map(tuple),
    agency_id=st.integers(1, 3),
    column_codes=st.sampled_from([("a",), ("a", "b"), ("a", "b", "c"), ("d",)]),
    subject=st.sampled_from(["", "s1", "s2"]),
    genre=st.sampled_from(["", "g1"]),
    kind=st.sampled_from(["document", "notice"]),
    year=st.integers(2020, 2022),
    released_on=st.dates(date(2020, 1, 1), date(2020, 1, 9)),
)
questions = st.lists(st.text(alphabet=LETTERS + "ab12", min_size=1, max_size=5), min_size=0, max_size=3)
filters = st.builds(
    Filters,
    agency_ids=st.sampled_from([(), (1,), (1, 3)]),
    column_codes=st.sampled_from([(), ("b",), ("c", "d")]),
    subject=st.sampled_from(["", "s1"]),
    subject_codes=st.sampled_from([(), ("s1",), ("s1", "s2")]),
    kind=st.sampled_from(["", "notice"]),
    year=st.sampled_from([None, 2021]),
    from_on=st.sampled_from([None, date(2020, 1, 3)]),
    to_on=st.sampled_from([None, date(2020, 1, 7)]),
)


def spread(text):
    """The runs of a text with a bar around each."""
    return "|" + "|".join(re.findall(rf"[{cutting.HAN}]+|[a-z0-9]+", text)) + "|"


def holds(document, word):
    """Whether some part of the document has the word, Latin and figures only whole."""
    pieces = re.findall(rf"[{cutting.HAN}]+|[a-z0-9]+", word)
    first = r"\|" if pieces[0].isascii() else ""
    last = r"\|" if pieces[-1].isascii() else ""
    pattern = re.compile(first + r"\|".join(pieces) + last)
    parts = [document.title, document.summary, document.body, *map(cutting.rejoined, document.files)]
    return any(pattern.search(spread(part)) for part in parts)


def within(document, bounds):
    """Whether a document is inside every bound."""
    return all(
        (
            not bounds.agency_ids or document.agency_id in bounds.agency_ids,
            not bounds.subject_codes or document.subject in bounds.subject_codes,
            not bounds.column_codes or set(document.column_codes) & set(bounds.column_codes),
            not bounds.subject or document.subject == bounds.subject,
            not bounds.kind or document.kind == bounds.kind,
            not bounds.year or document.year == bounds.year,
            not bounds.from_on or document.released_on >= bounds.from_on,
            not bounds.to_on or document.released_on <= bounds.to_on,
        )
    )


def counted(found):
    """Facets of a list of documents."""
    counts = {name: Counter() for name in FACETS}
    for document in found:
        counts["agency"][document.agency_id] += 1
        counts["year"][document.year] += 1
        counts["column"].update(document.column_codes)
        for name in ("subject", "genre", "kind"):
            if value := getattr(document, name):
                counts[name][value] += 1
    return {name: sorted(counter.items(), key=lambda pair: (-pair[1], pair[0])) for name, counter in counts.items()}


@trials(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.lists(documents, max_size=12, unique_by=lambda one: one.id), questions, questions, filters)
def test_agrees_with_a_scan(held, asked, unwanted, bounds):
    backend = engine.current()
    with backend.writing_beside() as writer:
        writer.put(held)
        writer.commit(Position(read_at=1.0))
        writer.swap_in()
    groups = tuple((parsing.word_of(word),) for word in asked)
    wanted = Wanted(groups=groups, without=tuple(parsing.word_of(word) for word in unwanted))
    expected = [
        document
        for document in held
        if all(holds(document, word) for word in asked)
        and not any(holds(document, word) for word in unwanted)
        and within(document, bounds)
    ]
    found = backend.search(wanted, filters=bounds, sort=Sort.NEWEST, offset=0, limit=50)
    newest = sorted(expected, key=lambda document: (document.released_on, document.id), reverse=True)
    assert [one for one, _score in found.hits] == [document.id for document in newest]
    assert found.total == len(expected)
    ranked = backend.search(wanted, filters=bounds, sort=Sort.RELEVANCE, offset=0, limit=50)
    assert sorted(one for one, _score in ranked.hits) == sorted(document.id for document in expected)
    assert backend.facets(wanted, filters=bounds) == counted(expected)
