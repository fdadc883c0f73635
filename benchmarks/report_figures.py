"""P11: all figures of all bodies in one run, of one body, and the records behind every cell; right, how long, how much memory."""

import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from django.db import connection

from benchmarks import report_filling, report_recount
from benchmarks.measuring import percentile
from gongkai import statistics
from gongkai.accounts.actor import SYSTEM
from gongkai.agencies.models import Agency
from gongkai.cli import home
from gongkai.law.forms import Form, form
from gongkai.law.report_periods import ReportPeriod

YEARS = {"report_2021": 2025, "report_2019": 2020, "statistics_2014": 2016}
SOME = 30  # bodies taken one by one


def run(size: int, seed: int) -> list[dict[str, object]]:
    """One row for each form: the figures of all bodies cold and warm, of one body, and what opening a cell takes."""
    held = report_filling.fill(size, seed)
    bodies = list(Agency.objects.order_by("pk").values_list("pk", flat=True))
    return [dict[str, object](held) | _row(form(key), ReportPeriod(year), bodies) for key, year in YEARS.items()]


def _row(one: Form, period: ReportPeriod, bodies: Sequence[int]) -> dict[str, object]:
    _forget()
    before = _peak_mb(afresh=True)
    figures, cold, cold_cpu = _timed(lambda: statistics.compute(one, period))
    more = round(_peak_mb() - before, 1)
    warm = [_timed(lambda: statistics.compute(one, period))[1:] for _ in range(3)]
    single = sorted(_timed(lambda body=body: statistics.compute(one, period, [body]))[1] for body in _some(bodies))
    known = sorted(statistics.known_cells(one))
    few = sorted(_opened(one, key, period, [body]) for body in _some(bodies)[::10] for key in known)
    whole = sorted(_opened(one, key, period, bodies) for key in known[::5])
    return {
        "form": one.key,
        "cells": len(known) * len(bodies),
        "all_cold_ms": cold,
        "all_cold_cpu_ms": cold_cpu,
        "all_warm_ms": sorted(took for took, _cpu in warm)[1],
        "all_warm_cpu_ms": sorted(cpu for _took, cpu in warm)[1],
        "more_memory_mb": more,
        "one_body_p50_ms": percentile(single, 50),
        "one_body_p95_ms": percentile(single, 95),
        "one_body_cpu_ms": sorted(
            _timed(lambda body=body: statistics.compute(one, period, [body]))[2] for body in _some(bodies)
        )[SOME // 2],
        "open_cell_p50_ms": percentile(few, 50),
        "open_cell_p95_ms": percentile(few, 95),
        "open_cell_most_ms": few[-1],
        "open_all_bodies_p50_ms": percentile(whole, 50),
        "open_all_bodies_most_ms": whole[-1],
    } | (_beside(figures, period) if one.key == "report_2021" else {})


def _beside(figures: dict[int, dict[str, Any]], period: ReportPeriod) -> dict[str, object]:
    """The same in plain SQL, by hand, and whether a recount of every row gives the same in every cell."""
    with sqlite3.connect(home.sqlite_path() or "") as raw:
        _groups, took, cpu = _timed(lambda: report_recount.plain(raw, period.from_on, period.to_on))
        counted, slow, _cpu = _timed(lambda: report_recount.recount(raw, period.from_on, period.to_on))
    differing = sum(
        +Counter({key: int(value) for key, value in own.items()}) != +counted.get(body, Counter())
        for body, own in figures.items()
    )
    return {"plain_sql_ms": took, "plain_sql_cpu_ms": cpu, "recount_ms": slow, "bodies_differing": differing}


def _some(bodies: Sequence[int]) -> Sequence[int]:
    return bodies[:: max(1, len(bodies) // SOME)][:SOME]


def _opened(one: Form, key: str, period: ReportPeriod, bodies: Sequence[int]) -> float:
    return _timed(lambda: statistics.records(SYSTEM, one, key, period, bodies))[1]


def _timed(work: Callable[[], Any]) -> tuple[Any, float, float]:
    """What it gave, and the milliseconds it took by the clock and of the processor."""
    began, used = perf_counter(), process_time()
    found = work()
    return found, round(1000 * (perf_counter() - began), 1), round(1000 * (process_time() - used), 1)


def _forget() -> None:
    """Close the database and let the system forget its pages."""
    connection.close()
    handle = os.open(home.sqlite_path() or "", os.O_RDONLY)
    os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(handle)


def _peak_mb(*, afresh: bool = False) -> float:
    """The most memory this process has had, from now on where told."""
    if afresh:
        Path("/proc/self/clear_refs").write_text("5")
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024
