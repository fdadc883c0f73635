"""Reports with figures that balance, for the tests of the roll-up, of sheets and of old reports."""

from datetime import UTC, datetime
from decimal import Decimal

from hypothesis import strategies as st

from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.vocabulary import Origin, Scope, State
from gongkai.law import forms

FORM = forms.form("report_2021")
YEAR = 2025
AT = datetime(2026, 1, 10, 2, 0, tzinfo=UTC)
APPLICANTS = ("natural", "business", "research", "public_welfare", "legal_service", "other")
RESULTS = tuple(
    row.key
    for table in FORM.tables
    if table.key == "t3"
    for row in table.rows
    if row.key and row.key not in {"new_received", "carried_in", "total_handled", "carried_out"}
)
REMEDIES = ("reconsideration", "litigation_direct", "litigation_after_reconsideration")
OUTCOMES = ("upheld", "corrected", "other", "pending")


def zeros():
    """Every cell of the form at zero, which balances."""
    return dict.fromkeys(sorted(FORM.keys()), Decimal(0))


def balanced(cells):
    """The figures of a form from some single cells: results by applicant, what came in, remedies; the sums follow."""
    found = zeros() | {key: Decimal(value) for key, value in cells.items()}
    for who in APPLICANTS:
        found[f"t3.total_handled.{who}"] = sum(found[f"t3.{row}.{who}"] for row in RESULTS)
        came = found[f"t3.carried_in.{who}"]
        handled, left = found[f"t3.total_handled.{who}"], found[f"t3.carried_out.{who}"]
        found[f"t3.carried_in.{who}"] = min(came, handled + left)
        found[f"t3.new_received.{who}"] = handled + left - found[f"t3.carried_in.{who}"]
    for row in ("new_received", "carried_in", *RESULTS, "total_handled", "carried_out"):
        found[f"t3.{row}.total"] = sum(found[f"t3.{row}.{who}"] for who in APPLICANTS)
    for row in REMEDIES:
        found[f"t4.{row}.total"] = sum(found[f"t4.{row}.{outcome}"] for outcome in OUTCOMES)
    return found


def figures():
    """Random figures that balance."""
    singles = [f"t3.{row}.{who}" for row in (*RESULTS, "carried_in", "carried_out") for who in APPLICANTS]
    singles += [f"t4.{row}.{outcome}" for row in REMEDIES for outcome in OUTCOMES]
    singles += [key for key in sorted(FORM.keys()) if key.startswith("t2.") and key != "t2.fees.amount_wan"]
    amounts = st.decimals(0, 99999, places=4)
    return st.builds(
        lambda cells, fees: balanced(cells | {"t2.fees.amount_wan": fees}),
        st.dictionaries(st.sampled_from(singles), st.integers(0, 99999), max_size=30),
        amounts,
    )


def make_report(agency, *, scope=Scope.OWN, year=YEAR, form_key="report_2021", period="year", ordinal=1):
    report, _ = Report.objects.get_or_create(
        agency=agency, year=year, scope=scope, period=period, ordinal=ordinal, defaults={"form_key": form_key}
    )
    return report


def make_version(report, given, *, state=State.SUBMITTED, number=1, origin=Origin.RECORDS, **fields):
    """A version of a report with figures as handed in."""
    return ReportVersion.objects.create(
        report=report,
        number=number,
        state=state,
        origin=origin,
        figures={key: str(value) for key, value in given.items()},
        started_at=AT,
        digest="d" * 64 if state == State.APPROVED else "",
        **fields,
    )


def handed_in(agency, given, **fields):
    """A body's own report of the year, handed in."""
    return make_version(make_report(agency), given, **fields)
