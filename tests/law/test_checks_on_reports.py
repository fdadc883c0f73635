"""The engine on real reports with hand-made labels, when they lie beside the project: nothing hard missed, few false alarms."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from gongkai.law.checks import Background, Severity, check, rule_names

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "reports"
REPORTS = sorted(FOLDER.glob("*.truth.json"))
FALSE_ALARMS = Decimal("0.1")  # a report

pytestmark = pytest.mark.skipif(not REPORTS, reason="The labelled reports are not beside this project.")


def labels(path):
    return json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def findings(truth):
    figures = {**truth["indicators"], **truth.get("indicators_flattened", {})}
    background = Background(
        approximate=frozenset(truth.get("approximate") or ()),
        precision={key: Decimal(text.rstrip("%")) / 100 for key, text in (truth.get("precision") or {}).items()},
        not_exhaustive=frozenset(truth.get("not_exhaustive") or ()),
    )
    return check(figures, year=truth["year"], regime=truth["regime"], background=background, hints=True)


def signature(rule, lhs, rhs):
    return rule, Decimal(str(lhs)), Decimal(str(rhs))


def measured(truth):
    """Hard labels, those of them found, labels found of either kind, false alarms, leads."""
    by_figures = [row for row in truth["violations"] if row["rule"] in rule_names()]
    labelled = {signature(row["rule"], row["lhs"], row["rhs"]): row["severity"] for row in by_figures}
    found = {signature(one.rule, one.lhs, one.rhs): one for one in findings(truth)}
    hard = {key for key, severity in labelled.items() if severity == "hard"}
    extra = [one for key, one in found.items() if key not in labelled]
    leads = [one for one in extra if one.severity is Severity.HINT]
    return {
        "hard": len(hard),
        "hard found": len(hard & found.keys()),
        "soft found": len({key for key in labelled if key not in hard} & found.keys()),
        "false alarms": len(extra) - len(leads),
        "leads": len(leads),
    }


def test_finds_every_hard_inconsistency_and_raises_few_false_alarms():
    rows = {path.name.partition(".")[0]: measured(labels(path)) for path in REPORTS}
    totals = {name: sum(row[name] for row in rows.values()) for name in next(iter(rows.values()))}
    print("", f"{'report':24}" + "".join(f"{name:>14}" for name in totals), sep="\n")
    for name, row in {**{key: row for key, row in rows.items() if any(row.values())}, "all": totals}.items():
        print(f"{name:24}" + "".join(f"{value:>14}" for value in row.values()))
    assert totals["hard found"] == totals["hard"]
    assert totals["false alarms"] <= FALSE_ALARMS * len(rows)


def test_labels_that_no_figure_can_show_are_the_readers_part():
    others = {row["rule"] for path in REPORTS for row in labels(path)["violations"]} - set(rule_names())
    assert others <= {"reporting_year_mismatch"}


@pytest.mark.parametrize(
    ("start", "codes"), [("000", []), ("003", []), ("004", []), ("002", ["F4-staff", "F5-points"])]
)
def test_the_source_documents_give_what_was_reckoned_by_hand(start, codes):
    path = next(path for path in REPORTS if path.name.startswith(start))
    found = [one for one in findings(labels(path)) if one.severity is not Severity.HINT]
    assert [one.code for one in found] == codes
