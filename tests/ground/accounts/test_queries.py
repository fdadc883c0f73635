import pytest
from django.db.models import Q
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.accounts.queries import PAGE, PeopleFilters, people, person, which_exist
from gongkai.agencies.models import Agency
from gongkai.law.vocabulary import Duty
from tests.factories import actor_for, make_agency, make_person

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def county():
    return make_agency("示范县人民政府")


@pytest.fixture
def bureau(county):
    return make_agency("示范县教育局", parent=county)


@pytest.fixture
def administrator(bureau):
    return make_person(bureau, Duty.ADMINISTER, branch=True, name="吴演示")


def names(user, **filters):
    return {row.name for row in people(actor_for(user), PeopleFilters(**filters), on=TODAY).rows}


def test_the_list_holds_the_own_branch_and_nobody_else(county, bureau, administrator):
    make_person(make_agency(parent=bureau), Duty.FILL, name="下级")
    make_person(county, name="上级")
    make_person(make_agency(), name="别处")
    assert names(administrator) == {"吴演示", "下级"}


def test_a_page_costs_the_same_however_many_people_there_are(bureau, administrator, django_assert_num_queries):
    for _n in range(PAGE + 3):
        make_person(bureau, Duty.FILL, Duty.PUBLISH)
    actor = actor_for(administrator)
    with django_assert_num_queries(3):
        found = people(actor, PeopleFilters(), on=TODAY, page=2)
    assert (found.total, found.pages, found.page, len(found.rows)) == (PAGE + 4, 2, 2, 4)
    assert found.rows[0].duties == ("填报", "发布")


def test_is_narrowed_by_text_body_duty_and_state(bureau, administrator):
    school = make_agency(parent=bureau)
    make_person(school, Duty.FILL, name="张演示", username="zhang", phone="0000-7")
    make_person(bureau, name="李演示", is_active=False)
    assert (
        names(administrator, text="张")
        == names(administrator, text="ZHANG")
        == names(administrator, text="0000-7")
        == {"张演示"}
    )
    assert names(administrator, agency_id=school.pk) == {"张演示"}
    assert names(administrator, duty="fill") == {"张演示"}
    assert names(administrator, state="off") == {"李演示"}
    assert names(administrator, state="") == {"张演示", "李演示", "吴演示"}


@pytest.mark.parametrize("order", ["agency", "-agency", "name", "-name", "seen", "-seen", "nonsense"])
def test_every_order_lists_everybody(bureau, administrator, order):
    make_person(bureau, name="张演示")
    assert names(administrator, order=order) == {"张演示", "吴演示"}


def test_warns_of_duties_better_held_apart(bureau, administrator):
    user = make_person(bureau, Duty.ADMINISTER, Duty.APPROVE)
    assert person(actor_for(administrator), user.pk, on=TODAY).warnings == (
        "系统管理与审查、签发、发布职责由同一人承担，建议分开。",
    )


def test_somebody_of_another_branch_does_not_exist(county, administrator):
    with pytest.raises(Unknown):
        person(actor_for(administrator), make_person(county).pk, on=TODAY)


def test_reaching_everything_is_not_lost_beside_another_condition(county, bureau):
    everywhere = actor_for(make_person(county, Duty.ADMINISTER, branch=True)).scope("accounts.administer")
    assert everywhere.everything
    either = Q(pk=bureau.pk) | everywhere.condition("pk", None)
    assert set(Agency.objects.filter(either)) == {county, bureau}
    assert set(Agency.objects.filter(either & Q(pk=county.pk))) == {county}


def test_many_lists_are_asked_in_one_query_whether_anything_stands_in_them(
    county, bureau, administrator, django_assert_num_queries
):
    asked = [
        Agency.objects.filter(pk=bureau.pk),
        Agency.objects.none(),
        Agency.objects.filter(name="没有"),
        Agency.objects.all(),
    ]
    actor = actor_for(administrator)
    with django_assert_num_queries(1):
        assert which_exist(actor, asked) == [True, False, False, True]
