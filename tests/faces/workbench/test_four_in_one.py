"""四同步: a township of three people, one press each."""

import pytest

from gongkai.catalogue.models import IndexNumber
from gongkai.catalogue.queries import column
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty, Version
from gongkai.publication.models import PublicItem
from gongkai.review.models import ReviewPolicy
from gongkai.review.questions import all_no
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of, furnished_team
from tests.factories import COLUMN, make_actor, make_agency, make_item, make_section

pytestmark = pytest.mark.django_db
NEW = "/work/review/four-in-one/new/"
SAID = all_no(Version.R2019) | {
    "title": "示范镇2026年临时救助发放办法", "made_on": "2026-03-02", "summary": "救助的条件、标准和程序。",
    "text": "第一条 申请条件。\n第二条 发放标准。", "openness": "proactive", "column_code": COLUMN, "ways": ["website"],
}  # fmt: skip


@pytest.fixture
def town():
    """A clerk, one reviewer, one leader who also presses publish."""
    team = furnished_team()
    ReviewPolicy.objects.create(agency=team.agency, merges_steps=True)
    return {
        "team": team,
        "clerk": make_actor(team.agency, Duty.FILL, Duty.CATALOGUE),
        "reviewer": make_actor(team.agency, Duty.FIRST_REVIEW, Duty.SECRECY_REVIEW),
        "leader": make_actor(team.agency, Duty.APPROVE, Duty.PUBLISH),
    }


def test_three_people_one_press_each_and_the_public_reads_it(town):
    page = text_of(desk_of(town["clerk"]).post(NEW, SAID, follow=True))
    item = InfoItem.objects.get()
    address = f"/work/review/four-in-one/{item.pk}/"
    assert "已提交" in page and item.stage == "first_review"

    reviewer = desk_of(town["reviewer"])
    assert "示范镇2026年临时救助发放办法" in text_of(reviewer.get("/work/review/four-in-one/"))
    reviewer.post(address, {"verb": "pass", "opinion": "不涉密，同意"})
    item.refresh_from_db()
    assert item.stage == "approval"

    leader = desk_of(town["leader"])
    assert "签发并公开" in text_of(leader.get(address))
    assert "逾期原因" in text_of(leader.get(address))
    page = text_of(leader.post(address, {"verb": "pass", "opinion": "同意"}, follow=True))
    assert "已签发，但没有公开：该信息的公开期限为" in page and not PublicItem.objects.exists()
    page = text_of(leader.post(address, {"verb": "pass", "cause": "review"}, follow=True))
    assert "已公开，四个步骤全部完成" in page
    public = PublicItem.objects.get()
    assert public.index_number == IndexNumber.objects.get().number and "第二条 发放标准" in public.body_text


def test_the_page_shows_who_is_next_the_clock_and_the_number_to_come(town):
    page = text_of(desk_of(town["clerk"]).get(NEW))
    for who in ("reviewer", "leader", "clerk"):
        assert town[who].name in page
    preview = text_of(desk_of(town["clerk"]).post(NEW, SAID | {"verb": "preview"}))
    assert "示范镇2026年临时救助发放办法" in preview and column(COLUMN).name in preview
    assert not InfoItem.objects.exists()


def test_whatever_is_missing_is_said_at_its_field_and_nothing_is_lost(town):
    desk = desk_of(town["clerk"])
    refused = desk.post(NEW, SAID | {"column_code": "", "check_time": "unfit", "secret": ""})
    page = text_of(refused)
    assert refused.status_code == 422 and "第二条 发放标准" in page
    assert "须选择栏目" in page and "预先审核“时间”不符合要求" in page and "尚未回答" in page
    assert not InfoItem.objects.exists()
    for wrong in (
        {"made_on": "0001-01-01"},
        {"made_on": "9999-12-31"},
        {"title": "\x00"},
        {"openness": "secret"},
        {"column_code": "nowhere"},
    ):
        assert desk.post(NEW, SAID | wrong).status_code == 422, wrong
    assert not InfoItem.objects.exists()


def test_a_draft_is_completed_on_the_same_page(town):
    item = make_item(agency=town["team"].agency, by=town["clerk"], column_code="")
    address = f"/work/review/four-in-one/{item.pk}/"
    desk = desk_of(town["clerk"])
    assert item.current.title in text_of(desk.get(address))
    desk.post(address, SAID | {"title": "补全的标题"})
    item.refresh_from_db()
    assert (item.stage, item.current.title) == ("first_review", "补全的标题")
    assert "农村饮水安全" in item.current.body_html


def test_nobody_presses_twice_and_a_second_click_does_nothing(town):
    desk_of(town["clerk"]).post(NEW, SAID)
    item = InfoItem.objects.get()
    address = f"/work/review/four-in-one/{item.pk}/"
    reviewer = desk_of(town["reviewer"])
    reviewer.post(address, {"verb": "pass"})
    page = text_of(reviewer.post(address, {"verb": "pass"}, follow=True))
    assert "您的操作没有执行" in page
    assert "现在不需要您办理" in text_of(desk_of(town["clerk"]).get(address))


def test_it_comes_back_with_a_word_and_the_form_opens_again(town):
    desk_of(town["clerk"]).post(NEW, SAID)
    item = InfoItem.objects.get()
    address = f"/work/review/four-in-one/{item.pk}/"
    reviewer = desk_of(town["reviewer"])
    assert reviewer.post(address, {"verb": "return"}).status_code == 422
    reviewer.post(address, {"verb": "return", "opinion": "补充标准"})
    assert "提交，转下一人审查" in text_of(desk_of(town["clerk"]).get(address))


def test_where_the_policy_keeps_the_steps_apart_four_people_press(town):
    ReviewPolicy.objects.update(merges_steps=False)
    desk_of(town["clerk"]).post(NEW, SAID)
    item = InfoItem.objects.get()
    address = f"/work/review/four-in-one/{item.pk}/"
    desk_of(town["reviewer"]).post(address, {"verb": "pass"})
    item.refresh_from_db()
    assert item.stage == "secrecy_review"
    desk_of(town["reviewer"]).post(address, {"verb": "pass"})
    item.refresh_from_db()
    assert item.stage == "secrecy_review"
    desk_of(town["team"].secrecy).post(address, {"verb": "pass"})
    item.refresh_from_db()
    assert item.stage == "approval"


def test_a_clerk_of_one_section_hands_in_for_that_section(town):
    section = make_section(town["team"].agency, "救助股")
    clerk = make_actor(town["team"].agency, Duty.FILL, section=section)
    desk = desk_of(clerk)
    assert desk.get(NEW).status_code == 200
    assert "已提交" in text_of(desk.post(NEW, SAID, follow=True))
    assert InfoItem.objects.get().section_id == section.pk
    assert desk_of(make_actor(make_agency(), Duty.HANDLE)).get(NEW).status_code == 404
