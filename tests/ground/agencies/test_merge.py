from datetime import date

import pytest

from gongkai.accounts.actor import SYSTEM
from gongkai.agencies.actions.merge import merge
from gongkai.agencies.errors import IntoItself
from gongkai.agencies.models import Agency
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
