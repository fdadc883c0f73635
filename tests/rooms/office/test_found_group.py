"""成立领导机构."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.accounts.errors import NotAllowed, SectionElsewhere, Unknown
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords, DayAhead, NumberOutOfReach
from gongkai.office.actions.found_group import found_group
from gongkai.office.errors_people import GroupThere, OneChair, PostHeld, SamePersonTwice, SeatTwice, SeatUnclear
from gongkai.office.models import LeadingGroup, Post, PostHolder, Seat
from gongkai.office.seating import SeatEntry
from gongkai.office.vocabulary_people import Layer, Role
from tests.factories import make_agency, make_section
from tests.rooms.office.people import FOUNDED, group_entry, make_group, make_people, members, notice, seats_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_people()


def test_a_group_is_founded_with_its_notice_and_members(county):
    made = make_group(county, office_section_id=county.section.pk, office_room="301室")
    assert (made.founded_on, made.dissolved_on, made.office_address) == (FOUNDED, None, "示范大道8号")
    assert made.notices.get().doc_number == "示政办发〔2024〕3号"
    assert seats_of(made) == [("chair", "局长"), ("member", "办公室主任")]
    assert PostHolder.objects.get(post__title="局长").person_name == "张演示"
    line = Entry.objects.get(action="office.found_group")
    assert line.details == {"number": "示政办发〔2024〕3号", "on": "2024-03-01", "seats": 2}
    assert "张演示" not in str(line.details)


def test_the_number_is_kept_in_the_standard_form(county):
    made = found_group(group_entry(county), notice=notice("示政办发[2024]第03号"), members=members(), by=county.head)
    assert made.notices.get().doc_number == "示政办发〔2024〕3号"


def test_a_member_may_be_the_head_of_another_body_or_of_one_outside(county):
    other = make_agency("示范县财政局", short_name="财政局")
    more = [SeatEntry(Role.MEMBER, unit="财政局", title="局长"), SeatEntry(Role.MEMBER, unit="示范银行", title="行长")]
    made = make_group(county, seats=members(*more))
    posts = [seat.post for seat in made.seats.order_by("position")][2:]
    assert [(post.agency, post.unit_name) for post in posts] == [(other, ""), (None, "示范银行")]


def test_a_member_may_be_a_person_by_name(county):
    made = make_group(
        county, seats=members(SeatEntry(Role.MEMBER, title="专家", person_name="赵演示", is_by_post=False))
    )
    seat = made.seats.get(post__isnull=True)
    assert (seat.person_name, seat.person_title) == ("赵演示", "专家")


def test_two_groups_share_one_post(county):
    make_group(county)
    make_group(county, name="保密审查领导小组")
    assert Post.objects.filter(title="局长").count() == 1 and Seat.objects.count() == 4


def test_a_deputy_may_head_the_office_as_well(county):
    made = make_group(county, seats=members(SeatEntry(Role.OFFICE_HEAD, title="办公室主任")))
    assert ("office_head", "办公室主任") in seats_of(made)


@pytest.mark.parametrize(
    ("seats", "refused"),
    [
        ([SeatEntry(Role.MEMBER, title="科长")], OneChair),
        ([SeatEntry(Role.CHAIR, title="局长"), SeatEntry(Role.CHAIR, title="副局长")], OneChair),
        ([SeatEntry(Role.CHAIR, title="局长"), SeatEntry(Role.MEMBER, title="局长")], SeatTwice),
        ([SeatEntry(Role.CHAIR, title="局长", person_name="张演示"),
          SeatEntry(Role.MEMBER, title="书记", person_name="张演示")], SamePersonTwice),
        ([SeatEntry(Role.CHAIR, person_name="张演示")], SeatUnclear),
        ([SeatEntry(Role.CHAIR, title="局长", is_by_post=False)], SeatUnclear),
        ([], NumberOutOfReach),
        ([SeatEntry(Role.CHAIR, title="局" * 61)], BadWords),
        ([SeatEntry(Role.CHAIR, title="局\0长")], BadWords),
    ],
)  # fmt: skip
def test_refuses_a_list_that_cannot_be(county, seats, refused):
    with pytest.raises(refused) as refusal:
        found_group(group_entry(county), notice=notice(), members=seats, by=county.head)
    assert refusal.value.field == "members"
    assert LeadingGroup.objects.count() == Post.objects.count() == 0


def test_the_sentence_about_a_double_seat_names_both_rows(county):
    seats = members(SeatEntry(Role.MEMBER, title="局长"))
    with pytest.raises(SeatTwice) as refusal:
        make_group(county, seats=seats)
    assert "第1行和第3行重复" in refusal.value.sentence


def test_refuses_a_name_that_is_not_the_holders(county):
    make_group(county)
    with pytest.raises(PostHeld) as refusal:
        make_group(county, name="另一小组", seats=[SeatEntry(Role.CHAIR, title="局长", person_name="钱演示")])
    assert "由张演示担任" in refusal.value.sentence and "登记该职务的任职变动" in refusal.value.sentence


def test_refuses_a_second_group_of_the_name_at_the_same_layer(county):
    make_group(county)
    with pytest.raises(GroupThere):
        make_group(county)
    assert make_group(county, layer=Layer.DECISION).layer == Layer.DECISION


def test_refuses_a_day_to_come_and_sections_of_others(county):
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(DayAhead):
        found_group(group_entry(county), notice=notice(on=tomorrow), members=members(), by=county.head)
    with pytest.raises(SectionElsewhere):
        make_group(county, office_section_id=make_section(county.root).pk)
    with pytest.raises(DayAhead):
        found_group(
            group_entry(county), notice=notice(effective_on=date(9999, 1, 1)), members=members(), by=county.head
        )


def test_who_may_not_keep_the_records_is_refused(county):
    with pytest.raises(NotAllowed):
        make_group(county, by=county.clerk)
    with pytest.raises(Unknown):
        make_group(county, by=county.stranger)
    assert make_group(county, by=county.overseer).agency == county.unit


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(titles=st.lists(st.sampled_from("甲乙丙丁戊"), min_size=1, max_size=6))
def test_no_post_ever_sits_twice(county, titles):
    seats = [SeatEntry(Role.CHAIR, title="组长"), *(SeatEntry(Role.MEMBER, title=title) for title in titles)]
    name = f"小组{LeadingGroup.objects.count()}"
    try:
        made = make_group(county, name=name, seats=seats)
    except SeatTwice:
        assert len(set(titles)) < len(titles)
    else:
        assert made.seats.values("post_id").distinct().count() == len(titles) + 1
