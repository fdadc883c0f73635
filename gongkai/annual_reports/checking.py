"""A report as read, held against the rules: its figures by the forms' sums, its text by the checks before release."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from gongkai.annual_reports import text_flaws
from gongkai.annual_reports.reading.report import Indicator, Place, Report, place_in, plain
from gongkai.law.checks import Background, Finding, check

NEARLY_ALL = 0.95  # of the total: a list of parts that says 其中 but comes so near counts as all there are
ORDER = {"error": 0, "warning": 1, "hint": 2}


@dataclass(frozen=True)
class ReportFinding:
    """One thing that does not hold, with both sides where it is about figures, and where it stands in the text."""

    rule: str
    severity: str
    message: str
    lhs: float | None = None
    rhs: float | None = None
    keys: tuple[str, ...] = ()
    place: Place | None = None


def check_report(report: Report) -> list[ReportFinding]:
    """Everything that does not hold in one report, errors first.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    figures = {key: Decimal(str(one.value)) for key, one in report.indicators.items()}
    found = check(figures, year=report.year, regime=report.regime, background=background_of(report))
    sums = [of_figures(finding, report) for finding in found]
    flaws = [ReportFinding(f.rule, f.severity, f.message, place=f.place) for f in text_flaws.flaws_of(report)]
    return sorted(
        [*sums, *years_named(report), *plans_of_the_past(report), *flaws], key=lambda one: ORDER[one.severity]
    )


def of_figures(finding: Finding, report: Report) -> ReportFinding:
    """A finding of the engine, placed where its first figure stands."""
    places = [report.indicators[key].place for key in finding.keys if key in report.indicators]
    lhs, rhs = plain(float(finding.lhs)), plain(float(finding.rhs))
    return ReportFinding(
        finding.rule, str(finding.severity.value), finding.message, lhs, rhs, finding.keys, next(iter(places), None)
    )


def background_of(report: Report) -> Background:
    """What the words say about the figures: which are rounded, how finely shares are given, which lists are examples."""
    shown = report.indicators
    groups = list_groups(shown)
    examples = {family for family, total in groups.items() if is_examples(shown, family, total)}
    return Background(
        approximate=frozenset(key for key, one in shown.items() if one.approximate),
        precision={key: Decimal(1).scaleb(-one.decimals) for key, one in shown.items() if one.decimals},
        not_exhaustive=frozenset(examples),
        exhaustive=frozenset(groups.keys() - examples),
        breaks_down={family: total for family, total in groups.items() if total in shown},
    )


def list_groups(shown: Mapping[str, Indicator]) -> dict[str, str]:
    """Each family of listed parts with the total it stands after."""
    pairs = ((key.partition(".")[0], one.of) for key, one in shown.items() if one.of)
    return dict(pairs)


def is_examples(shown: Mapping[str, Indicator], family: str, total: str) -> bool:
    """Whether listed parts are examples: far from the total, with no 其他 among them."""
    parts = {key: one.value for key, one in shown.items() if key.startswith(f"{family}.")}
    whole = shown[total].value if total in shown else None
    if whole is None or any("其他" in key or "其它" in key for key in parts):
        return whole is None
    return sum(parts.values()) < NEARLY_ALL * whole


def years_named(report: Report) -> Iterator[ReportFinding]:
    """A hint for each sentence that gives figures of another year than the report's."""
    seen: set[int] = set()
    for key, one in report.indicators.items():
        if one.year and report.year and one.year == report.year - 1 and one.year not in seen and not is_of_before(key):
            seen.add(one.year)
            message = f"报告年度是{report.year}年，而“{one.place.quote}”一句写的是{one.year}年。请核对是不是沿用了上一年的文字或数字。"
            yield ReportFinding("reporting_year_mismatch", "hint", message, one.year, report.year, (key,), one.place)


def plans_of_the_past(report: Report) -> Iterator[ReportFinding]:
    """A hint where the plans for the coming year name the year reported on."""
    found = re.search(
        rf"{report.year}年[\u4e00-\u9fff]{{0,8}}将(?:主要|继续|进一步|重点|着力|按照|采取|在)", report.text
    )
    if found and report.year:
        message = f"报告年度是{report.year}年，而下一步打算也写成{report.year}年，应为下一年度。请核对。"
        place = place_in(report.text, found.start(), found.end())
        yield ReportFinding("reporting_year_mismatch", "hint", message, report.year, report.year + 1, (), place)


def is_of_before(key: str) -> bool:
    """Whether a figure is of the year before by its nature."""
    return "carried_in" in key or "prev_year" in key or key.startswith(("cleanup", "stat."))
