"""Which endings of a request one row of a form counts, as a narrowing of the figure."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from gongkai.info_requests.vocabulary import Outcome
from gongkai.law.replies import label_of, reply_kinds
from gongkai.law.report_rows import row_key, split_by_ground
from gongkai.law.sentences import Sentence, say, strung
from gongkai.law.vocabulary import Version
from gongkai.law.withholding import ground as ground_of, withholding_grounds
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


def named(form_key: str, rows: Iterable[str]) -> Sentence:
    """What is counted in these rows, for a clerk: the answers by name, refusals by their ground."""
    by_row = _by_row(form_key)
    endings = [ending for ending in _all_endings() if any(ending in by_row.get(row, ()) for row in rows)]
    labels = dict.fromkeys(_label(ending) for ending in endings)
    return say("本行计入：{kinds}。", kinds=strung([say(label) for label in labels], between="、"))


def _label(ending: str) -> str:
    code, _mark, ground = ending.partition(MARK)
    if ground:
        return ground_of(ground).label
    return Outcome(code).label if code in set(Outcome) else label_of(code)


def _endings(by_row: dict[str, frozenset[str]], rows: set[str]) -> frozenset[str]:
    return frozenset(ending for row in rows for ending in by_row.get(row, ()))


def _catch_all(form_key: str) -> str:
    """The row of an answer without a row of its own: that of 其他处理 of the form's own time."""
    return row_key(form_key, "C1")


@cache
def _by_row(form_key: str) -> dict[str, frozenset[str]]:
    """Row → the endings it counts, among all that the law's lists know; under "" what the form does not count."""
    found: dict[str, set[str]] = defaultdict(set)
    for ending in _all_endings():
        code, _mark, ground = ending.partition(MARK)
        found[row_key(form_key, code, ground=ground)].add(ending)
    return {row: frozenset(endings) for row, endings in found.items()}


@cache
def _all_endings() -> tuple[str, ...]:
    """Every ending the law's lists know, those counted by their ground once for each."""
    found: list[str] = []
    for code in _codes():
        by_ground = [f"{code}{MARK}{ground}" for ground in ("", *_grounds())]
        found += by_ground if code in split_by_ground() else [code]
    return tuple(found)


def _codes() -> list[str]:
    return [kind.code for version in Version for kind in reply_kinds(version)] + [end.value for end in Outcome]


def _grounds() -> list[str]:
    return [one.code for version in Version for one in withholding_grounds(version)]
