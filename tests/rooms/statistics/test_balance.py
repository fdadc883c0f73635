"""For any history of cases the figures balance, agree with a recount by hand, and open the records they count."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai import statistics
from gongkai.accounts.actor import SYSTEM
from gongkai.law.checks import check
from gongkai.law.forms import form
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from gongkai.law.vocabulary import ApplicantKind, Channel, RemedyBlock, RemedyResult
from tests.factories import make_agency
from tests.rooms.statistics.histories import make_case, make_remedy
from tests.rooms.statistics.recount import GROUNDS_2021, ROWS_2021, section_3

pytestmark = pytest.mark.django_db
YEAR = ReportPeriod(2025)
FORM = form("report_2021")
OLD_FORMS = ("statistics_2014", "local_54", "local_35", "minimal_2009", "county_2009")
BALANCES = {"C1", "C2", "C3", "C4"}

days = st.dates(date(2024, 11, 1), date(2026, 2, 28))
endings = st.sampled_from([*sorted(ROWS_2021), "A4", "B4", "B5", "sent_on", "split"])
withheld = st.sampled_from(["", *sorted(GROUNDS_2021)])
cases = st.fixed_dictionaries(
    {
        "received_on": st.none() | days,
        "lasts": st.none() | st.integers(-3, 120),  # −3: withdrawn on a day before the one entered as that of receipt
        "outcome": endings,
        "ground": withheld,
        "applicant": st.sampled_from([kind.value for kind in ApplicantKind]),
        "channel": st.sampled_from([one.value for one in Channel]),
        "days_extended": st.sampled_from([0, 20]),
        "kind": st.sampled_from(["disclosure", "disclosure", "disclosure", "correction"]),
        "body": st.integers(0, 1),
    }
)
remedies = st.fixed_dictionaries(
    {
        "filed_on": days,
        "lasts": st.none() | st.integers(0, 200),
        "result": st.sampled_from([one.value for one in RemedyResult]),
        "block": st.sampled_from([one.value for one in RemedyBlock]),
        "body": st.integers(0, 1),
    }
)
histories = {"asked": st.lists(cases, max_size=9), "contested": st.lists(remedies, max_size=4)}


def drawn(examples):
    """So many histories; each is put into the database, which takes its time."""
    slow = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    return settings(max_examples=examples, deadline=None, suppress_health_check=slow)


def put(asked, contested):
    """Two bodies with the histories drawn for them."""
    bodies = [make_agency(), make_agency()]
    for one in asked:
        _put_case(bodies, dict(one))
    for one in contested:
        body, lasts, result = bodies[one["body"]], one["lasts"], one["result"]
        concluded = None if lasts is None else one["filed_on"] + timedelta(days=lasts)
        make_remedy(body, one["filed_on"], concluded, result if concluded else "", one["block"])
    return [body.pk for body in bodies]


def _put_case(bodies, one):
    """As drawn; one nobody has confirmed or one still open has no ending, and one never received was withdrawn or is open."""
    body, lasts, received = bodies[one.pop("body")], one.pop("lasts"), one.pop("received_on")
    closed = None if lasts is None else (received or date(2025, 3, 1)) + timedelta(days=lasts)
    if closed is None:
        one |= {"outcome": "", "ground": ""}
    make_case(body, received, closed, **one, due_on=received + timedelta(days=28) if received else None)


@given(**histories)
@drawn(25)
def test_any_history_of_cases_balances_and_agrees_with_a_recount(asked, contested):
    bodies = put(asked, contested)
    for period in (YEAR, *YEAR.parts(PeriodKind.QUARTER)):
        found = statistics.compute(FORM, period, bodies)
        for body in bodies:
            broken = [one for one in check(found[body], year=2025) if one.code in BALANCES]
            assert broken == []
            counted = Counter({key: int(value) for key, value in found[body].items() if key.startswith("t3.")})
            assert +counted == +section_3(body, period.from_on, period.to_on)


@given(**histories)
@drawn(6)
def test_every_cell_is_the_number_of_its_records(asked, contested):
    bodies = put(asked, contested)
    for key in ("report_2021", "report_2019", *OLD_FORMS):
        found = statistics.compute(form(key), YEAR, bodies)
        for cell in statistics.known_cells(form(key)):
            opened = statistics.records(SYSTEM, form(key), cell, YEAR, bodies, size=100)
            value = sum((found[body][cell] for body in bodies), Decimal(0))
            assert (cell, opened.value) == (cell, value)
            assert "yuan" in cell or opened.total == len(opened.rows) == value


@given(**histories)
@drawn(12)
def test_the_older_forms_add_up_too(asked, contested):
    bodies = put(asked, contested)
    for key in OLD_FORMS:
        for body, figures in statistics.compute(form(key), YEAR, bodies).items():
            sums = [one for one in check(figures, form=key) if one.code.startswith("F1-") and "fees" not in one.code]
            assert (body, [one.message for one in sums]) == (body, [])


@given(**histories)
@drawn(8)
def test_months_and_quarters_sum_to_the_year(asked, contested):
    bodies = put(asked, contested)
    whole = statistics.compute(FORM, YEAR, bodies)
    for kind in (PeriodKind.HALF, PeriodKind.QUARTER, PeriodKind.MONTH):
        parts = [statistics.compute(FORM, part, bodies) for part in YEAR.parts(kind)]
        for body in bodies:
            flows = [cell.key for cell in FORM.cells() if not cell.stock and cell.key in whole[body]]
            assert {key: sum(part[body][key] for part in parts) for key in flows} == {
                key: whole[body][key] for key in flows
            }
            for before, after in zip(parts, parts[1:], strict=False):
                assert before[body]["t3.carried_out.total"] == after[body]["t3.carried_in.total"]
