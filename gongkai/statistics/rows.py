"""Which endings of a request one row of a form counts, as a narrowing of the figure."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from gongkai.info_requests.vocabulary import Outcome
from gongkai.law.replies import reply_kinds
from gongkai.law.report_rows import row_key, split_by_ground
from gongkai.law.vocabulary import Version
from gongkai.law.withholding import withholding_grounds
from gongkai.statistics.figure import Only
from gongkai.statistics.requests import MARK

FIELD = "ending"


def in_rows(form_key: str, rows: Iterable[str]) -> Only:
    """The endings counted in these rows; what no list has counts where the form puts what has no row of its own.

    Law: Report Format 2021; Statistics Notice 2014.
    """
    wanted, by_row = set(rows), _by_row(form_key)
    if _catch_all(form_key) in wanted:
        return Only(FIELD, _endings(by_row, set(by_row) - wanted), but=True)
    return Only(FIELD, _endings(by_row, wanted))


def _endings(by_row: dict[str, frozenset[str]], rows: set[str]) -> frozenset[str]:
    return frozenset(ending for row in rows for ending in by_row.get(row, ()))


def _catch_all(form_key: str) -> str:
    """The row of an answer without a row of its own: that of 其他处理 of the form's own time."""
    return row_key(form_key, "C1")


@cache
def _by_row(form_key: str) -> dict[str, frozenset[str]]:
    """Row → the endings it counts, among all that the law's lists know; under "" what the form does not count."""
    found: dict[str, set[str]] = defaultdict(set)
    for code in _codes():
        if code in split_by_ground():
            for ground in ("", *_grounds()):
                found[row_key(form_key, code, ground=ground)].add(f"{code}{MARK}{ground}")
        else:
            found[row_key(form_key, code)].add(code)
    return {row: frozenset(endings) for row, endings in found.items()}


def _codes() -> list[str]:
    return [kind.code for version in Version for kind in reply_kinds(version)] + [end.value for end in Outcome]


def _grounds() -> list[str]:
    return [one.code for version in Version for one in withholding_grounds(version)]
