"""修改查阅场所."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry as Line
from gongkai.outlets.actions.amend_point import amend_point
from gongkai.outlets.errors import NameTaken
from gongkai.outlets.models import Point
from tests.factories import make_agency
from tests.rooms.outlets.reading_places import entry, make_desk, make_point, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_facts_are_put_right_and_the_public_reads_the_old_ones(desk):
    point = shown(desk, address="旧址")
    amend_point(point.pk, entry(desk, name=point.name, address="新址"), by=desk.clerk)
    kept = Point.objects.get(pk=point.pk)
    assert (kept.address, kept.shown["address"]) == ("新址", "旧址")
    assert Line.objects.get(action="outlets.amend_point").details == {"changed": ["地址"]}


def test_nothing_changed_is_nothing_done(desk):
    point = make_point(desk)
    amend_point(point.pk, entry(desk, name=point.name), by=desk.head)
    assert Point.objects.get(pk=point.pk).changed_by_id == desk.clerk.user_id
    assert not Line.objects.filter(action="outlets.amend_point").exists()


def test_another_places_name_is_taken(desk):
    make_point(desk, name="一号"), make_point(desk, name="二号")
    with pytest.raises(NameTaken):
        amend_point(Point.objects.get(name="二号").pk, entry(desk, name="一号"), by=desk.clerk)


def test_who_may_not(desk):
    point = make_point(desk)
    with pytest.raises(NotAllowed):
        amend_point(point.pk, entry(desk), by=desk.keeper)
    with pytest.raises(Unknown):
        amend_point(point.pk, entry(desk), by=desk.stranger)
    with pytest.raises(Unknown):
        amend_point(point.pk, entry(desk, agency_id=make_agency().pk), by=desk.clerk)
    with pytest.raises(Unknown):
        amend_point(2**40, entry(desk, opened_on=date(2020, 1, 1)), by=desk.clerk)
