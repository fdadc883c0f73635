"""An ID number in a text: nobody can pass it, the clerk masks it or a second person says why it is none."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.information.models import InfoItem
from gongkai.publication.models import PublicItem
from tests.factories import actor_for, answers, make_item, submit
from tests.journeys import steps
from tests.journeys.office import open_office

pytestmark = pytest.mark.django_db(transaction=True)

TITLE = "示范县青禾镇2026年第一季度临时救助情况公示"
NUMBER = "110101190001010057"  # passes its check digit; of an invented person born in 1900
MASKED = "110101********0057"
WITH_NUMBER = f"现将救助对象公示如下：救助对象演示某，身份证号码{NUMBER}，救助金额八百元。"
WITHOUT = "现将救助对象公示如下：救助对象演示某，身份证号码已隐去，救助金额八百元。"


def test_an_id_number_is_blocked_masked_reviewed_again_and_published(new_context, sign_in, phone, jobs, picture):
    people = open_office()
    clerk = _desk(new_context, sign_in, people.clerk)
    steps.write(clerk, title=TITLE, body=WITH_NUMBER, summary="第一季度临时救助的对象和金额。")
    pk = steps.save(clerk)
    steps.hand_in(clerk, pk)

    head = _desk(new_context, sign_in, people.head)
    steps.sign(head, TITLE)
    expect(head.get_by_role("alert").first).to_be_visible()
    assert InfoItem.objects.get(pk=pk).stage == "first_review"
    finding = head.locator(".finding").filter(has_text="身份证").first
    expect(finding).to_contain_text("0057")
    expect(finding).to_contain_text("*")
    assert NUMBER not in finding.inner_text()
    picture(head, "reviewer-blocked")

    steps.sign(head, TITLE, decision="退回修改", opinion="请隐去身份证号码。")
    steps.open_waiting(clerk, TITLE)
    clerk.get_by_role("link", name="修改", exact=True).click()
    steps.fill(clerk, body=WITHOUT)
    steps.save(clerk)
    steps.hand_in(clerk, pk)
    _review_and_publish(new_context, sign_in, people, head)
    jobs()

    phone.goto(reverse("portal:item", args=[pk]))
    expect(phone.get_by_text("已隐去")).to_be_visible()
    steps.look_up(phone, NUMBER)
    expect(phone.get_by_text("没有找到符合条件的信息")).to_be_visible()
    assert NUMBER not in PublicItem.objects.get(pk=pk).body_html


def test_a_false_alarm_is_let_through_by_a_second_person_only(new_context, sign_in, picture):
    people = open_office()
    by = actor_for(people.clerk)
    body = f"<p>供水设备出厂编号为{NUMBER}，由县水利局统一采购。</p>"
    item = make_item(agency=people.agency, by=by, title=TITLE, body_html=body)
    submit(item.pk, answers=answers(item), by=by)

    clerk = _desk(new_context, sign_in, people.clerk)
    clerk.goto(reverse("workbench:item", args=[item.pk]))
    clerk.get_by_text("这是误报？").first.click()
    clerk.get_by_label("误报说明").first.fill("这是设备出厂编号，不是身份证号码。")
    clerk.get_by_role("button", name="申请放行").first.click()
    steps.told(clerk, "已申请放行")
    expect(clerk.get_by_role("button", name="复核属实，放行")).to_have_count(0)

    head = _desk(new_context, sign_in, people.head)
    steps.open_waiting(head, TITLE)
    head.get_by_role("button", name="复核属实，放行").first.click()
    steps.told(head, "已复核放行")
    picture(head, "false-alarm")
    steps.sign(head, TITLE)
    assert InfoItem.objects.get(pk=item.pk).stage == "secrecy_review"


def _review_and_publish(new_context, sign_in, people, head):
    steps.sign(head, TITLE)
    secrecy = _desk(new_context, sign_in, people.secrecy)
    steps.sign(secrecy, TITLE)
    leader = _desk(new_context, sign_in, people.leader)
    steps.approve(leader, TITLE)
    publisher = _desk(new_context, sign_in, people.publisher)
    steps.publish(publisher, TITLE)


def _desk(new_context, sign_in, person):
    page = new_context().new_page()
    sign_in(page, person.username)
    return page
