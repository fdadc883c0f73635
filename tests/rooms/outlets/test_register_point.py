"""登记查阅场所."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry as Line
from gongkai.entry.errors import BadField, BadWords, DayAhead, DayTooEarly, NothingFound
from gongkai.outlets.actions.register_point import register_point
from gongkai.outlets.errors import BadHours, NameTaken, ReceivesWhere
from gongkai.outlets.models import Point
from gongkai.outlets.vocabulary import PointKind
from tests.factories import make_agency
from tests.rooms.outlets.reading_places import entry, make_desk, make_point

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_a_place_is_entered_and_not_yet_shown(desk):
    made = register_point(entry(desk, name=" 示范县 图书馆 ", electronic_since=date(2020, 4, 1)), by=desk.clerk)
    kept = Point.objects.get(pk=made.pk)
    assert (kept.name, kept.kind, kept.opened_on) == ("示范县 图书馆", "library", date(2020, 3, 2))
    assert (kept.shown, kept.shown_at, kept.changed_by_id) == ({}, None, desk.clerk.user_id)
    line = Line.objects.get(action="outlets.register_point")
    assert line.details == {"kind": "公共图书馆", "on": "2020-03-02"}


@pytest.mark.parametrize(
    ("changes", "error", "field"),
    [
        ({"name": "  "}, BadWords, "name"),
        ({"name": "a\x00b"}, BadWords, "name"),
        ({"address": "<script>"}, BadWords, "address"),
        ({"owner": "长" * 121}, BadWords, "owner"),
        ({"hours": "随时"}, BadHours, "hours"),
        ({"opened_on": date(9999, 12, 31)}, DayAhead, "opened_on"),
        ({"electronic_since": date(2019, 1, 1)}, DayTooEarly, "electronic_since"),
        ({"has_sign_since": date(1, 1, 1)}, DayTooEarly, "has_sign_since"),
        ({"receives_since": date(2021, 1, 1)}, ReceivesWhere, "receives_since"),
    ],
)
def test_refuses_what_cannot_be(desk, changes, error, field):
    with pytest.raises(error) as refusal:
        make_point(desk, **changes)
    assert isinstance(refusal.value, BadField) and refusal.value.field == field
    assert not Point.objects.exists()


def test_refuses_a_day_still_to_come(desk):
    with pytest.raises(DayAhead):
        make_point(desk, opened_on=timezone.localdate() + timedelta(days=1))


def test_only_archives_libraries_and_halls_receive(desk):
    received = {"receives_since": date(2021, 1, 1), "receives_for_id": desk.agency.pk}
    with pytest.raises(ReceivesWhere):
        make_point(desk, kind=PointKind.VILLAGE, **received)
    assert make_point(desk, kind=PointKind.ARCHIVE, **received).receives_for == desk.agency


def test_nobody_receives_for_a_body_they_do_not_keep(desk):
    with pytest.raises(NothingFound):
        make_point(desk, receives_since=date(2021, 1, 1), receives_for_id=make_agency().pk)


def test_refuses_a_second_place_of_the_same_name(desk):
    make_point(desk, name="查阅室")
    with pytest.raises(NameTaken) as refusal:
        make_point(desk, name="查阅室")
    assert refusal.value.field == "name" and desk.agency.name in refusal.value.sentence
    assert make_point(make_desk(), name="查阅室")


def test_the_database_refuses_an_unknown_kind(desk):
    made = make_point(desk)
    with pytest.raises(IntegrityError), transaction.atomic():
        Point.objects.filter(pk=made.pk).update(kind="palace")


def test_who_may_not(desk):
    with pytest.raises(NotAllowed):
        register_point(entry(desk), by=desk.keeper)
    with pytest.raises(Unknown):
        register_point(entry(desk), by=desk.stranger)
