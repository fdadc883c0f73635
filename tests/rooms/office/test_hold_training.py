"""登记培训、会议."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords, ChosenTwice, DayTooEarly, NumberOutOfReach
from gongkai.office import counting, queries_trainings
from gongkai.office.actions.hold_training import hold_training
from gongkai.office.actions.save_study_plan import save_study_plan
from gongkai.office.entering_trainings import AttendeeEntry, DocumentEntry
from gongkai.office.errors_people import PlanElsewhere
from gongkai.office.vocabulary_people import TrainingKind
from tests.factories import make_agency
from tests.rooms.office.people import make_people, make_training, training_entry

pytestmark = pytest.mark.django_db
YEAR = (date(2025, 1, 1), date(2025, 12, 31))


@pytest.fixture
def county():
    return make_people()


def test_a_training_is_entered_with_who_came_and_what_was_passed_on(county):
    other = make_agency("示范县教育局", short_name="教育局")
    came = [AttendeeEntry(county.unit.name, 8), AttendeeEntry("教育局", 5), AttendeeEntry("示范中学", 2)]
    papers = [DocumentEntry("示政办发[2007]第71号", "工作通知"), DocumentEntry(title="业务手册")]
    made = make_training(county, attendees=came, documents=papers)
    rows = [(one.agency, one.unit_name, one.heads) for one in made.attendances.all()]
    assert rows == [(county.unit, "", 8), (other, "", 5), (None, "示范中学", 2)]
    assert list(made.documents.values_list("doc_number", "title")) == [
        ("示政办发〔2007〕71号", "工作通知"),
        ("", "业务手册"),
    ]
    assert queries_trainings.training(county.clerk, made.pk).heads == 15
    line = Entry.objects.get(action="office.hold_training")
    assert line.details == {"kind": "course", "on": "2025-04-10", "heads": 15}


def test_trainings_meetings_and_person_times_are_counted(county):
    make_training(county)
    make_training(county, kind=TrainingKind.BY_MEETING, attendees=[AttendeeEntry("示范中学", 3)])
    make_training(county, kind=TrainingKind.WORK_MEETING, attendees=[AttendeeEntry("示范中学", 100)])
    make_training(county, from_on=date(2024, 12, 30), to_on=date(2025, 1, 2), attendees=[])
    assert (counting.trainings_held(*YEAR).count(), counting.meetings_held(*YEAR).count()) == (3, 1)
    assert sum(counting.trainees(*YEAR).values_list("heads", flat=True)) == 15


def test_what_is_still_to_come_counts_nowhere(county):
    ahead = timezone.localdate() + timedelta(days=3)
    made = make_training(county, from_on=ahead)
    assert not counting.trainings_held(ahead, ahead).exists()
    assert queries_trainings.training(county.head, made.pk).is_to_come


def test_it_can_stand_in_the_study_plan_of_its_year(county):
    plan = save_study_plan(county.unit.pk, year=2025, title="年度学法计划", by=county.head)
    assert make_training(county, study_plan_id=plan.pk).study_plan == plan
    with pytest.raises(PlanElsewhere):
        make_training(county, study_plan_id=plan.pk, from_on=date(2024, 4, 1))


@pytest.mark.parametrize(
    ("changes", "refused", "field"),
    [
        ({"to_on": date(2025, 4, 9)}, DayTooEarly, "to_on"),
        ({"theme": " "}, BadWords, "theme"),
        ({"hours": Decimal(-1)}, NumberOutOfReach, "hours"),
        ({"hours": Decimal(1001)}, NumberOutOfReach, "hours"),
        ({"attendees": [AttendeeEntry("甲校", 1), AttendeeEntry("甲校", 2)]}, ChosenTwice, "attendees"),
        ({"attendees": [AttendeeEntry("甲校", -1)]}, NumberOutOfReach, "attendees"),
        ({"attendees": [AttendeeEntry("", 1)]}, BadWords, "attendees"),
        (
            {"documents": [DocumentEntry("示政发〔2025〕1号"), DocumentEntry("示政发[2025]1号")]},
            ChosenTwice,
            "documents",
        ),
        ({"summary": "<script>"}, BadWords, "summary"),
    ],
)
def test_refuses_what_cannot_be(county, changes, refused, field):
    with pytest.raises(refused) as refusal:
        make_training(county, **changes)
    assert refusal.value.field == field


def test_one_body_by_two_names_came_only_once(county):
    county.unit.short_name = "演示局"
    county.unit.save()
    with pytest.raises(ChosenTwice):
        make_training(county, attendees=[AttendeeEntry("演示局", 1), AttendeeEntry(county.unit.name, 2)])


def test_who_may_not_is_refused(county):
    with pytest.raises(NotAllowed):
        hold_training(training_entry(county), by=county.clerk)
    with pytest.raises(Unknown):
        hold_training(training_entry(county), by=county.stranger)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(heads=st.lists(st.integers(0, 10_000), max_size=8))
def test_person_times_are_the_sum_of_the_units(county, heads):
    made = make_training(county, attendees=[AttendeeEntry(f"第{n}校", count) for n, count in enumerate(heads)])
    assert queries_trainings.training(county.head, made.pk).heads == sum(heads)
