"""公示查阅场所, and what the public then reads."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.outlets import public
from gongkai.outlets.actions.amend_point import amend_point
from gongkai.outlets.actions.show_point import show_point
from gongkai.outlets.errors import NotPublicYet, OwnPoint, ShownAlready
from tests.rooms.outlets.reading_places import entry, make_desk, make_point, shown

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 9, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture
def desk():
    return make_desk()


def test_a_second_person_shows_it_and_names_stay_inside(desk):
    point = make_point(desk, keeper="王演示", custodian="李演示", shelf="三号柜")
    assert public.points(at=MONDAY) == []
    show_point(point.pk, by=desk.head)
    (seen,) = public.points(at=MONDAY)
    assert (seen.name, seen.is_open, seen.agency_code) == (point.name, True, desk.agency.code)
    assert "演示" not in str(seen).replace(desk.agency.name, "") and "三号柜" not in str(seen)
    assert public.point(point.pk, at=MONDAY) == seen and public.point(point.pk + 99, at=MONDAY) is None


def test_who_wrote_it_does_not_show_it(desk):
    point = make_point(desk)
    with pytest.raises(OwnPoint):
        show_point(point.pk, by=desk.clerk)
    with pytest.raises(NotAllowed):
        show_point(point.pk, by=desk.keeper)


def test_once_shown_there_is_nothing_to_agree_to_until_it_changes(desk):
    point = shown(desk)
    with pytest.raises(ShownAlready):
        show_point(point.pk, by=desk.head)
    amend_point(point.pk, entry(desk, name=point.name, phone="0000-1111111"), by=desk.clerk)
    assert public.points(at=MONDAY)[0].phone == "0000-0000000"
    show_point(point.pk, by=desk.head)
    assert public.points(at=MONDAY)[0].phone == "0000-1111111"


def test_what_must_not_go_out_is_stopped(desk):
    point = make_point(desk, note="联系人身份证 11010119900307803X")
    with pytest.raises(NotPublicYet) as refusal:
        show_point(point.pk, by=desk.head)
    assert "11010119900307803X" not in refusal.value.sentence
    assert public.points(at=MONDAY) == []


def test_the_public_list_is_narrowed_in_one_query(desk, django_assert_num_queries):
    shown(desk, name="甲查阅室"), shown(desk, name="乙查阅室", address="示范镇")
    with django_assert_num_queries(1):
        assert [one.name for one in public.points(at=MONDAY, q="示范镇")] == ["乙查阅室"]
    assert public.points(at=MONDAY, kind="archive") == []
    assert len(public.points(at=MONDAY, agency_code=desk.agency.code)) == 2
