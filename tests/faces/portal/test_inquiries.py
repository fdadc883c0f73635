"""咨询 on the portal: frequent questions, asking, the receipt, following with number and code."""

import re
from time import time

import pytest
from django.core.cache import cache
from django.test import Client

from gongkai.consultations.actions.answer_inquiry import answer_inquiry
from gongkai.consultations.actions.refer_inquiry import refer_inquiry
from gongkai.consultations.actions.set_policy import set_policy
from gongkai.consultations.asking import query_code
from gongkai.consultations.models import Inquiry
from gongkai.consultations.vocabulary import Referral
from gongkai.portal.consultations import inquiries
from gongkai.portal.info_requests import form_key
from tests.factories import make_agency
from tests.rooms.consultations.held import asked, frequent, make_house, published

pytestmark = pytest.mark.django_db
LIST = "/inquiries/"


@pytest.fixture(autouse=True)
def fresh_limits():
    """Every test begins with no tries of its address."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def house():
    return make_house()


def page(answer):
    return answer.content.decode()


def a_key(*, seconds=60):
    return form_key.issue(at=time() - seconds)


def send(client, house, *, key="", language="", **changes):
    """Press 提交咨询."""
    said = {"agency": house.agency.code, "title": "", "question": "怎样查阅历年的政府公报？", "name": "张演示"}
    said |= {"contact": "demo@example.org", "form_key": key or a_key()}
    return client.post(f"{language}{LIST}new/", said | changes)


def follow(client, one, **changes):
    return client.post(f"{LIST}follow/", {"number": one.number, "code": query_code(one)} | changes)


def test_a_question_gets_a_receipt_with_number_and_code(client, house):
    assert house.agency.name in page(client.get(f"{LIST}new/?agency={house.agency.code}"))
    answer = send(client, house)
    assert (answer.status_code, answer["Location"]) == (302, "/inquiries/sent/")
    one = Inquiry.objects.get()
    receipt = page(client.get("/inquiries/sent/"))
    assert one.number in receipt and query_code(one)[:5] in receipt and "张演示" not in receipt
    assert (one.agency, one.channel, one.masked) == (house.agency, "web", "张**")


def test_with_both_the_answer_is_read_and_nobodys_name(client, house):
    send(client, house)
    one = Inquiry.objects.get()
    assert "正在办理" in page(follow(client, one))
    answer_inquiry(one.pk, answer="在县图书馆查阅。", by=house.counter)
    shown = follow(client, one)
    assert "在县图书馆查阅。" in page(shown) and "张" not in page(shown).split("<main")[1].split("</main>")[0]
    assert "no-store" in shown["Cache-Control"] and "noindex" in shown["X-Robots-Tag"]


def test_what_is_an_application_is_led_to_the_right_door(client, house):
    one = asked(house)
    refer_inquiry(one.pk, referral=Referral.REQUEST, answer="请提出申请。", by=house.counter)
    main = page(follow(client, one)).split("<main")[1]
    assert "请提出申请。" in main and 'href="/requests/"' in main


@pytest.mark.parametrize(
    "changes",
    [{"code": "AAAAAAAAAA"}, {"code": ""}, {"number": ""}, {"number": "咨询1999-0001"}, {"number": "a\x00b"},
     {"code": "长" * 5000}, {"number": "9" * 5000}],
)  # fmt: skip
def test_a_wrong_code_and_an_unknown_number_look_the_same(client, house, changes):
    answer = follow(client, asked(house), **changes)
    assert answer.status_code == 422 and "公报" not in page(answer)


def test_codes_are_not_guessed_at_will(client, house, monkeypatch):
    monkeypatch.setattr(inquiries, "TRIES_PER_HOUR", 2)
    one = asked(house)
    assert [follow(client, one, code="AAAAAAAAAA").status_code for _ in range(3)] == [422, 422, 429]
    assert follow(client, one).status_code == 429


def test_a_double_click_is_one_question(client, house):
    key = a_key()
    assert [send(client, house, key=key).status_code for _ in range(2)] == [302, 302]
    assert Inquiry.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"question": ""}, "没有填写"),
        ({"question": "坏\x00字"}, "控制字符"),
        ({"question": "<iframe src=x>"}, "网页代码"),
        ({"question": "长" * 2001}, "2000"),
        ({"title": "题" * 121}, "120"),
        ({"name": "名" * 61}, "60"),
        ({"agency": ""}, "请从列表中选择一个单位"),
        ({"agency": "nobody"}, "请从列表中选择一个单位"),
        ({"agency": "9" * 5000}, "请从列表中选择一个单位"),
        ({"website": "http://spam"}, "没有提交成功"),
        ({"form_key": "forged"}, "页面已过期"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(client, house, changes, said):
    answer = send(client, house, **changes)
    text = page(answer)
    assert answer.status_code == 422 and said in text and not Inquiry.objects.exists()
    assert changes.get("question", "怎样查阅历年的政府公报？").replace("<", "&lt;").replace(">", "&gt;") in text
    if "agency" not in changes:
        assert f'value="{house.agency.code}" selected' in text


def test_a_closed_body_cannot_be_asked(client, house):
    assert send(client, house, agency=make_agency(is_active=False).code).status_code == 422


def test_a_program_quicker_than_anybody_is_not_taken(client, house):
    assert send(client, house, key=a_key(seconds=0)).status_code == 422
    assert not Inquiry.objects.exists()


def test_a_form_from_elsewhere_comes_back_and_our_own_passes(house):
    client = Client(enforce_csrf_checks=True)
    assert send(client, house).status_code == 422
    assert follow(client, asked(house)).status_code == 422
    shown = page(client.get(f"{LIST}new/"))
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', shown)[1]
    assert send(client, house, csrfmiddlewaretoken=token).status_code == 302


def test_too_many_from_one_address_are_refused_as_the_body_has_set(client, house):
    set_policy(house.agency.pk, least_days=None, answer_days=None, most_per_hour=1, by=house.leader)
    assert send(client, house).status_code == 302
    answer = send(client, house, question="第二个问题")
    assert answer.status_code == 429 and "第二个问题" in page(answer)
    assert Inquiry.objects.count() == 1


def test_without_a_receipt_there_is_none_to_see(client, house):
    assert client.get("/inquiries/sent/")["Location"] == LIST
    client.cookies["gongkai_inquiry"] = "forged"
    assert client.get("/inquiries/sent/").status_code == 302


def test_frequent_questions_are_read_once_published(client, house):
    frequent(house, question="怎样办理某事？")
    published(house)
    shown = page(client.get(LIST))
    assert "政府公报在哪里看？" in shown and "县图书馆" in shown and "怎样办理某事？" not in shown
    assert "没有找到常见问题" in page(client.get(f"{LIST}?q=没有的词"))


@pytest.mark.parametrize("query", ["page=99999999999999999999", "q=%00", "q=%ff%fe", "agency=%00", "agency=x"])
def test_nonsense_in_the_address_does_no_harm(client, house, query):
    assert client.get(f"{LIST}?{query}").status_code == 200
    assert client.get(f"{LIST}new/?{query}").status_code == 200


@pytest.mark.parametrize("many", [1, 8])
def test_the_page_costs_the_same_however_many_are_published(client, house, django_assert_max_num_queries, many):
    for n in range(many):
        published(house, question=f"第{n}个问题怎样办理？")
    with django_assert_max_num_queries(12):
        client.get(LIST)


def test_every_page_opens_in_english(client, house):
    for path in ("", "new/", "follow/"):
        assert client.get(f"/en{LIST}{path}").status_code == 200
    assert send(client, house, language="/en")["Location"] == "/en/inquiries/sent/"
    assert Inquiry.objects.get().number in page(client.get("/en/inquiries/sent/"))
