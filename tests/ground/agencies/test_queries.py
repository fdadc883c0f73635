import pytest

from gongkai.agencies.errors import UnknownAgency
from gongkai.agencies.queries import agency, branch_ids, choices, tree
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_agency("示范县人民政府", position=1)


@pytest.fixture
def bureau(county):
    return make_agency("示范县教育局", parent=county, position=2)


@pytest.fixture
def school(bureau):
    return make_agency("示范县第一中学", parent=bureau, position=3)


def test_the_tree_is_read_depth_first_and_says_who_runs_what(county, bureau, school, django_assert_num_queries):
    town = make_agency("青禾镇人民政府", parent=county, position=4)
    actor = make_actor(bureau, Duty.ADMINISTER, branch=True)
    with django_assert_num_queries(1):
        rows = tree(actor)
    assert [(row.id, row.depth, row.may_run, row.may_run_above) for row in rows] == [
        (county.pk, 0, False, False),
        (bureau.pk, 1, True, False),
        (school.pk, 2, True, True),
        (town.pk, 1, False, False),
    ]


def test_a_form_offers_the_own_branch_only(county, bureau, school):
    actor = make_actor(bureau, Duty.ADMINISTER, branch=True)
    assert choices(actor, "agencies.administer") == [(bureau.pk, "　示范县教育局"), (school.pk, "　　示范县第一中学")]


def test_a_branch_is_the_body_and_everybody_below(county, bureau, school):
    assert branch_ids(bureau.pk) == {bureau.pk, school.pk}


def test_a_body_is_shown_to_its_administrator_and_unknown_to_others(county, bureau):
    assert agency(make_actor(bureau, Duty.ADMINISTER), bureau.pk).may_run_above is False
    with pytest.raises(UnknownAgency):
        agency(make_actor(bureau, Duty.FILL), bureau.pk)
    with pytest.raises(UnknownAgency):
        agency(make_actor(county, Duty.ADMINISTER), bureau.pk)
