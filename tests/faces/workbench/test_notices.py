import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.law.vocabulary import Duty
from gongkai.notices.actions.announce import announce
from gongkai.notices.models import Notice, Thread
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import desk_of
from tests.factories import actor_for, make_agency, make_county, make_item, make_person, make_team, submitted_slip

pytestmark = pytest.mark.django_db
ID_NUMBER = "11010119900307803X"  # made up; its check digit is right


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def bureau(county):
    return make_agency("示范县教育局", parent=county)


@pytest.fixture
def clerk(bureau):
    return make_person(bureau, Duty.FILL)


@pytest.fixture
def office(county, bureau):
    return sign_in(make_person(county, Duty.OVERSEE, branch=True))


def announced(office, county, bureau, **changes):
    said = {
        "agency_id": county.pk, "title": "关于自查的通知", "text": "请自查。", "unit_ids": [bureau.pk], "must_read": "on",
        "wants_reply": "on",
    } | changes  # fmt: skip
    return office.post("/work/notices/new/", said)


def test_a_notice_goes_out_is_read_and_answered(office, county, bureau, clerk):
    assert announced(office, county, bureau).status_code == 302
    notice = Notice.objects.get()
    desk = sign_in(clerk)
    assert "关于自查的通知" in text_of(desk.get("/work/")) and "必读" in text_of(desk.get("/work/notices/"))
    page = text_of(desk.get(f"/work/notices/{notice.pk}/"))
    assert "请自查。" in page and "各单位阅读情况" not in page
    desk.post(f"/work/notices/{notice.pk}/reply/", {"text": "无问题。"})
    seen = text_of(office.get(f"/work/notices/{notice.pk}/?unit={bureau.pk}"))
    assert "收件 1 人，已阅 1 人" in seen and "无问题。" in seen
    sheet = text_of(office.get(f"/work/notices/{notice.pk}/?export=csv"))
    assert "示范县教育局" in sheet and "无问题。" in sheet


def test_the_unread_are_counted_in_the_head_of_every_page(office, county, bureau, clerk):
    announced(office, county, bureau)
    desk = sign_in(clerk)
    assert 'class="bar__new"' in text_of(desk.get("/work/items/"))
    desk.get(f"/work/notices/{Notice.objects.get().pk}/")
    assert 'class="bar__new"' not in text_of(desk.get("/work/items/"))


def test_files_go_along_and_only_receivers_fetch_them(office, county, bureau, clerk):
    announced(office, county, bureau, papers=SimpleUploadedFile("要点.txt", "要点".encode()))
    notice = Notice.objects.get()
    address = f"/work/notices/{notice.pk}/files/{notice.files.get().pk}/"
    assert text_of(sign_in(clerk).get(address)) == "要点"
    assert sign_in(make_person(make_agency(), Duty.FILL)).get(address).status_code == 404


def test_the_sender_reminds_and_recalls(office, county, bureau, clerk):
    announced(office, county, bureau)
    notice = Notice.objects.get()
    assert "已催阅1人" in text_of(office.post(f"/work/notices/{notice.pk}/remind/", follow=True))
    assert "分钟内已经催过" in text_of(office.post(f"/work/notices/{notice.pk}/remind/", {"unit": "x"}))
    office.post(f"/work/notices/{notice.pk}/recall/", {"reason": "日期有误"})
    page = text_of(sign_in(clerk).get(f"/work/notices/{notice.pk}/"))
    assert "日期有误" in page and "已撤回" in page


def test_text_and_files_of_a_notice_taken_back_are_its_senders_alone(office, county, bureau, clerk):
    announced(office, county, bureau, papers=SimpleUploadedFile("要点.txt", "要点".encode()))
    notice = Notice.objects.get()
    office.post(f"/work/notices/{notice.pk}/recall/", {"reason": "附件有误"})
    page, file = f"/work/notices/{notice.pk}/", f"/work/notices/{notice.pk}/files/{notice.files.get().pk}/"
    desk = sign_in(clerk)
    seen = text_of(desk.get(page))
    assert "关于自查的通知" in seen and "附件有误" in seen
    assert "请自查。" not in seen and "要点.txt" not in seen and desk.get(file).status_code == 404
    assert "请自查。" in text_of(office.get(page)) and text_of(office.get(file)) == "要点"


def test_a_sheet_of_notices_has_them_all_not_only_the_page(county, bureau, clerk):
    sender = make_person(county, Duty.OVERSEE, branch=True)
    for n in range(51):
        announce(county.pk, title=f"通知之{n:02d}", text="请知悉。", unit_ids=[bureau.pk], by=actor_for(sender))
    for desk, box in ((sign_in(clerk), ""), (sign_in(sender), "box=sent&")):
        sheet = text_of(desk.get(f"/work/notices/?{box}export=csv"))
        assert sheet.count("通知之") == 51, box


def test_a_clerk_neither_announces_nor_follows(office, county, bureau, clerk):
    announced(office, county, bureau)
    desk, pk = sign_in(clerk), Notice.objects.get().pk
    assert desk.get("/work/notices/new/").status_code == 404
    assert desk.post(f"/work/notices/{pk}/remind/").status_code == 404
    assert desk.get(f"/work/notices/{pk}/recall/").status_code == 404
    assert sign_in(make_person(make_agency(), Duty.FILL)).get(f"/work/notices/{pk}/").status_code == 404


