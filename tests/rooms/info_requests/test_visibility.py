"""A case is seen by the people of its body, or of its section, whose duty requests are; by nobody else."""

from datetime import date
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.accounts.actor import Actor, Grant
from gongkai.accounts.errors import Unknown
from gongkai.accounts.permissions import REQUEST_STAFF
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.queries import (
    CaseFilters,
    batch,
    case,
    counts,
    history,
    inbox,
    likenesses,
    rows,
    suggestions,
    waiting,
)
from gongkai.info_requests.visibility import visible_to
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_county, make_section
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 10)
SEEING = {*REQUEST_STAFF, Duty.OVERSEE}


def test_a_clerk_sees_the_cases_of_the_own_body():
    office, other = make_office(), make_office()
    own, foreign = make_request(office), make_request(other)
    assert list(visible_to(office.clerk)) == [own]
    assert list(visible_to(other.clerk)) == [foreign]


@pytest.mark.parametrize("duty", [duty for duty in Duty if duty not in SEEING])
def test_other_duties_see_no_cases(duty):
    office = make_office()
    made = make_request(office)
    other = make_actor(office.agency, duty)
    assert list(visible_to(other)) == []
    assert inbox(other, CaseFilters(tab="all")).total == 0
    assert set(counts(other).values()) == {0}
    with pytest.raises(Unknown):
        case(other, made.number)


def test_a_section_sees_only_what_it_was_given():
    office = make_office()
    given_out, kept = make_request(office), make_request(office)
    InfoRequest.objects.filter(pk=given_out.pk).update(section=office.section)
    assert list(visible_to(office.section_clerk)) == [given_out]
    with pytest.raises(Unknown):
        case(office.section_clerk, kept.number)


def test_no_query_shows_what_is_hidden():
    office, other = make_office(), make_office()
    hidden = make_request(other)
    for found in (
        inbox(office.clerk, CaseFilters(tab="all")).rows,
        list(rows(office.clerk, CaseFilters(tab="all"))),
        batch(office.clerk, [hidden.number]),
        waiting(office.clerk, TODAY),
        suggestions(office.clerk),
    ):
        assert found == []
    for query in (case, history, likenesses):
        with pytest.raises(Unknown):
            query(office.clerk, hidden.number)


def test_the_overseeing_office_of_the_county_sees_every_body_below():
    county = make_county()
    office, elsewhere = make_office(make_agency(parent=county)), make_office()
    below = make_request(office)
    make_request(elsewhere)
    assert list(visible_to(make_actor(county, Duty.OVERSEE, branch=True))) == [below]


grants = st.lists(
    st.tuples(st.sampled_from(list(Duty)), st.sets(st.integers(0, 2)), st.none() | st.integers(0, 5)), max_size=4
)


@given(held=grants)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_appointments_nothing_outside_them_is_seen(nine_cases, held):
    bodies, sections, made = nine_cases
    actor = Actor(1, "演示", grants=tuple(_grant(row, bodies, sections) for row in held))
    expected = {
        one.pk for one in made
        if any(grant.duty in SEEING and grant.reaches(one.agency_id, one.section_id) for grant in actor.grants)
    }  # fmt: skip
    assert set(visible_to(actor).values_list("pk", flat=True)) == expected
    assert {one.pk for one in made if actor.may("info_requests.read", one)} == expected
    assert {row.id for row in inbox(actor, CaseFilters(tab="all")).rows} == expected


@pytest.fixture
def nine_cases():
    """In each of three bodies: a case of its first section, one of its second, one of none."""
    offices = [make_office() for _ in range(3)]
    sections = [section for office in offices for section in (office.section, make_section(office.agency))]
    made = []
    for office, place in product(range(3), (0, 1, None)):
        one = make_request(offices[office])
        one.section_id = None if place is None else sections[2 * office + place].pk
        one.save(update_fields=["section_id"])
        made.append(one)
    return [office.agency for office in offices], sections, made


def _grant(row, bodies, sections):
    duty, places, section = row
    agency_ids = frozenset(bodies[place].pk for place in places)
    return Grant(duty, "", agency_ids, sections[section].pk if section is not None else None)
