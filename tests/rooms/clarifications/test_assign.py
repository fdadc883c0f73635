"""交办核实."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.clarifications import clock
from gongkai.clarifications.actions.assign import assign
from gongkai.clarifications.errors import AskedAlready, NobodyChosen, UnknownBody
from gongkai.entry.errors import DayTooEarly
from tests.factories import make_agency
from tests.rooms.clarifications.matters import again, assigned, make_desk, make_matter


def test_several_bodies_are_asked_by_a_day(desk):
    case, other = make_matter(desk), make_agency()
    assign(case.pk, agency_ids=[desk.agency.pk, other.pk], due_on=date(2099, 1, 5), by=desk.clerk)
    assert again(case).state == "verifying"
    assert {(row.agency, row.due_on) for row in case.handlings.all()} == {
        (desk.agency, date(2099, 1, 5)),
        (other, date(2099, 1, 5)),
    }


def test_without_a_day_the_working_days_of_the_setting_count(desk):
    assert clock.verify_due(desk.agency.pk, asked_on=date(2026, 3, 6)) == date(2026, 3, 11)
    case = assigned(desk)
    assert case.handlings.get().due_on == clock.verify_due(desk.agency.pk, asked_on=timezone.localdate())


def test_more_bodies_may_follow_but_none_twice(desk):
    case, other = assigned(desk), make_desk()
    assign(case.pk, agency_ids=[other.agency.pk, desk.agency.pk], by=desk.clerk)
    assert case.handlings.count() == 2
    with pytest.raises(AskedAlready):
        assign(case.pk, agency_ids=[other.agency.pk], by=desk.clerk)


def test_refuses_nobody_nonsense_and_yesterday(desk):
    case = make_matter(desk)
    with pytest.raises(NobodyChosen):
        assign(case.pk, agency_ids=[], by=desk.clerk)
    for pk in (10**30, -1, make_agency(is_active=False).pk):
        with pytest.raises(UnknownBody):
            assign(case.pk, agency_ids=[pk], by=desk.clerk)
    with pytest.raises(DayTooEarly):
        yesterday = timezone.localdate() - timedelta(days=1)
        assign(case.pk, agency_ids=[desk.agency.pk], due_on=yesterday, by=desk.clerk)


def test_a_stranger_finds_nothing(desk):
    with pytest.raises(Unknown):
        assign(make_matter(desk).pk, agency_ids=[desk.agency.pk], by=desk.stranger)
    with pytest.raises(Unknown):
        assign(10**30, agency_ids=[desk.agency.pk], by=desk.clerk)