@pytest.mark.parametrize(
    "changes",
    [
        {"unit_ids": ["999999999"]},
        {"unit_ids": []},
        {"title": ""},
        {"text": f"张演示，身份证号{ID_NUMBER}"},
        {"due_on": "2026-02-30"},
        {"due_on": "0001-01-01"},
        {"duties": ["king"]},
        {"agency_id": "9" * 40},
        {"title": "甲\0乙"},
    ],
)
def test_a_form_that_makes_no_sense_keeps_what_was_typed(office, county, bureau, clerk, changes):
    response = announced(office, county, bureau, **changes)
    assert response.status_code == 422 and not Notice.objects.exists()
    assert "请自查" in text_of(response) or "text" in changes


def test_messages_are_about_a_record_and_read_by_their_receivers_alone(bureau, clerk):
    item = make_item(agency=bureau, by=actor_for(clerk), title="示范县要点")
    reviewer = sign_in(make_person(bureau, Duty.FIRST_REVIEW))
    asked = f"/work/notices/messages/new/?kind=information.infoitem&id={item.pk}"
    assert "示范县要点" in text_of(reviewer.get(asked))
    said = {"unit_id": bureau.pk, "duty": "fill", "subject": "请补关键词", "text": "请补充。"}
    reviewer.post(asked, said)
    thread = Thread.objects.get()
    assert (thread.about_kind, thread.about_id) == ("information.infoitem", str(item.pk))
    desk = sign_in(clerk)
    assert "请补关键词" in text_of(desk.get("/work/")) and "请补充" not in text_of(desk.get("/work/"))
    desk.post(f"/work/notices/messages/{thread.pk}/", {"text": "已补。"})
    assert "已补。" in text_of(reviewer.get(f"/work/notices/messages/{thread.pk}/"))
    stranger = sign_in(make_person(bureau, Duty.PRINCIPAL))
    assert stranger.get(f"/work/notices/messages/{thread.pk}/").status_code == 404
    assert "没有消息" in text_of(stranger.get("/work/notices/messages/"))


def test_a_message_is_about_a_slip_by_its_number():
    team = make_team()
    slip = submitted_slip(team)
    page = desk_of(team.head).get(f"/work/notices/messages/new/?kind=review.reviewslip&id={slip.pk}")
    assert page.status_code == 200 and slip.number in text_of(page)


def test_a_record_one_may_not_read_is_not_named(bureau):
    item = make_item(agency=make_agency(), title="邻居的")
    desk = sign_in(make_person(bureau, Duty.FILL))
    for about in (f"kind=information.infoitem&id={item.pk}", "kind=x&id=1", "kind=information.infoitem&id=x%00"):
        assert desk.get(f"/work/notices/messages/new/?{about}").status_code == 404


def test_a_title_with_personal_data_stays_out_of_the_notification(bureau, clerk):
    item = make_item(agency=bureau, by=actor_for(clerk), title=f"关于{ID_NUMBER}的决定")
    reviewer = sign_in(make_person(bureau, Duty.FIRST_REVIEW))
    said = {"unit_id": bureau.pk, "duty": "fill", "subject": "请改标题", "text": "标题里有个人信息。"}
    reviewer.post(f"/work/notices/messages/new/?kind=information.infoitem&id={item.pk}", said)
    assert Thread.objects.get().about_label == f"第{item.pk}号信息"


@pytest.mark.parametrize(
    "changes", [{"text": ID_NUMBER}, {"subject": ID_NUMBER}, {"person": "没有"}, {"unit_id": "x"}, {"text": "\0"}]
)
def test_a_message_that_cannot_go_says_why(bureau, clerk, changes):
    desk = sign_in(make_person(bureau, Duty.FIRST_REVIEW))
    said = {"unit_id": bureau.pk, "duty": "fill", "subject": "请补", "text": "请补充。"} | changes
    assert desk.post("/work/notices/messages/new/", said).status_code == 422
    assert not Thread.objects.exists()


@pytest.mark.parametrize("address", ["/work/notices/", "/work/notices/?box=sent", "/work/notices/messages/"])
def test_lists_cost_the_same_however_long(office, county, bureau, clerk, address, django_assert_max_num_queries):
    for n in range(8):
        announced(office, county, bureau, title=f"通知{n}")
        said = {"unit_id": bureau.pk, "duty": "fill", "subject": f"第{n}条", "text": "请看。"}
        office.post("/work/notices/messages/new/", said)
    with django_assert_max_num_queries(16):
        assert office.get(address).status_code == 200


@pytest.mark.parametrize(
    "query", ["page=99999999999999999999", "q=%00", "box=king", "owed=on&q=%25", "unread=on&q=%00"]
)
def test_nonsense_in_the_address_does_no_harm(office, query):
    assert office.get(f"/work/notices/?{query}").status_code == 200
    assert office.get(f"/work/notices/messages/?{query}").status_code == 200
