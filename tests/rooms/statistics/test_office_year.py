"""Staff, money, trainings, places to read, questions and complaints in the forms before 2019, each from its records."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from gongkai import statistics
from gongkai.law.forms import form
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.vocabulary import Duty
from gongkai.office.models import Attendance, StaffYear, Training
from gongkai.office.vocabulary_people import TrainingKind
from gongkai.outlets.models import Point, Visit
from gongkai.outlets.vocabulary import PointKind, ReadingWay
from tests.factories import make_actor, make_agency, make_person

pytestmark = pytest.mark.django_db
FORM, LOCAL, YEAR = form("statistics_2014"), form("county_2009"), ReportPeriod(2016)


@pytest.fixture
def body():
    return make_agency("示范县统计局")


@pytest.fixture
def person(body):
    return make_person(body, Duty.OFFICE_HEAD)


def training(body, person, kind, on, heads=()):
    made = Training.objects.create(
        agency=body, kind=kind, theme="学习条例", from_on=on, to_on=on, recorded_by=person, recorded_at=timezone.now()
    )
    for head in heads:
        Attendance.objects.create(training=made, agency=make_agency(), heads=head)
    return made


def test_staff_and_money_are_those_of_the_year(body, person):
    now = timezone.now()
    for year, full, part, funds in ((2015, 9, 9, 1), (2016, 8, 44, 25000)):
        StaffYear.objects.create(
            agency=body, year=year, full_time=full, part_time=part, funds=funds, saved_by=person, saved_at=now
        )
    cells = statistics.compute(FORM, YEAR, [body.pk])[body.pk]
    assert cells["stat.staff_full_time.year"] == 8
    assert cells["stat.staff_part_time.year"] == 44
    assert cells["stat.staff_total.year"] == 52
    assert cells["stat.special_budget_yuan.year"] == Decimal(25000)


def test_trainings_meetings_and_heads_are_told_apart(body, person):
    training(body, person, TrainingKind.TOGETHER, date(2016, 3, 10), (12, 3))
    training(body, person, TrainingKind.BY_MEETING, date(2016, 3, 12), (30,))
    training(body, person, TrainingKind.WORK_MEETING, date(2016, 3, 18), (40,))
    training(body, person, TrainingKind.TOGETHER, date(2017, 1, 4), (99,))
    cells = statistics.compute(FORM, YEAR, [body.pk])[body.pk]
    assert (cells["stat.trainings.year"], cells["stat.trainees.year"], cells["stat.meetings.year"]) == (2, 45, 1)


def test_the_records_behind_a_sum_add_up_to_it(body, person):
    training(body, person, TrainingKind.TOGETHER, date(2016, 3, 10), (12, 3))
    found = statistics.records(make_actor(body, Duty.FILL), FORM, "stat.trainees.year", YEAR, [body.pk])
    assert (found.total, found.value) == (2, 15)
    assert [(row.kind, row.title, row.amount, row.unit) for row in found.rows] == [
        ("training", "学习条例", 3, "人次"),
        ("training", "学习条例", 12, "人次"),
    ]


def test_places_to_read_and_their_visitors(body, person):
    point = Point.objects.create(
        agency=body, name="演示查阅室", kind=PointKind.ARCHIVE, level="county", owner="示范县档案馆", address="示范大道1号",
        hours="周一至周五 8:30-12:00", opened_on=date(2014, 5, 1), electronic_since=date(2017, 2, 1),
        changed_by=person, changed_at=timezone.now(),
    )  # fmt: skip
    for n, (on, persons, files) in enumerate(
        ((date(2016, 2, 1), 2, 5), (date(2016, 12, 31), 1, 0), (date(2017, 1, 1), 7, 7))
    ):
        Visit.objects.create(
            agency=body, point=point, on=on, persons=persons, files=files, way=ReadingWay.PAPER, key=f"k{n}",
            logged_by=person, logged_at=timezone.now(),
        )  # fmt: skip
    cells = statistics.compute(LOCAL, YEAR, [body.pk])[body.pk]
    assert (cells["query_points"], cells["query_points_electronic"]) == (1, 0)
    assert (cells["query_point_visits"], cells["query_point_files"]) == (3, 5)
