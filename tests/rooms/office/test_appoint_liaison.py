"""登记联络员."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.accounts.errors import NotAllowed, SectionElsewhere
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords, DayAhead, DayTooEarly
from gongkai.office.actions.appoint_liaison import appoint_liaison
from gongkai.office.errors_people import LiaisonThere
from gongkai.office.models import Liaison
from tests.factories import make_section
from tests.rooms.office.people import liaison_entry, make_liaison, make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_people()


def test_the_unit_and_each_section_have_one(county):
    own, of_section = make_liaison(county), make_liaison(county, section_id=county.section.pk)
    assert (own.section, of_section.section, own.registered_on) == (None, county.section, None)
    details = Entry.objects.filter(action="office.appoint_liaison").values_list("details", flat=True)
    assert "王演示" not in str(list(details)) and "0000-0000001" not in str(list(details))


def test_the_next_begins_when_the_last_has_ended(county):
    make_liaison(county, to_on=date(2025, 6, 30))
    assert make_liaison(county, name="刘演示", from_on=date(2025, 7, 1)).name == "刘演示"


@pytest.mark.parametrize("from_on", [date(2025, 6, 30), date(2025, 1, 6), date(2024, 12, 1)])
def test_refuses_days_that_overlap(county, from_on):
    make_liaison(county, to_on=date(2025, 6, 30))
    with pytest.raises(LiaisonThere) as refusal:
        make_liaison(county, name="刘演示", from_on=from_on)
    assert "自2025-01-06至2025-06-30由王演示担任" in refusal.value.sentence


def test_refuses_what_cannot_be(county):
    with pytest.raises(DayTooEarly):
        make_liaison(county, to_on=date(2025, 1, 5))
    with pytest.raises(DayAhead):
        make_liaison(county, from_on=date(9999, 12, 31))
    with pytest.raises(BadWords):
        make_liaison(county, phone="")
    with pytest.raises(SectionElsewhere):
        make_liaison(county, section_id=make_section(county.root).pk)
    with pytest.raises(NotAllowed):
        appoint_liaison(liaison_entry(county), by=county.clerk)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spans=st.lists(st.tuples(st.integers(1, 300), st.integers(0, 60)), max_size=6))
def test_no_place_ever_has_two_on_one_day(county, spans):
    section = make_section(county.unit)
    for start, length in spans:
        first = date.fromordinal(date(2024, 1, 1).toordinal() + start)
        last = date.fromordinal(first.toordinal() + length)
        try:
            make_liaison(county, section_id=section.pk, from_on=first, to_on=last)
        except LiaisonThere:
            continue
    rows = list(Liaison.objects.filter(section=section).order_by("from_on"))
    assert all(one.to_on < later.from_on for one, later in zip(rows, rows[1:], strict=False))
