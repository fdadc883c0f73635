"""P6: the counts beside a list, from the counters, against GROUP BY over the rows; both must say the same."""

from collections.abc import Callable
from time import perf_counter, process_time
from typing import Any

from django.db.models import Count

from benchmarks.corpus import Corpus
from benchmarks.measuring import percentile
from gongkai.publication import counts
from gongkai.publication.models import FacetCount, PublicItem
from gongkai.publication.public_filters import PublicFilters

REPEATS = 20
FACETS = (("agency_id", "agencies"), ("column_code", "columns"), ("year", "years"))


def run(_corpus: Corpus) -> list[dict[str, object]]:
    """For each kind of filter: CPU and time of the counters warm, of GROUP BY once, and whether they agree."""
    return [_row(name, filters) for name, filters in _filters().items()]


def _filters() -> dict[str, PublicFilters]:
    """No filter, each alone, all together: on the fullest values."""
    cell = FacetCount.objects.exclude(agency_id=0).exclude(column_code="").exclude(year=0).order_by("-count").first()
    if cell is None:
        return {"none": PublicFilters()}
    return {
        "none": PublicFilters(),
        "agency": PublicFilters(agency_id=cell.agency_id),
        "column": PublicFilters(column_code=cell.column_code),
        "year": PublicFilters(year=cell.year),
        "agency, column and year": PublicFilters(cell.agency_id, cell.column_code, cell.year),
    }


def _row(name: str, filters: PublicFilters) -> dict[str, object]:
    counts.facets(filters)
    cpu, took = zip(*(_timed(lambda: counts.facets(filters)) for _ in range(REPEATS)), strict=True)
    slow_cpu, slow_took = _timed(lambda: _grouped(filters))
    shown = counts.facets(filters)
    kept = {facet: {one.value: one.count for one in getattr(shown, label)} for facet, label in FACETS}
    return {
        "filters": name,
        "counters_ms": round(percentile(sorted(took), 50), 3),
        "counters_p95_ms": round(percentile(sorted(took), 95), 3),
        "counters_cpu_ms": round(percentile(sorted(cpu), 50), 3),
        "group_by_ms": round(slow_took, 1),
        "group_by_cpu_ms": round(slow_cpu, 1),
        "exact": kept == _grouped(filters),
    }


def _grouped(filters: PublicFilters) -> dict[str, dict[Any, int]]:
    """Every facet by counting rows, its own filter open."""
    out = {}
    for facet, _label in FACETS:
        open_one = filters.without(facet)
        rows = PublicItem.objects.filter(**open_one.condition(open_one.column_code or None)).order_by()
        out[facet] = dict(rows.values_list(facet).annotate(n=Count("pk")))
    return out


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    """CPU and time in milliseconds."""
    cpu, began = process_time(), perf_counter()
    work()
    return 1000 * (process_time() - cpu), 1000 * (perf_counter() - began)
