from datetime import date

import pytest

from gongkai.accounts.actor import SYSTEM
from gongkai.agencies.actions.close import close
from gongkai.agencies.errors import Closed, StillHasBranches
from gongkai.agencies.models import Agency
from gongkai.agencies.queries import name_choices, parent_on
from tests.factories import make_agency

pytestmark = pytest.mark.django_db


def test_a_body_ends_with_that_day_and_is_offered_no_more():
    county = make_agency()
    bureau = make_agency(parent=county)
    close(bureau.pk, on=date(2018, 12, 31), by=SYSTEM, basis="机构改革方案")
    closed = Agency.objects.get(pk=bureau.pk)
    assert (closed.is_active, closed.closed_on) == (False, date(2018, 12, 31))
    assert parent_on(bureau.pk, date(2018, 12, 31)) == county.pk
    assert parent_on(bureau.pk, date(2019, 1, 1)) is None
    assert bureau.pk not in dict(name_choices())


def test_refuses_while_bodies_in_use_stand_below_it():
    county = make_agency("示范县人民政府")
    make_agency(parent=county)
    with pytest.raises(StillHasBranches) as refused:
        close(county.pk, on=date(2018, 12, 31), by=SYSTEM)
    assert "1个在用机构" in refused.value.sentence


def test_refuses_to_close_twice():
    bureau = make_agency()
    close(bureau.pk, on=date(2018, 12, 31), by=SYSTEM)
    with pytest.raises(Closed):
        close(bureau.pk, on=date(2018, 12, 31), by=SYSTEM)
