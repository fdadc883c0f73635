"""调整组成人员."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.audit.models import Entry
from gongkai.office import queries_groups
from gongkai.office.actions.adjust_group import adjust_group
from gongkai.office.actions.dissolve_group import dissolve_group
from gongkai.office.errors_people import GroupDissolved, NothingChanged, NoticeThere, NotLater
from gongkai.office.seating import SeatEntry
from gongkai.office.vocabulary_people import Role
from tests.rooms.office.people import make_group, make_people, members, notice, seats_of

pytestmark = pytest.mark.django_db
ADJUSTED = date(2025, 6, 10)


@pytest.fixture
def county():
    return make_people()


def adjusted(number="示政办发〔2025〕9号", on=ADJUSTED, **changes):
    return notice(number, on, title="关于调整组成人员的通知", **changes)


NEW = [SeatEntry(Role.CHAIR, title="局长"), SeatEntry(Role.MEMBER, title="法规科科长", person_name="周演示")]


def test_one_notice_makes_of_the_old_list_the_new_one(county):
    group = make_group(county)
    told = adjust_group(group.pk, notice=adjusted(), members=NEW, by=county.head)
    assert seats_of(group) == [("chair", "局长"), ("member", "法规科科长")]
    gone = group.seats.get(post__title="办公室主任")
    assert (gone.to_on, gone.closed_by) == (date(2025, 6, 9), told)
    assert group.seats.get(post__title="局长").opened_by != told
    line = Entry.objects.get(action="office.adjust_group")
    assert line.details == {"number": "示政办发〔2025〕9号", "on": "2025-06-10", "opened": 1, "closed": 1}


def test_the_old_list_stays_readable_as_of_any_day(county):
    group = make_group(county)
    adjust_group(group.pk, notice=adjusted(), members=NEW, by=county.head)

    def names(on):
        return [one.name for one in queries_groups.group(county.head, group.pk, on=on).members]

    assert names(date(2024, 2, 29)) == []
    assert names(date(2024, 3, 1)) == names(date(2025, 6, 9)) == ["张演示", "李演示"]
    assert names(date(2025, 6, 10)) == ["张演示", "周演示"]


def test_a_seat_taken_away_may_come_back(county):
    group = make_group(county)
    adjust_group(group.pk, notice=adjusted(), members=NEW, by=county.head)
    adjust_group(group.pk, notice=adjusted("示政办发〔2026〕1号", date(2026, 1, 5)), members=members(), by=county.head)
    assert seats_of(group) == [("chair", "局长"), ("member", "办公室主任")]
    assert group.seats.filter(post__title="办公室主任").count() == 2


def test_a_person_by_name_stays_when_the_list_is_typed_again_as_it_is_shown(county):
    person = SeatEntry(Role.MEMBER, unit="示范银行", title="专家", person_name="赵演示", is_by_post=False)
    group = make_group(county, seats=members(person))
    shown = SeatEntry(Role.MEMBER, title="示范银行专家", person_name="赵演示", is_by_post=False)
    with pytest.raises(NothingChanged):
        adjust_group(group.pk, notice=adjusted(), members=members(shown), by=county.head)


def test_a_new_role_is_a_new_seat(county):
    group = make_group(county)
    seats = [SeatEntry(Role.DEPUTY, title="局长"), SeatEntry(Role.CHAIR, title="办公室主任")]
    adjust_group(group.pk, notice=adjusted(), members=seats, by=county.head)
    assert seats_of(group) == [("deputy", "局长"), ("chair", "办公室主任")]


@pytest.mark.parametrize("on", [date(2024, 3, 1), date(2023, 1, 1), date(1, 1, 1)])
def test_refuses_a_day_not_later_than_the_last_notice(county, on):
    group = make_group(county)
    with pytest.raises(NotLater):
        adjust_group(group.pk, notice=adjusted(on=on), members=NEW, by=county.head)
    assert seats_of(group) == [("chair", "局长"), ("member", "办公室主任")]


def test_refuses_the_same_notice_twice_and_one_that_changes_nothing(county):
    group = make_group(county)
    with pytest.raises(NothingChanged):
        adjust_group(group.pk, notice=adjusted(), members=members(), by=county.head)
    with pytest.raises(NoticeThere):
        adjust_group(group.pk, notice=adjusted("示政办发[2024]3号"), members=NEW, by=county.head)
    assert group.notices.count() == 1


def test_refuses_a_group_that_was_dissolved_and_who_may_not(county):
    group = make_group(county)
    with pytest.raises(NotAllowed):
        adjust_group(group.pk, notice=adjusted(), members=NEW, by=county.clerk)
    dissolve_group(group.pk, notice=notice("示政办发〔2025〕2号", date(2025, 2, 1)), by=county.head)
    with pytest.raises(GroupDissolved):
        adjust_group(group.pk, notice=adjusted(), members=NEW, by=county.head)
