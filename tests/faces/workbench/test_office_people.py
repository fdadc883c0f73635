"""领导机构、人员、联络员、培训、宣传 on the desk."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from gongkai.audit.models import Entry
from gongkai.office.models import (
    BodyDuty,
    GroupNotice,
    LeadingGroup,
    Liaison,
    Publicity,
    StaffCall,
    StaffYear,
    Training,
)
from gongkai.workbench.office.words_people import ACTIONS
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.rooms.office.people import make_group, make_liaison, make_people, make_staff, make_training

pytestmark = pytest.mark.django_db
LISTS = (
    "groups",
    "tiers",
    "body_duties",
    "staff",
    "liaisons",
    "trainings",
    "training_sums",
    "study_plans",
    "publicity",
)
EXPORTED = ("groups", "tiers", "staff", "liaisons", "trainings", "training_sums", "publicity")
FORMS = (
    "group_new", "body_duty_new", "liaison_new", "training_new", "study_plan_new", "publicity_new",
)  # fmt: skip


@pytest.fixture
def county():
    return make_people()


@pytest.fixture
def desk(county):
    return desk_of(county.head)


def at(name, *args):
    return reverse(f"workbench:{name}", args=args)


def members(*rows):
    names = ("role", "unit", "title", "name", "way", "duty")
    columns = zip(*rows, strict=True)
    return {f"member-{name}": list(column) for name, column in zip(names, columns, strict=True)}


TWO = members(("chair", "", "局长", "张演示", "post", "负责"), ("member", "", "办公室主任", "李演示", "post", ""))


def founding(county, **changes):
    said = {
        "agency_id": county.unit.pk, "name": "政府信息公开领导小组", "purpose": "ogi", "layer": "work",
        "doc_number": "示政办发[2024]3号", "title": "关于成立领导小组的通知", "issued_on": "2024-03-01", "verb": "save",
    }  # fmt: skip
    return {**said, **TWO, **changes}


def test_a_group_is_founded_looked_at_and_adjusted(county, desk):
    response = desk.post(at("group_new"), founding(county), follow=True)
    page = text_of(response)
    assert "张演示" in page and "示政办发〔2024〕3号" in page and "登记调整" in page
    group = LeadingGroup.objects.get()
    rows = members(("chair", "", "局长", "", "post", ""), ("member", "", "科长", "周演示", "post", ""))
    told = {"doc_number": "示政办发〔2025〕9号", "title": "关于调整的通知", "issued_on": "2025-06-10", "verb": "save"}
    response = desk.post(at("group_adjust", group.pk), told | rows, follow=True)
    assert "周演示" in text_of(response)
    old = text_of(desk.get(at("group", group.pk) + "?on=2025-06-09"))
    assert "李演示" in old and "2025年6月9日的组成人员" in old
    notice = GroupNotice.objects.get(kind="adjust")
    assert "李演示" in text_of(desk.get(at("group_notice", notice.pk)))
    paper = desk.get(at("group_notice_paper", notice.pk, "docx"))
    assert paper.content.startswith(b"PK") and desk.get(at("group_notice_paper", notice.pk, "exe")).status_code == 404


def test_more_rows_keep_what_was_typed_and_judge_nothing(county, desk):
    response = desk.post(at("group_new"), founding(county, verb="more", name=""))
    assert response.status_code == 200 and "李演示" in text_of(response) and "示政办发[2024]3号" in text_of(response)
    assert len(response.context["rows"]) == 12 and not LeadingGroup.objects.exists()


def test_a_refusal_keeps_the_rows_and_stands_above_the_form(county, desk):
    twice = members(("chair", "", "局长", "", "post", ""), ("member", "", "局长", "", "post", ""))
    response = desk.post(at("group_new"), founding(county) | twice)
    assert response.status_code == 422 and "第1行和第2行重复" in text_of(response)
    assert not LeadingGroup.objects.exists()


def test_a_second_click_founds_nothing_twice(county, desk):
    desk.post(at("group_new"), founding(county))
    response = desk.post(at("group_new"), founding(county))
    assert response.status_code == 422 and "已经有" in text_of(response) and LeadingGroup.objects.count() == 1


def test_the_writer_does_not_release_the_list_another_does(county, desk):
    group = make_group(county)
    assert "公开名单" not in desk.get(at("group", group.pk)).content.decode().split("bench__head")[1].split("</div>")[1]
    response = desk.post(at("group_release", group.pk))
    assert response.status_code == 422 and "由登记人以外" not in text_of(response).split("error-summary")[0]
    principal = desk_of(county.principal)
    assert principal.post(at("group_release", group.pk)).status_code == 302
    group.refresh_from_db()
    assert group.released_on
    assert principal.post(at("group_withdraw", group.pk), {"reason": "有误"}).status_code == 302


def test_a_list_with_an_id_number_does_not_go_out(county):
    group = make_group(county)
    seat = group.seats.first()
    desk_of(county.head).post(at("group_divide", group.pk), {f"seat_{seat.pk}": "联系11010119900307803X"})
    response = desk_of(county.principal).post(at("group_release", group.pk))
    assert response.status_code == 422 and "公开前检查发现" in text_of(response)


def test_a_post_changes_hands(county, desk):
    group = make_group(county)
    post = group.seats.get(role="chair").post
    response = desk.post(at("post_appoint", post.pk), {"person_name": "吴演示", "from_on": "2025-09-01"}, follow=True)
    assert "吴演示" in text_of(response) and "张演示" in text_of(response)
    response = desk.post(at("post_appoint", post.pk), {"person_name": "郑演示", "from_on": "2025-09-01"})
    assert response.status_code == 422 and "由吴演示担任" in text_of(response)
    assert "吴演示" in text_of(desk.get(at("group", group.pk)))
    assert desk.post(at("post_vacate", post.pk), {"to_on": "2025-12-31"}).status_code == 302
    assert "空缺" in text_of(desk.get(at("group", group.pk)))


def test_tiers_duties_and_the_picture(county, desk):
    said = {"tier": "office", "section_id": county.section.pk, "from_on": "2024-01-01"}
    assert desk.post(at("tier_set", county.unit.pk), said).status_code == 302
    said = {"agency_id": county.unit.pk, "kind": "publish", "from_on": "2024-01-01", "details": "网站"}
    assert desk.post(at("body_duty_new"), said).status_code == 302
    page = text_of(desk.get(at("structure", county.unit.pk)))
    assert "办公室" in page and "网上公开" in page
    duty = BodyDuty.objects.get()
    assert desk.post(at("body_duty_end", duty.pk), {"to_on": "2025-01-01"}).status_code == 302


def test_a_year_is_filled_in_on_one_screen(county, desk):
    said = {"full_time": "8", "part_time": "44", "posts_new": "0", "funds": "12000.50", "note": "", "verb": "save"}
    roll = {"person-name": ["张演示", ""], "person-post": ["主任", ""], "person-kind": ["full", "full"]}
    response = desk.post(at("staff_year", county.unit.pk, 2025), said | roll, follow=True)
    assert "合计 <strong>52</strong> 人" in text_of(response)
    said["total"] = "53"  # there is no such field
    desk.post(at("staff_year", county.unit.pk, 2025), said)
    assert StaffYear.objects.get().total == 52
    response = desk.post(at("staff_copy", county.unit.pk, 2026), follow=True)
    assert "合计 <strong>52</strong> 人" in text_of(response)


def test_the_missing_are_reminded_and_see_it_on_their_desk(county, desk):
    overseer = desk_of(county.overseer)
    assert "没有填报" in text_of(overseer.get(at("staff") + "?year=2025"))
    response = overseer.post(at("staff_call") + "?year=2025", {"due_on": "2099-01-01"}, follow=True)
    assert response.status_code == 200 and StaffCall.objects.filter(agency=county.unit, year=2025).exists()
    assert "催报的人员和经费" in text_of(desk.get("/work/"))
    assert desk.post(at("staff_call") + "?year=2025", {"due_on": "2099-01-01"}).status_code == 404
    make_staff(county)
    assert "催报的人员和经费" not in text_of(desk.get("/work/"))


def test_liaisons_are_entered_registered_changed_and_ended(county, desk):
    said = {
        "place": f"{county.unit.pk}-{county.section.pk}",
        "name": "王演示",
        "phone": "0000-1",
        "from_on": "2025-01-06",
    }
    assert desk.post(at("liaison_new"), said).status_code == 302
    row = Liaison.objects.get()
    assert row.section == county.section
    assert "待备案的联络员" in text_of(desk_of(county.overseer).get("/work/"))
    assert desk_of(county.overseer).post(at("liaison_register", row.pk)).status_code == 302
    said |= {"phone": "0000-2"}
    assert desk.post(at("liaison_amend", row.pk), said).status_code == 302
    assert desk.post(at("liaison_end", row.pk), {"to_on": "2025-02-01"}).status_code == 302
    row.refresh_from_db()
    assert (row.phone, row.to_on) == ("0000-2", date(2025, 2, 1)) and row.registered_on
    assert desk.post(at("liaison_new"), {"place": "1-2-3"}).status_code == 422


def test_a_training_with_its_rows_files_and_sheet(county, desk):
    said = {
        "agency_id": county.unit.pk, "kind": "course", "theme": "业务培训", "from_on": "2025-04-10", "hours": "3.5",
        "came-unit": [county.unit.name, "示范中学"], "came-heads": ["12", "3"],
        "passed-number": ["示政办发[2007]71号"], "passed-title": ["工作通知"], "verb": "save",
    }  # fmt: skip
    page = text_of(desk.post(at("training_new"), said, follow=True))
    assert "示政办发〔2007〕71号" in page and "<strong>15</strong>" in page
    made = Training.objects.get()
    assert text_of(desk.get(at("training_sheet", made.pk))).count("示范中学") == 3
    upload = {"kind": "signed", "file": SimpleUploadedFile("签到.txt", "签到表".encode())}
    assert desk.post(at("training_file_add", made.pk), upload).status_code == 302
    kept = made.files.get()
    response = desk.get(at("training_file", made.pk, kept.pk))
    assert b"".join(response.streaming_content).decode() == "签到表"
    assert desk_of(county.stranger).get(at("training_file", made.pk, kept.pk)).status_code == 404
    assert desk.post(at("training_file_remove", made.pk, kept.pk)).status_code == 302
    said["came-heads"] = ["12", "三"]
    response = desk.post(at("training_amend", made.pk), said)
    assert (
        response.status_code == 422 and "参加单位第2行不能识别" in text_of(response) and "示范中学" in text_of(response)
    )


def test_publicity_is_noted_and_struck(county, desk):
    said = {
        "agency_id": county.unit.pk,
        "medium": "leaflet",
        "theme": "宣传单",
        "on": "2025-05-15",
        "count": "500",
        "unit": "份",
    }
    assert desk.post(at("publicity_new"), said).status_code == 302
    assert "500 份" in text_of(desk.get(at("publicity")))
    assert desk.post(at("publicity_strike", Publicity.objects.get().pk), {"reason": "重复"}).status_code == 302
    assert not Publicity.objects.exists()


@pytest.mark.parametrize("name", LISTS)
def test_every_list_opens_empty_and_full_in_few_questions(county, name, django_assert_max_num_queries):
    desk = desk_of(county.overseer)
    assert desk.get(at(name)).status_code == 200
    make_group(county)
    make_staff(county)
    make_liaison(county)
    make_training(county)
    with django_assert_max_num_queries(24):  # of these some ten are the frame's: session, duties, menu counts
        assert desk.get(at(name)).status_code == 200


@pytest.mark.parametrize("name", EXPORTED)
@pytest.mark.parametrize("shape", ["csv", "xlsx"])
def test_every_list_can_be_taken_away(county, desk, name, shape):
    make_group(county)
    make_training(county)
    response = desk.get(f"{at(name)}?export={shape}")
    body = b"".join(response.streaming_content) if response.streaming else response.content
    assert response.status_code == 200 and body


@pytest.mark.parametrize("name", FORMS)
def test_forms_are_for_those_who_keep_the_records(county, desk, name):
    assert desk.get(at(name)).status_code == 200
    assert desk_of(county.clerk).get(at(name)).status_code == 404
    empty = desk.post(at(name), {})
    assert empty.status_code == 422


def test_what_is_hidden_looks_like_nothing(county):
    group, training, liaison = make_group(county), make_training(county), make_liaison(county)
    stranger = desk_of(county.stranger)
    post = group.seats.get(role="chair").post_id
    addresses = [
        at("group", group.pk), at("group_print", group.pk), at("group_adjust", group.pk), at("group_amend", group.pk),
        at("group_dissolve", group.pk), at("group_divide", group.pk), at("group_release", group.pk),
        at("group_withdraw", group.pk), at("group_notice", group.notices.get().pk), at("post", post),
        at("structure", county.unit.pk), at("tier_set", county.unit.pk), at("staff_year", county.unit.pk, 2025),
        at("training", training.pk), at("training_amend", training.pk), at("training_call_off", training.pk),
        at("training_sheet", training.pk), at("liaison_amend", liaison.pk), at("liaison_end", liaison.pk),
        at("body_duty_end", 999), at("publicity_strike", 999), at("group", 999999999999),
    ]  # fmt: skip
    assert {address: stranger.get(address).status_code for address in addresses} == dict.fromkeys(addresses, 404)
    assert stranger.post(at("liaison_register", liaison.pk)).status_code == 404


@pytest.mark.parametrize(
    "query",
    ["page=99999999999999999999", "page=x", "q=%00", "q=%ff%fe", f"agency_id={'9' * 5000}", "year=9999", "year=0", "year=x",
     "state=king", "layer='--", "sort=%00", "medium=x", "on=0001-01-01", "on=9999-12-31", "on=2025-02-30", "on=x"],
)  # fmt: skip
def test_nonsense_in_the_address_does_no_harm(county, desk, query):
    group = make_group(county)
    for address in (*map(at, LISTS), at("group", group.pk), at("structure", county.unit.pk)):
        assert desk.get(f"{address}?{query}").status_code == 200, address


@pytest.mark.parametrize(
    "changes",
    [
        {"doc_number": "\0"}, {"issued_on": "9999-12-31"}, {"issued_on": "0001-01-01"}, {"layer": "king"},
        {"agency_id": "9" * 30}, {"office_section_id": "x"}, {"member-role": ["king", "'"]}, {"member-title": ["\0", "长" * 999]},
        {"member-role": []}, {"effective_on": "x"},
    ],
)  # fmt: skip
def test_bad_forms_are_refused_and_never_break(county, desk, changes):
    response = desk.post(at("group_new"), founding(county, **changes))
    assert response.status_code in (302, 422)


def test_bad_numbers_of_staff_are_refused(county, desk):
    for value in ("-1", "x", "9" * 40, "1e9", "\0", "NaN", "Infinity"):
        said = {"full_time": value, "part_time": "1", "posts_new": "0", "funds": value, "verb": "save"}
        assert desk.post(at("staff_year", county.unit.pk, 2025), said).status_code == 422
    said = {"full_time": "1", "part_time": "1", "posts_new": "0", "funds": "0", "verb": "save"}
    assert desk.post(at("staff_year", county.unit.pk, 99999), said).status_code == 422


def test_everything_done_has_words_in_the_journal(county, desk):
    make_group(county)
    make_staff(county)
    make_liaison(county)
    make_training(county)
    done = set(Entry.objects.filter(action__startswith="office.").values_list("action", flat=True))
    assert done and done <= set(ACTIONS)
