"""P7 at the engine: CPU of a search with total, facets and highlighted page, by kind of question."""

from time import process_time

from benchmarks.corpus import Corpus, agency_name
from benchmarks.measuring import percentile
from benchmarks.questions import Question, filtered, questions
from gongkai.agencies.models import Agency
from gongkai.search import engine, parsing, query
from gongkai.search.interface import SearchBackend, SearchQuery, Sort
from gongkai.search.tantivy_engine import TantivyBackend

REPEATS = 3


def run(corpus: Corpus) -> list[dict[str, object]]:
    """Rows of kind of question, part of the work, and CPU milliseconds: median and 95th percentile."""
    kinds: dict[str, list[Question]] = {}
    for question in [*questions(corpus), *filtered(corpus)]:
        kinds.setdefault(question.kind, []).append(question)
    agencies = dict(Agency.objects.values_list("name", "id"))
    return [row for kind, asked in kinds.items() for row in _kind(kind, asked, agencies)]


def _kind(kind: str, asked: list[Question], agencies: dict[str, int]) -> list[dict[str, object]]:
    """Each part of the work for one kind of question."""
    queries = [_query(question, agencies) for question in asked]
    parts = {"ids and total": _ids, "facets": _facets, "whole": _whole, "whole, newest": _newest}
    return [{"kind": kind, "part": name} | _timed(part, queries) for name, part in parts.items()]


def _query(question: Question, agencies: dict[str, int]) -> SearchQuery:
    """A benchmark question as the product takes it."""
    bounds = question.bounds
    ids = [agencies[agency_name(bounds["agency"])]] if bounds else []
    return SearchQuery(text=question.text, agency_ids=ids, year=bounds.get("year"))


def _ids(asked: SearchQuery) -> object:
    filters = query.filters_of(asked)
    return engine.current().search(parsing.parse(asked.text), filters=filters, sort=Sort.RELEVANCE, offset=0, limit=20)


def _facets(asked: SearchQuery) -> object:
    return _fresh().facets(parsing.parse(asked.text), filters=query.filters_of(asked))


def _fresh() -> SearchBackend:
    """The engine with no counts kept from an earlier question."""
    backend = engine.current()
    if isinstance(backend, TantivyBackend):
        backend.forget_counts()
    return backend


def _whole(asked: SearchQuery) -> object:
    _fresh()
    return query.find(asked)


def _newest(asked: SearchQuery) -> object:
    _fresh()
    return query.find(SearchQuery(text=asked.text, agency_ids=asked.agency_ids, year=asked.year, sort=Sort.NEWEST))


def _timed(part: object, queries: list[SearchQuery]) -> dict[str, object]:
    """CPU milliseconds of a part of the work, the best of the repeats for each question."""
    best = [min(_once(part, asked) for _ in range(REPEATS)) for asked in queries]
    best.sort()
    return {"p50_cpu_ms": round(percentile(best, 50), 3), "p95_cpu_ms": round(percentile(best, 95), 3)}


def _once(part: object, asked: SearchQuery) -> float:
    before = process_time()
    part(asked)  # type: ignore[operator]
    return 1000 * (process_time() - before)
