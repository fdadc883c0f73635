from datetime import date

import pytest
from hypothesis import given, settings, strategies as st
from hypothesis.extra.django import TestCase

from gongkai.accounts.actor import SYSTEM
from gongkai.accounts.errors import NotAllowed
from gongkai.agencies.actions.move import move
from gongkai.agencies.errors import SamePlace, TooEarly, UnderItself, UnknownAgency
from gongkai.agencies.models import Agency, AgencyPlace
from gongkai.agencies.queries import Branches, branch_ids, parent_on
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Duty
from tests.factories import SINCE, make_actor, make_agency


@pytest.mark.django_db
def test_a_body_stands_under_its_new_superior_from_that_day():
    county = make_agency()
    bureau = make_agency(parent=county)
    station = make_agency(parent=county)
    move(station.pk, to_id=bureau.pk, on=date(2015, 6, 1), by=make_actor(county, Duty.ADMINISTER, branch=True))
    assert parent_on(station.pk, date(2015, 5, 31)) == county.pk
    assert parent_on(station.pk, date(2015, 6, 1)) == bureau.pk
    assert parent_on(station.pk, date(1999, 1, 1)) is None
    assert branch_ids(bureau.pk) == {bureau.pk, station.pk}


@pytest.mark.django_db
def test_refuses_to_stand_below_itself():
    county = make_agency()
    bureau = make_agency(parent=county)
    station = make_agency(parent=bureau)
    for superior in (bureau, station):
        with pytest.raises(UnderItself):
            move(bureau.pk, to_id=superior.pk, on=date(2015, 6, 1), by=SYSTEM)


@pytest.mark.django_db
def test_refuses_the_place_it_has_and_overlapping_days():
    county = make_agency()
    bureau, station = make_agency(parent=county), make_agency(parent=county)
    with pytest.raises(SamePlace):
        move(station.pk, to_id=county.pk, on=date(2015, 6, 1), by=SYSTEM)
    with pytest.raises(TooEarly):
        move(station.pk, to_id=bureau.pk, on=SINCE, by=SYSTEM)


@pytest.mark.django_db
def test_the_mover_must_run_both_branches():
    county = make_agency()
    bureau, other = make_agency(parent=county), make_agency(parent=county)
    station = make_agency(parent=bureau)
    own = make_actor(bureau, Duty.ADMINISTER, branch=True)
    with pytest.raises(UnknownAgency):
        move(station.pk, to_id=other.pk, on=date(2015, 6, 1), by=own)
    with pytest.raises(NotAllowed):
        move(bureau.pk, to_id=station.pk, on=date(2015, 6, 1), by=own)


class AnyMoves(TestCase):
    @settings(max_examples=25, deadline=None)
    @given(moves=st.lists(st.tuples(st.integers(1, 5), st.integers(0, 5), st.integers(1, 3000)), max_size=8))
    def test_the_hierarchy_stays_a_tree_without_gaps_or_overlaps_whatever_is_moved(self, moves):
        bodies = [make_agency()]
        bodies += [make_agency(parent=bodies[0]) for _n in range(5)]
        for which, under, days in moves:
            day = date.fromordinal(SINCE.toordinal() + days)
            try:
                move(bodies[which].pk, to_id=bodies[under].pk, on=day, by=SYSTEM)
            except Refusal:
                continue
        assert Branches.now().below(bodies[0].pk) >= {body.pk for body in bodies}
        for body in bodies:
            places = list(AgencyPlace.objects.filter(agency=body).order_by("from_on"))
            assert [place.to_on for place in places[:-1]] == [
                date.fromordinal(later.from_on.toordinal() - 1) for later in places[1:]
            ]
            assert places[-1].to_on is None
            assert places[-1].parent_id == Agency.objects.get(pk=body.pk).parent_id
