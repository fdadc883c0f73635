"""行政申诉数 in the forms before 2019: computed from the register of appeals, counted by the body they are against."""

from datetime import date

import pytest

from gongkai import statistics
from gongkai.complaints.models import Complaint
from gongkai.law.forms import form
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor
from tests.rooms.complaints.grievances import appealed, make_desk, registered

pytestmark = pytest.mark.django_db
YEAR = ReportPeriod(2012)


@pytest.fixture
def desk():
    """Three appeals of 2012 against the bureau, one of them against nothing decided before; one of 2013; a complaint."""
    made = make_desk()
    known = registered(made)
    rows = [
        appealed(made),
        appealed(made, title="另一件"),
        appealed(made, title="第三件"),
        appealed(made, title="下年的"),
    ]
    Complaint.objects.filter(pk=rows[2].pk).update(contested="", contested_on=None)
    for one in (known, *rows):
        on = date(2013, 1, 1) if one == rows[3] else date(2012, 12, 31)
        Complaint.objects.filter(pk=one.pk).update(
            received_on=on, registered_on=on, contested_on=None, accept_due_on=on, next_due_on=on
        )
    return made


@pytest.mark.parametrize("name", ["local_54", "local_35", "minimal_2009"])
def test_the_forms_that_ask_for_appeals_are_filled_from_the_register(desk, name):
    cells = statistics.compute(form(name), YEAR, [desk.bureau.pk, desk.agency.pk])
    key = next(key for key in cells[desk.bureau.pk] if key.split(".")[1] == "appeals")
    assert cells[desk.bureau.pk][key] == 3
    assert cells[desk.agency.pk][key] == 0  # the office handled them; they are not about it


def test_those_after_the_first_handling_are_counted_apart(desk):
    cells = statistics.compute(form("local_35"), YEAR, [desk.bureau.pk])[desk.bureau.pk]
    found = [value for key, value in cells.items() if "appeals_after_first_handling" in key]
    assert found and set(found) == {2}


def test_the_bureau_sees_how_many_and_the_desk_sees_which(desk):
    key = next(
        key for key in statistics.compute(form("local_54"), YEAR, [desk.bureau.pk])[desk.bureau.pk] if ".appeals" in key
    )
    own = statistics.records(make_actor(desk.bureau, Duty.OFFICE_HEAD), form("local_54"), key, YEAR, [desk.bureau.pk])
    assert (own.total, {row.title for row in own.rows}) == (3, {""})
    all_of_it = statistics.records(desk.overseer, form("local_54"), key, YEAR, [desk.bureau.pk])
    assert "另一件" in {row.title for row in all_of_it.rows}
    assert {row.kind for row in all_of_it.rows} == {"appeal"}
