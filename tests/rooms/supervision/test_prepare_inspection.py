"""拟定检查."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadWords, DayTooEarly
from gongkai.supervision.actions.prepare_inspection import prepare_inspection
from gongkai.supervision.errors import NotAUnit, NothingChosen
from gongkai.supervision.vocabulary import InspectionState
from tests.rooms.supervision.round import BEFORE, plan


def test_an_inspection_is_planned_with_its_basis_in_the_standard_form(county):
    made = prepare_inspection(plan(county), by=county.overseer)
    assert (made.number, made.basis_number) == (f"检查{BEFORE.year}-0001", "示政办发〔2026〕16号")
    assert made.state == InspectionState.PREPARING and made.units.count() == 2 and made.items.count() == 2


def test_every_section_has_a_record_of_its_own_in_a_monthly_round(county):
    made = prepare_inspection(plan(county, by_section=True), by=county.overseer)
    assert {(one.agency, one.section) for one in made.units.all()} == {
        (county.water, county.section),
        (county.roads, None),
    }


@pytest.mark.parametrize("by_section", [False, True])
def test_the_database_itself_keeps_a_body_from_standing_in_it_twice(county, by_section):
    made = prepare_inspection(plan(county, by_section=by_section), by=county.overseer)
    for one in made.units.all():
        with pytest.raises(IntegrityError), transaction.atomic():
            made.units.create(agency=one.agency, section=one.section)


def test_refuses_what_cannot_be(county):
    for wrong, kind in (
        ({"items": " "}, BadWords),
        ({"agency_ids": []}, NothingChosen),
        ({"agency_ids": [0]}, NotAUnit),
        ({"looks_to": date(2025, 1, 1)}, DayTooEarly),
        ({"closes_on": BEFORE - timedelta(days=1)}, DayTooEarly),
        ({"title": "\0"}, BadWords),
    ):
        with pytest.raises(kind):
            prepare_inspection(plan(county, **wrong), by=county.overseer)


def test_is_the_office_s_business(county):
    with pytest.raises(NotAllowed):
        prepare_inspection(plan(county), by=county.head)
