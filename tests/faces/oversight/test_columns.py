"""Every figure of the board opens exactly the records it counts."""

import csv
import re
from datetime import date, timedelta
from decimal import Decimal
from io import StringIO

import pytest
from django.utils import timezone

from gongkai.complaints.actions.accept import accept
from gongkai.complaints.models import Complaint
from gongkai.info_requests.models import InfoRequest
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty, RemedyResult
from gongkai.office.models import Task
from gongkai.office.vocabulary_work import TaskState
from gongkai.oversight.columns import BY_KEY, COLUMNS
from gongkai.oversight.units import units
from gongkai.remedies.models import RemedyCase
from gongkai.supervision.models import Problem
from tests.faces.workbench.desk import sign_in, text_of
from tests.factories import actor_for, make_agency, make_item, make_person
from tests.rooms.complaints import grievances
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.office.work import make_desk as make_task_desk, make_plan, make_task
from tests.rooms.remedies.proceedings import make_remedy
from tests.rooms.supervision import round as rounds

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def round():
    """A county with two bureaus; what is entered stands with the water bureau."""
    return rounds.make_round()


def opened(county, unit, key):
    """What the board says of a unit, and the lines of the sheet behind it, for one who oversees the county."""
    person = make_person(county, Duty.OVERSEE, branch=True)
    row = next(row for row in units(actor_for(person), today=timezone.localdate()) if row.id == unit.pk)
    desk, address = sign_in(person), BY_KEY[key].address(row)
    assert desk.get(address).status_code == 200
    lines = list(csv.reader(StringIO(text_of(desk.get(f"{address}&export=csv")))))
    return BY_KEY[key].of(row), lines[1:]


def counted(round, key, unit=None):
    """How many the board says, and how many lines it opens."""
    value, lines = opened(round.office.parent, unit or round.water, key)
    return value, len(lines)


def test_items_late_and_items_due_soon_are_opened_apart(round):
    today = timezone.localdate()
    for agency, due_on in [
        (round.water, today - DAY), (round.water, today - 9 * DAY), (round.water, today), (round.roads, today - DAY),
        (round.water, today + 200 * DAY),
    ]:  # fmt: skip
        InfoItem.objects.filter(pk=make_item(agency=agency).pk).update(due_on=due_on)
    assert counted(round, "publish_late") == (2, 2)
    assert counted(round, "publish_soon") == (1, 1)


def test_requests_late_due_soon_and_open(round):
    today, office = timezone.localdate(), make_office(round.water)
    for due_on in (today - DAY, today - 2 * DAY, today, today + 200 * DAY):
        case = make_request(office)
        InfoRequest.objects.filter(pk=case.pk).update(next_due_on=due_on)
    make_request(make_office(round.roads))
    assert counted(round, "request_late") == (2, 2)
    assert counted(round, "request_soon") == (1, 1)
    assert counted(round, "request_open") == (4, 4)


def test_complaints_open_and_late_at_whichever_step():
    desk = grievances.make_desk()
    late = [grievances.registered(desk, title=f"事项{n}") for n in range(2)]
    accept(late[1].pk, on=grievances.TAKEN, by=desk.head)  # nobody named to look into it
    grievances.answered(desk, title="已答复")
    fresh = grievances.registered(desk, title="刚收到", received_on=timezone.localdate())
    grievances.registered(desk, title="别的单位", against_id=None, against_words="示范县某公司")
    assert Complaint.objects.filter(pk=fresh.pk, next_due_on__gte=timezone.localdate()).exists()
    value, lines = opened(desk.county, desk.bureau, "complaints")
    assert (value, len(lines)) == (4, 4)
    value, lines = opened(desk.county, desk.bureau, "complaints_late")
    assert (value, len(lines)) == (2, 2)


def test_cases_pending_and_cases_lost_but_not_performed(round):
    office = make_office(round.water)
    make_remedy(office)
    for result, perform_by in [
        (RemedyResult.CORRECTED, date(2026, 5, 1)), (RemedyResult.CORRECTED, None), (RemedyResult.UPHELD, None),
    ]:  # fmt: skip
        case = make_remedy(office)
        ended = {"result": result, "concluded_on": date(2026, 4, 20), "perform_by": perform_by}
        RemedyCase.objects.filter(pk=case.pk).update(**ended)
    assert counted(round, "cases") == (2, 2)


def test_problems_unfinished_and_problems_late(round):
    late, handed_in, confirmed = rounds.problem(round), rounds.handed_in(round), rounds.problem(round)
    rounds.problem(round)
    for one, values in [
        (late, {"due_on": rounds.BEFORE}), (handed_in, {"due_on": rounds.BEFORE}),
        (confirmed, {"due_on": rounds.BEFORE, "state": "confirmed", "confirmed_on": rounds.BEFORE}),
    ]:  # fmt: skip
        Problem.objects.filter(pk=one.pk).update(**values)
    assert counted(round, "problems") == (3, 3)
    assert counted(round, "problems_late") == (1, 1)  # what is handed in waits for the office


def test_tasks_late_but_not_those_handed_in(round):
    desk = make_task_desk(round.water)
    plan = make_plan(desk)
    late, handed_in, fine = (make_task(desk, plan, issued=n == 2, title=f"任务{n}") for n in range(3))
    today = timezone.localdate()
    for one, values in [
        (late, {"due_on": today - DAY}), (handed_in, {"due_on": today - DAY, "state": TaskState.HANDED_IN}),
        (fine, {"due_on": today + DAY}),
    ]:  # fmt: skip
        Task.objects.filter(pk=one.pk).update(**values)
    assert counted(round, "tasks_late") == (1, 1)


def test_the_share_of_answers_in_time_is_the_one_the_figures_show(round):
    today, office = timezone.localdate(), make_office(round.water)
    for due_on in (today, today + DAY, today - DAY):
        ended = {"closed_on": today, "due_on": due_on, "is_open": False, "state": "closed", "outcome": "disclosed"}
        InfoRequest.objects.filter(pk=make_request(office).pk).update(**ended)
    value, lines = opened(round.office.parent, round.water, "request_share")
    assert value == Decimal("66.7")
    assert any("66.7" in line for line in lines)


def test_every_column_opens_a_page(round):
    overseer = sign_in(make_person(round.office.parent, Duty.OVERSEE, branch=True))
    row = next(row for row in units(round.overseer, today=timezone.localdate()) if row.id == round.water.pk)
    for column in COLUMNS:
        assert overseer.get(column.address(row)).status_code == 200, column.key
    page = text_of(overseer.get(f"/work/oversight/units/{round.water.pk}/"))
    for link in set(re.findall(rf"/work/[a-z/]+\?agency_id={round.water.pk}(?=\")", page)):
        assert overseer.get(link).status_code == 200, link


def test_another_unit_shows_nothing_of_it(round):
    other = make_agency("示范县文化局", parent=round.office.parent)
    rounds.problem(round)
    assert counted(round, "problems", other) == (0, 0)
