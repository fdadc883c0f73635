"""公开名单."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.law.refusals import Refusal
from gongkai.office import public_people, queries_groups
from gongkai.office.actions.adjust_group import adjust_group
from gongkai.office.actions.release_group import release_group
from gongkai.office.errors_people import OwnList
from tests.rooms.office.people import make_group, make_people, members, notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_people()


def passes(title, texts):
    assert title and "张演示" in dict(texts)["名单"]


def test_posts_and_names_go_out_and_no_phone_of_a_person(county):
    group = make_group(county, office_phone="0000-1234567")
    release_group(group.pk, must_pass=passes, by=county.principal)
    (shown,) = public_people.groups()
    assert [(one.role, one.post, one.name) for one in shown.members] == [
        ("组长", f"{county.unit.name}局长", "张演示"),
        ("成员", f"{county.unit.name}办公室主任", "李演示"),
    ]
    assert shown.agency_name == county.unit.name and shown.phone == "0000-1234567"


def test_a_later_adjustment_shows_only_when_it_is_released_again(county):
    group = make_group(county)
    release_group(group.pk, must_pass=passes, by=county.principal)
    adjust_group(
        group.pk, notice=notice("示政办发〔2025〕1号", date(2025, 1, 2)), members=members()[:1], by=county.head
    )
    assert len(public_people.groups()[0].members) == 2
    assert queries_groups.group(county.head, group.pk).is_public_list_old
    release_group(group.pk, must_pass=passes, by=county.principal)
    assert len(public_people.groups()[0].members) == 1
    assert not queries_groups.group(county.head, group.pk).is_public_list_old


def test_nothing_is_public_before(county):
    make_group(county)
    assert public_people.groups() == []


def test_who_wrote_the_list_does_not_release_it(county):
    group = make_group(county)
    with pytest.raises(OwnList):
        release_group(group.pk, must_pass=passes, by=county.head)
    with pytest.raises(NotAllowed):
        release_group(group.pk, must_pass=passes, by=county.clerk)
    assert group.public_list is None


def test_what_the_checks_stop_does_not_go_out(county):
    group = make_group(county)

    def stops(title, texts):
        raise Refusal("不宜公开")

    with pytest.raises(Refusal):
        release_group(group.pk, must_pass=stops, by=county.principal)
    assert public_people.groups() == []
