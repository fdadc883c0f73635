from datetime import date

import pytest

from gongkai.accounts.actor import SYSTEM
from gongkai.agencies.actions.merge import merge
from gongkai.agencies.errors import BeforeFounding, IntoItself
from gongkai.agencies.models import Agency, AgencyPlace
from gongkai.agencies.queries import parent_on
from tests.factories import make_agency

pytestmark = pytest.mark.django_db


def test_a_body_ends_on_the_eve_and_its_branches_pass_to_the_successor():
    county = make_agency()
    land, planning = make_agency("示范县国土资源局", parent=county), make_agency("示范县规划局", parent=county)
    station = make_agency(parent=land)
    merge(land.pk, into_id=planning.pk, on=date(2019, 3, 1), by=SYSTEM)
    gone = Agency.objects.get(pk=land.pk)
    assert (gone.is_active, gone.closed_on, gone.successor) == (False, date(2019, 2, 28), planning)
    assert parent_on(station.pk, date(2019, 2, 28)) == land.pk
    assert parent_on(station.pk, date(2019, 3, 1)) == planning.pk


def test_refuses_itself_and_its_own_branch():
    county = make_agency()
    bureau = make_agency(parent=county)
    for into in (county, bureau):
        with pytest.raises(IntoItself):
            merge(county.pk, into_id=into.pk, on=date(2019, 3, 1), by=SYSTEM)


def test_refuses_a_day_before_either_was_founded():
    county = make_agency()
    old, young = make_agency(parent=county), make_agency(parent=county)
    AgencyPlace.objects.filter(agency=young).update(from_on=date(2015, 1, 1))
    for agency, into, on in (
        (old, young, date(2014, 12, 31)),
        (young, old, date(2014, 12, 31)),
        (old, young, date(1, 1, 1)),
    ):
        with pytest.raises(BeforeFounding):
            merge(agency.pk, into_id=into.pk, on=on, by=SYSTEM)
