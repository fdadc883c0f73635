from datetime import date

import pytest

from gongkai.accounts.actor import SYSTEM
from gongkai.agencies.actions.found import found
from gongkai.agencies.errors import Closed, CodeTaken, NameTaken, NotStated, UnknownAgency
from gongkai.agencies.queries import name_on, parent_on
from gongkai.audit.journal import history
from gongkai.law.vocabulary import AgencyKind, Duty, Level
from tests.factories import make_actor, make_agency

pytestmark = pytest.mark.django_db
DAY = date(2020, 1, 1)


def a_body(name="示范县林业局", **changes):
    values = {"code": "X1", "kind": AgencyKind.DEPARTMENT, "level": Level.COUNTY, "on": DAY} | changes
    return found(name, **values)


def test_a_body_is_founded_below_its_superior():
    county = make_agency("示范县人民政府")
    administrator = make_actor(county, Duty.ADMINISTER, branch=True)
    made = a_body(parent_id=county.pk, by=administrator, basis="示编〔2020〕1号")
    assert made.parent == county
    assert name_on(made.pk, DAY) == "示范县林业局"
    assert parent_on(made.pk, DAY) == county.pk
    assert [entry.action for entry in history(made)] == ["agencies.found"]


def test_the_program_itself_founds_the_first_body():
    made = a_body("示范县人民政府", by=SYSTEM)
    assert made.parent is None


def test_an_administrator_of_another_branch_cannot_even_tell_that_the_superior_exists():
    county, other = make_agency(), make_agency()
    with pytest.raises(UnknownAgency):
        a_body(parent_id=county.pk, by=make_actor(other, Duty.ADMINISTER, branch=True))


def test_nobody_founds_a_body_at_the_top():
    county = make_agency()
    with pytest.raises(UnknownAgency):
        a_body(parent_id=None, by=make_actor(county, Duty.ADMINISTER, branch=True))


@pytest.mark.parametrize("duty", [duty for duty in Duty if duty is not Duty.ADMINISTER])
def test_no_other_duty_founds_bodies(duty):
    county = make_agency()
    with pytest.raises(UnknownAgency):
        a_body(parent_id=county.pk, by=make_actor(county, duty, branch=True))


def test_refuses_a_name_that_is_taken():
    county = make_agency("示范县人民政府")
    with pytest.raises(NameTaken) as refused:
        a_body("示范县人民政府", parent_id=county.pk, by=SYSTEM)
    assert "示范县人民政府" in refused.value.sentence


def test_refuses_a_code_that_is_taken():
    county = make_agency(code="X1")
    with pytest.raises(CodeTaken):
        a_body(parent_id=county.pk, by=SYSTEM)


def test_refuses_an_empty_name():
    with pytest.raises(NotStated):
        a_body("   ", by=SYSTEM)


def test_refuses_a_closed_superior():
    closed = make_agency(is_active=False)
    with pytest.raises(Closed):
        a_body(parent_id=closed.pk, by=SYSTEM)
