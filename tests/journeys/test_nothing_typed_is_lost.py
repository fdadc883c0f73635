"""自动保存: the session ends while a clerk is typing."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.accounts.actions.end_sessions import end_sessions
from gongkai.accounts.actor import SYSTEM
from gongkai.information.models import InfoItem
from tests.journeys import steps
from tests.journeys.office import PASSWORD, open_office

pytestmark = pytest.mark.django_db(transaction=True)

TITLE = "示范县青禾镇2026年防汛物资储备情况公示"
SUMMARY = "编织袋、救生衣等物资的数量和存放地点。"
BODY = "全镇储备编织袋五千条、救生衣二百件，存放于镇应急仓库。"


def test_what_was_typed_before_the_session_ended_is_there_after_signing_in_again(
    desk, new_context, sign_in, screenshot
):
    people = open_office()
    sign_in(desk, people.clerk.username)
    steps.write(desk, title=TITLE, body=BODY, summary=SUMMARY)
    expect(desk.get_by_text("自动保存", exact=False).filter(has_text=":").first).to_be_visible()
    screenshot(desk, "clerk-autosaved")
    end_sessions(people.clerk.pk, by=SYSTEM)
    desk.context.close()

    again = new_context().new_page()
    sign_in(again, people.clerk.username)
    again.get_by_role("main").get_by_role("link", name=TITLE).click()
    assert again.get_by_label("信息名称").first.input_value() == TITLE
    assert again.get_by_label("内容概述").input_value() == SUMMARY
    expect(steps.body_of(again)).to_contain_text(BODY)
    steps.save(again)
    assert InfoItem.objects.get().current.title == TITLE


def test_saving_after_the_session_ended_asks_to_sign_in_and_goes_on(desk, sign_in):
    people = open_office()
    sign_in(desk, people.clerk.username)
    steps.write(desk, title=TITLE, body=BODY, summary=SUMMARY)
    end_sessions(people.clerk.pk, by=SYSTEM)

    desk.get_by_role("button", name="保存", exact=True).click()
    expect(desk.get_by_text("您刚才填写的内容已保留", exact=False)).to_be_visible()
    desk.get_by_label("账号").fill(people.clerk.username)
    desk.get_by_label("密码").fill(PASSWORD)
    desk.get_by_role("button", name="登录", exact=True).click()
    desk.get_by_role("button", name="继续提交").click()

    steps.told(desk, "已保存")
    item = InfoItem.objects.select_related("current").get(pk=steps.item_number(desk))
    assert (item.current.title, item.current.summary) == (TITLE, SUMMARY)
    assert BODY in item.current.body_text
    desk.goto(reverse("workbench:home"))
    expect(desk.get_by_role("link", name=TITLE).first).to_be_visible()
