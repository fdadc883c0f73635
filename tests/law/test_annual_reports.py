"""Two cities' figures as they were published, each with one slip; every rule that was asked for; a unit without a duty."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from gongkai.law import annual_reports
from gongkai.law.checks import Background, Severity, Stage, check, rule_names
from gongkai.law.forms import form

FOLDER = Path(__file__).parent / "cases"
FIGURES = tomllib.loads((FOLDER / "report_fixtures.toml").read_text(encoding="utf-8"))
SLIPS = tomllib.loads((FOLDER / "report_one_cell.toml").read_text(encoding="utf-8"), parse_float=Decimal)["case"]
RULES = tomllib.loads((FOLDER / "report_checks.toml").read_text(encoding="utf-8"), parse_float=Decimal)["case"]
RESULTS = ("upheld", "corrected", "other", "pending", "total")
FORM = "report_2021"


def table_four(city):
    return {
        f"t4.{block}.{name}": value
        for block, row in FIGURES[city]["t4"].items()
        for name, value in zip(RESULTS, row, strict=True)
    }


def city_a():
    """Natural persons, totals and table four, as far as they are given."""
    figures = table_four("city_a")
    for row, (natural, total) in FIGURES["city_a"]["t3"].items():
        figures |= {f"t3.{row}.natural": natural, f"t3.{row}.total": total}
    return figures


def city_b():
    row = {f"t3.new_received.{name}": value for name, value in FIGURES["city_b"]["t3_new_received"].items()}
    return {**row, **table_four("city_b")}


def known_beside(case):
    return Background(**{name: case[name] for name in ("previous", "children", "records") if name in case})


@pytest.mark.parametrize("figures", [city_a(), city_b()], ids=["A", "B"])
def test_the_published_figures_pass_every_check(figures):
    assert check(figures, year=2025, form=FORM) == []


def test_only_a_lead_is_left_when_leads_are_asked_for():
    (lead,) = check(city_a(), year=2025, form=FORM, hints=True)
    assert (lead.code, lead.severity, lead.lhs) == ("L2024", Severity.HINT, 56)


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=f"{case['city']} {case['cell']} {case['to']}") for case in SLIPS]
)
def test_one_slip_breaks_exactly_the_rules_it_should(case):
    figures = {**(city_a() if case["city"] == "a" else city_b()), **case.get("beside", {})}
    assert figures[case["cell"]] == case["from"], "the case knows the figure it changes"
    assert check(figures, year=2025, form=FORM, background=known_beside(case)) == []
    figures[case["cell"]] = case["to"]
    found = check(figures, year=2025, form=FORM, background=known_beside(case))
    assert sorted({finding.rule for finding in found}) == case["rules"]
    assert all(case["cell"] in finding.keys for finding in found)


def test_there_are_slips_in_every_part_of_the_tables():
    rows = {case["cell"].split(".")[1] for case in SLIPS if case["cell"].startswith("t3.")}
    blocks = {case["cell"].split(".")[1] for case in SLIPS if case["cell"].startswith("t4.")}
    assert {"new_received", "carried_in", "total_handled", "carried_out"} <= rows
    assert blocks == {"reconsideration", "litigation_direct", "litigation_after_reconsideration"}


# Which checks of the data answer for the ten of the format of 2021 and for the nine families of the years before.
TEN = {
    "C1": ["C1"], "C2": ["C2"], "C3": ["C3"], "C4": ["C4"], "C5": ["C5", "C5-text"], "C6": ["C6"],
    "C7": ["C7-requests", "C7-handled", "C7-pairs"], "C8": ["C8"], "C9": ["C9"], "C10": ["C10"],
}  # fmt: skip
NINE = {
    "1 sums and parts": ["F1-level", "F1-source", "F1-category", "F1-channel", "F1-replies", "F1-held", "F1-breakdowns", "F1-parts"],
    "2 shares": ["F2-sources", "F2-categories", "F2-rates", "F2-hundred"],
    "3 nothing from nothing": ["F3-requests"],
    "4 people": ["F4-staff"],
    "5 query points": ["F5-points"],
    "6 timely, full text": ["F6-timely"],
    "7 all years": ["F7", "F7-within"],
    "8 fees": ["F8-fees", "F8-items", "F8-allowed"],
    "9 units": ["F9"],
}  # fmt: skip


@pytest.mark.parametrize(("name", "codes"), [*TEN.items(), *NINE.items()])
def test_every_rule_that_was_asked_for_has_a_case_that_breaks_it(name, codes):
    broken = {case["code"] for case in RULES if case["finds"]}
    assert set(codes) <= broken, name


def test_the_rules_of_the_slips_are_rules_of_the_data():
    assert {rule for case in SLIPS for rule in case["rules"]} <= set(rule_names())


# ── 3: where nothing came, nothing was done ──


@pytest.mark.parametrize(
    "key", ["replies_total", "replies_refused", "requests_completed", "fees_yuan", "fees_reduced_yuan", "info_fee_yuan"]
)
def test_without_requests_there_is_nothing_that_follows_from_them(key):
    assert check({"requests_total": 0, key: 0}, year=2010) == []
    assert "zero_consistency" in {one.rule for one in check({"requests_total": 0, key: 4}, year=2010)}


# ── 2: how exact a share must be ──


@pytest.mark.parametrize(("share", "broken"), [("0.769", False), ("0.768", True), ("0.770", True), ("0.77", False)])
def test_a_share_is_right_within_half_of_its_last_decimal(share, broken):
    figures = {"proactive_total": 1522, "departments_items": 1170, "departments_share": Decimal(share)}
    assert bool(check(figures, year=2009)) is broken


@pytest.mark.parametrize(("last", "broken"), [("0.333", False), ("0.335", False), ("0.340", True), ("0.300", True)])
def test_shares_make_a_hundred_within_their_rounding(last, broken):
    names = ("财政", "民生", "其他")
    shares = dict(zip(names, (Decimal("0.333"), Decimal("0.333"), Decimal(last)), strict=True))
    figures = {f"proactive_share_by_category.{name}": share for name, share in shares.items()}
    assert bool(check(figures, year=2010)) is broken


# ── A unit without a duty ──


def whole_form(**changed):
    return {**{cell.key: Decimal(0) for cell in form(FORM).cells()}, **changed}


def release(**reasons):
    return Background(stage=Stage.RELEASE, not_applicable=reasons)


def without(figures, start):
    return {key: None if key.startswith(start) else value for key, value in figures.items()}


def test_a_unit_without_a_duty_says_so_with_a_reason():
    figures = without(whole_form(), "t2.penalties.")
    (missing,) = check(figures, year=2025, form=FORM, background=release())
    assert (missing.rule, missing.keys) == ("cell_missing", ("t2.penalties.decisions",))
    assert "没有该项职责的，应注明“不适用”和理由" in missing.message
    said = Background(stage=Stage.RELEASE, not_applicable={"t2.penalties": "本单位没有行政处罚职权"})
    assert check(figures, year=2025, form=FORM, background=said) == []


def test_a_whole_table_may_not_apply():
    figures = without(whole_form(), "t2.")
    assert len(check(figures, year=2025, form=FORM, background=release())) == 10
    assert check(figures, year=2025, form=FORM, background=release(t2="本单位不制发文件，没有行政职权")) == []


def test_a_reason_must_be_given():
    figures = without(whole_form(), "t2.fees.")
    found = check(
        figures, year=2025, form=FORM, background=Background(stage=Stage.RELEASE, not_applicable={"t2.fees": ""})
    )
    assert [one.keys for one in found] == [("t2.fees.amount_wan",)]


def test_a_reason_for_one_row_does_not_excuse_another_that_begins_alike():
    figures = without(without(whole_form(), "t2.rules."), "t2.normative_docs.")
    background = Background(stage=Stage.RELEASE, not_applicable={"t2.rule": "理由", "t2.normative_docs": "理由"})
    keys = [one.keys[0] for one in check(figures, year=2025, form=FORM, background=background)]
    assert keys == ["t2.rules.issued", "t2.rules.repealed", "t2.rules.in_force"]


def test_what_does_not_apply_counts_as_none_in_a_sum():
    figures = whole_form(**{
        "t4.reconsideration.upheld": Decimal(2), "t4.reconsideration.total": Decimal(3), "t4.reconsideration.other": None,
    })  # fmt: skip
    excused = Background(stage=Stage.RELEASE, not_applicable={"t4.reconsideration.other": "没有此类结果"})
    (found,) = check(figures, year=2025, form=FORM, background=excused)
    assert (found.rule, found.lhs, found.rhs) == ("t4_sum", 3, 2)


def test_what_does_not_apply_adds_nothing_to_the_whole():
    parts = {"示范甲局": {"t2.penalties.decisions": Decimal(4)}, "示范乙局": {"t2.penalties.decisions": None}}
    whole = {"t2.penalties.decisions": Decimal(4)}
    assert check(whole, year=2025, background=Background(children=parts)) == []
    (found,) = check({"t2.penalties.decisions": Decimal(5)}, year=2025, background=Background(children=parts))
    assert (found.rule, found.rhs) == ("rollup_sum", 4)


def test_one_module_says_everything_about_reports():
    assert set(annual_reports.__all__) == {
        "ReportDue", "Section", "Sentence", "facts", "opening", "report_due", "sections", "title_of",
    }  # fmt: skip
