"""What staff see of groups, staff and trainings: who sees what, warnings, sums, and how many questions it takes."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from docx import Document

from gongkai import letters
from gongkai.accounts.errors import Unknown
from gongkai.law.vocabulary import AgencyKind, Duty
from gongkai.office import (
    papers_groups,
    public_people,
    queries_groups,
    queries_publicity,
    queries_staff,
    queries_structure,
    queries_trainings,
)
from gongkai.office.actions.adjust_group import adjust_group
from gongkai.office.actions.dissolve_group import dissolve_group
from gongkai.office.actions.set_tier import set_tier
from gongkai.office.displays_groups import GroupFilters
from gongkai.office.displays_staff import LiaisonFilters
from gongkai.office.displays_trainings import TrainingFilters
from gongkai.office.entering_trainings import AttendeeEntry
from gongkai.office.models import Post
from gongkai.office.queries_publicity import implausible
from gongkai.office.seating import SeatEntry
from gongkai.office.vocabulary_people import Layer, Role, Tier
from tests.factories import make_actor, make_agency
from tests.rooms.office.people import (
    make_group,
    make_liaison,
    make_people,
    make_staff,
    make_training,
    members,
    notice,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_people()


def test_the_same_group_at_two_layers_is_warned_of_and_not_refused(county):
    group = make_group(county)
    assert not queries_groups.group(county.head, group.pk).warnings
    make_group(county, layer=Layer.DECISION)
    (warning,) = queries_groups.group(county.head, group.pk).warnings
    assert "决策层面" in warning and "工作层面" in warning


def test_the_same_people_under_another_name_at_another_layer_too(county):
    group = make_group(county)
    make_group(county, name="政务公开协调小组", layer=Layer.COORDINATION)
    assert "政务公开协调小组" in queries_groups.group(county.head, group.pk).warnings[0]
    make_group(county, name="目录编制小组", seats=[SeatEntry(Role.CHAIR, title="局长")], layer=Layer.DECISION)
    assert len(queries_groups.group(county.head, group.pk).warnings) == 1


def test_a_group_is_seen_by_its_body_its_superior_and_the_bodies_that_sit_in_it(county):
    seated = make_agency("示范县统计局")
    clerk = make_actor(seated, Duty.FILL)
    group = make_group(county, seats=members(SeatEntry(Role.MEMBER, unit="示范县统计局", title="局长")))
    for actor in (county.clerk, county.overseer, clerk):
        assert queries_groups.group(actor, group.pk).name == group.name
    assert queries_groups.group(clerk, group.pk).may == {"write": False, "release": False, "withdraw": False}
    with pytest.raises(Unknown):
        queries_groups.group(county.stranger, group.pk)


def test_the_list_is_narrowed(county):
    group = make_group(county)
    make_group(county, name="保密审查领导小组", layer=Layer.DECISION)

    def found(**filters):
        return [row.name for row in queries_groups.groups(county.head, GroupFilters(**filters)).rows]

    assert found(q="保密") == ["保密审查领导小组"]
    assert found(q="张演示 2024") == [group.name, "保密审查领导小组"]
    assert found(layer="work") == [group.name] and found(agency_id=county.root.pk) == []
    dissolve_group(group.pk, notice=notice("示政办发〔2025〕1号", date(2025, 1, 1)), by=county.head)
    assert found() == ["保密审查领导小组"] and found(state="dissolved") == [group.name] and len(found(state="all")) == 2


def test_the_list_takes_few_questions(county, django_assert_max_num_queries):
    for number in range(6):
        make_group(county, name=f"第{number}小组")
    with django_assert_max_num_queries(6):
        assert queries_groups.groups(county.overseer).total == 6


def test_a_notice_says_who_came_and_who_left(county):
    group = make_group(county)
    told = adjust_group(
        group.pk,
        notice=notice("示政办发〔2025〕9号", date(2025, 6, 10), title="关于调整组成人员的通知"),
        members=[SeatEntry(Role.CHAIR, title="局长"), SeatEntry(Role.MEMBER, title="科长", person_name="周演示")],
        by=county.head,
    )
    shown = queries_groups.notice(county.clerk, told.pk)
    assert [one.name for one in shown.left] == ["李演示"] and [one.name for one in shown.came] == ["周演示"]
    assert [one.name for one in shown.after] == ["张演示", "周演示"]
    document = Document(BytesIO(letters.docx([papers_groups.paper(shown)])))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert any("李演示" in text for text in cells) and any("周演示" in text for text in cells)
    assert any("调整后的名单如下" in paragraph.text for paragraph in document.paragraphs)
    with pytest.raises(Unknown):
        queries_groups.notice(county.stranger, told.pk)


def test_founding_and_dissolving_are_papers_too(county):
    group = make_group(county, duty_text="统筹推进")
    ended = dissolve_group(group.pk, notice=notice("示政办发〔2025〕1号", date(2025, 1, 1)), by=county.head)
    for told in ended.notices.all():
        paper = papers_groups.paper(queries_groups.notice(county.head, told.pk))
        assert group.name in paper.lines[0][1] and letters.docx([paper])


def test_a_post_shows_its_history_to_those_who_keep_it(county):
    make_group(county)
    post = Post.objects.get(title="局长")
    shown = queries_groups.post(county.head, post.pk)
    assert [one.name for one in shown.holders] == ["张演示"] and len(shown.groups) == 1
    for actor in (county.clerk, county.stranger):
        with pytest.raises(Unknown):
            queries_groups.post(actor, post.pk)


def test_the_picture_of_a_body(county):
    make_group(county)
    set_tier(county.unit.pk, tier=Tier.OFFICE, section_id=county.section.pk, from_on=date(2024, 1, 1), by=county.head)
    shown = queries_structure.structure(county.clerk, county.unit.pk, on=date(2025, 1, 1))
    assert [(layer, len(groups)) for layer, groups in shown.layers] == [
        (Layer.DECISION, 0), (Layer.COORDINATION, 0), (Layer.WORK, 1),
    ]  # fmt: skip
    assert shown.tiers.missing == [Tier.PRINCIPAL, Tier.DEPUTY]
    earlier = queries_structure.structure(county.clerk, county.unit.pk, on=date(2023, 1, 1))
    assert all(not groups for _layer, groups in earlier.layers)
    with pytest.raises(Unknown):
        queries_structure.structure(county.stranger, county.unit.pk, on=date(2025, 1, 1))


def test_offices_for_the_public_carry_the_bodys_contact(county):
    set_tier(county.unit.pk, tier=Tier.OFFICE, section_id=county.section.pk, from_on=date(2024, 1, 1), by=county.head)
    (office,) = public_people.offices(date(2025, 1, 1))
    assert (office.agency_name, office.section, office.phone) == (county.unit.name, "办公室", county.unit.phone)


def test_every_unit_has_a_row_and_the_missing_ones_show(county, django_assert_num_queries):
    court = make_agency("示范县人民法院", parent=county.root, kind=AgencyKind.OUT_OF_SCOPE)
    overseer = make_actor(county.root, Duty.OVERSEE, branch=True)
    make_staff(county)
    with django_assert_num_queries(3):
        board = queries_staff.board(overseer, 2025, work={county.unit.pk: 13})
    rows = {row.agency_name: row for row in board.rows}
    assert court.name not in rows and len(rows) == 3 and board.missing == 2
    assert (board.total, board.funds) == (5, Decimal("12000.50"))
    assert rows[county.unit.name].load == Decimal("2.6") and rows[county.root.name].load is None


def test_a_units_year_shows_the_others_beside_it(county):
    make_staff(county, 2023)
    make_staff(county, 2024, full_time=9)
    shown = queries_staff.staff_year(county.clerk, county.unit.pk, 2025)
    assert (shown.saved_at, shown.may_write) == (None, False)
    assert [(one.year, one.total) for one in shown.others] == [(2024, 12), (2023, 5)]
    with pytest.raises(Unknown):
        queries_staff.staff_year(county.stranger, county.unit.pk, 2025)


def test_all_staff_find_whom_to_ring(county, django_assert_num_queries):
    make_liaison(county)
    make_liaison(county, section_id=county.section.pk, name="刘演示", phone="0000-7777777")
    with django_assert_num_queries(2):
        assert queries_staff.liaisons(county.stranger).total == 2
    for word in ("刘演示", "7777777", "办公室"):
        found = queries_staff.liaisons(county.stranger, LiaisonFilters(q=word)).rows
        assert [(row.name, row.may_write) for row in found] == [("刘演示", False)]
    assert county.unit.pk not in dict(queries_staff.without_liaison(county.overseer))
    assert county.root.pk in dict(queries_staff.without_liaison(county.overseer))


def test_a_training_is_seen_by_those_whose_people_go(county):
    guest = make_agency("示范县林业局")
    made = make_training(county, attendees=[AttendeeEntry("示范县林业局", 2)])
    assert queries_trainings.training(make_actor(guest, Duty.FILL), made.pk).may == {"write": False, "call_off": False}
    with pytest.raises(Unknown):
        queries_trainings.training(county.stranger, made.pk)


def test_the_list_of_trainings_is_narrowed_in_few_questions(county, django_assert_num_queries):
    make_training(county)
    make_training(county, kind="work_meeting", theme="工作会议", from_on=date(2024, 6, 1))
    with django_assert_num_queries(2):
        assert queries_trainings.trainings(county.overseer).total == 2

    def found(**filters):
        return [row.theme for row in queries_trainings.trainings(county.head, TrainingFilters(**filters)).rows]

    assert found(sort="meetings") == ["工作会议"] and found(sort="trainings", year=2025) == ["依申请公开业务培训"]
    assert found(sort="nonsense") == [] and found(q="业务") == ["依申请公开业务培训"]


def test_the_sums_of_a_year(county, django_assert_num_queries):
    make_training(county)
    make_training(county, kind="work_meeting")
    make_staff(county, full_time=50, part_time=3)
    with django_assert_num_queries(6):
        rows = {row.agency_id: row for row in queries_publicity.sums(county.overseer, 2025)}
    own = rows[county.unit.pk]
    assert (own.trainings, own.heads, own.meetings, own.hours) == (1, 12, 1, Decimal("3.5"))
    assert "1次培训共12人次" in own.warning


@pytest.mark.parametrize(
    ("count", "heads", "staff", "said"),
    [
        (3, 15, 53, "每次都参加应为159人次"),
        (3, 15, 5, ""),
        (3, 15, None, ""),
        (2, 0, None, "没有登记参加人数"),
        (0, 0, 53, ""),
        (2, 53, 53, ""),
        (2, 52, 53, "请核对是否漏填"),
    ],
)
def test_numbers_that_do_not_go_together_are_asked_about(count, heads, staff, said):
    found = implausible(count, heads, staff=staff)
    assert (said in found) if said else found == ""
