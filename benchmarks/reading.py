"""How well old reports are read: precision and recall by case and by group of indicators, and the inconsistencies found.

`python -m benchmarks.reading [folder]` measures the labelled cases of a folder: NNN.txt beside NNN.truth.json. Without a
folder, `../shared/reports` beside the project when it is there, else the project's own made-up cases.
"""

import json
import os
import re
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import django

from gongkai.annual_reports.checking import check_report
from gongkai.annual_reports.reading import read_text

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "reports"
OWN = ROOT / "tests" / "rooms" / "annual_reports" / "cases"
TABLES = re.compile(r"t[234]\.")
CORE = re.compile(
    r"(?:proactive_|departments_(?:items|share)|townships_|requests_|replies_|reconsiderations|lawsuits|complaints$|appeals$|"
    r"fees_|staff_|trainings$|trainees$|query_point|cleanup_|timely_|held_|website_visits$|stat\.)"
)
CLOSE = 1e-6


@dataclass
class Score:
    """Figures read right, read wrong and left out."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    false: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    def __iadd__(self, other: "Score") -> "Score":
        self.right, self.wrong, self.missed = (
            self.right + other.right,
            self.wrong + other.wrong,
            self.missed + other.missed,
        )
        return self

    @property
    def precision(self) -> float:
        """How much of what was read is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """How much of what is there was read."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    def told(self) -> str:
        """Both, with the counts."""
        return f"{self.precision:6.3f} {self.recall:6.3f} ({self.right}/{self.right + self.wrong}/{self.right + self.missed})"


@dataclass(frozen=True)
class Case:
    """One labelled report."""

    name: str
    text: str
    truth: Mapping[str, Any]


@dataclass
class Measured:
    """What one case, or all of them, came to."""

    groups: dict[str, Score] = field(default_factory=lambda: {name: Score() for name in ("tables", "core", "other")})
    found: int = 0
    labelled: int = 0
    alarms: list[str] = field(default_factory=list)
    overlooked: list[str] = field(default_factory=list)


def folder_of(argument: str = "") -> Path:
    """Where the cases are."""
    if argument:
        return Path(argument)
    return SHARED if SHARED.is_dir() else OWN


def cases_in(folder: Path) -> Iterator[Case]:
    """The labelled cases, in order."""
    for labels in sorted(folder.glob("*.truth.json")):
        text = Path(str(labels).replace(".truth.json", ".txt")).read_text("utf-8")
        yield Case(labels.name.split(".")[0], text, json.loads(labels.read_text("utf-8")))


def measured(case: Case) -> Measured:
    """Read and check one case, and compare."""
    report = read_text(case.text)
    result = Measured()
    labelled, may_be = case.truth["indicators"], case.truth.get("indicators_flattened", {})
    compare(result, report.figures, labelled, may_be)
    findings = [one for one in check_report(report) if one.keys]
    told = [(one.rule, one.lhs, one.rhs) for one in findings]
    errors = [(one.rule, one.lhs, one.rhs) for one in findings if one.severity == "error"]
    compare_findings(result, told, errors, case.truth.get("violations", []))
    return result


def compare(
    result: Measured, read: Mapping[str, float], labelled: Mapping[str, float], may_be: Mapping[str, float]
) -> None:
    """Count the figures of each group."""
    for key, value in read.items():
        score = result.groups[group_of(key)]
        if key in may_be and key not in labelled:
            score.wrong += not same(value, may_be[key])
        elif key in labelled and same(value, labelled[key]):
            score.right += 1
        else:
            score.wrong += 1
            score.false.append(f"{key}={value} (labelled {labelled.get(key, '-')})")
    for key, value in labelled.items():
        if key not in read or not same(read[key], value):
            result.groups[group_of(key)].missed += 1
            result.groups[group_of(key)].lost.append(f"{key}={value}")


Told = list[tuple[str, float | None, float | None]]


def compare_findings(result: Measured, told: Told, errors: Told, labelled: Iterable[Mapping[str, Any]]) -> None:
    """Count the labelled contradictions that were told at all, and the errors nobody labelled."""
    known = {(one["rule"], frozenset((one["lhs"], one["rhs"]))) for one in labelled}
    all_told = {(rule, frozenset((lhs, rhs))) for rule, lhs, rhs in told}
    for one in labelled:
        if one["severity"] == "hard":
            hit = (one["rule"], frozenset((one["lhs"], one["rhs"]))) in all_told
            result.labelled, result.found = result.labelled + 1, result.found + hit
            result.overlooked += [] if hit else [f"{one['rule']} {one['lhs']} {one['rhs']}"]
    unknown = {(rule, frozenset((lhs, rhs))) for rule, lhs, rhs in errors} - known
    result.alarms += [f"{rule} {sorted(map(str, sides))}" for rule, sides in unknown]


def same(one: float, other: float) -> bool:
    """Whether two figures are the same."""
    return abs(one - other) < CLOSE


def group_of(key: str) -> str:
    """Which of the three groups a figure belongs to."""
    return "tables" if TABLES.match(key) else "core" if CORE.match(key) else "other"


def summed(results: Iterable[Measured]) -> Measured:
    """All cases together."""
    whole = Measured()
    for one in results:
        for name, score in one.groups.items():
            whole.groups[name] += score
        whole.found, whole.labelled = whole.found + one.found, whole.labelled + one.labelled
        whole.alarms += one.alarms
    return whole


def main(argv: list[str]) -> int:
    """Print the table."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongkai.config.settings")
    django.setup()
    folder = folder_of(next((one for one in argv if not one.startswith("-")), ""))
    began = time.perf_counter()
    results = {case.name: measured(case) for case in cases_in(folder)}
    spent = time.perf_counter() - began
    print(f"{folder}: {len(results)} cases; precision recall (right/read/labelled)")
    print(f"{'case':<24}{'tables t2 t3 t4':<32}{'core narrative':<32}{'other':<32}inconsistencies")
    for name, one in [*results.items(), ("ALL", summed(results.values()))]:
        cells = "".join(f"{score.told():<32}" for score in one.groups.values())
        print(f"{name:<24}{cells}{one.found}/{one.labelled}, false alarms {len(one.alarms)}")
        if "--details" in argv and name != "ALL":
            tell(one)
    print(f"{len(results) / spent:.0f} reports per second, read and checked" if results else "no cases")
    return 0


def tell(one: Measured) -> None:
    """What was wrong in a case."""
    for name, score in one.groups.items():
        print(
            *(f"    {name} + {words}" for words in score.false),
            *(f"    {name} - {words}" for words in score.lost),
            sep="\n",
        )
    print(
        *(f"    alarm {words}" for words in one.alarms),
        *(f"    overlooked {words}" for words in one.overlooked),
        sep="\n",
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
