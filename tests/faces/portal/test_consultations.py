"""征求意见 on the portal: the list, a draft, sending a comment, its receipt, what became of the comments."""

import io
import re
from datetime import timedelta
from time import time

import pytest
from django.core.cache import cache
from django.test import Client

from gongkai.consultations.actions.add_file import add_file
from gongkai.consultations.actions.extend import extend
from gongkai.consultations.actions.set_policy import set_policy
from gongkai.consultations.actions.stop import stop
from gongkai.consultations.models import Comment, Consultation
from gongkai.consultations.vocabulary import KeptWhy, Part, Showing
from gongkai.portal.info_requests import form_key
from tests.rooms.consultations.held import (
    TEXT,
    answered,
    commented,
    drafted,
    judged,
    make_house,
    opened,
    over,
    settled,
    submitted,
    today,
)

pytestmark = pytest.mark.django_db
LIST = "/consultations/"


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


def send(client, one, *, key="", language="", **changes):
    """Press 提交意见."""
    said = {"text": "建议写明养护经费从哪里来。", "concerns": "第二条", "name": "张演示", "contact": "13800000000"}
    said |= {"consents": "on", "form_key": key or a_key()}
    return client.post(f"{language}{LIST}{one.pk}/comment/", said | changes)


def test_a_comment_sent_is_kept_and_its_sender_gets_a_number(client, house):
    one = opened(house)
    assert "意见内容" in page(client.get(f"{LIST}{one.pk}/comment/"))
    answer = send(client, one)
    assert (answer.status_code, answer["Location"]) == (302, "/consultations/sent/")
    came = Comment.objects.get()
    assert (came.way, came.concerns, came.masked, came.consents) == ("web", "第二条", "张**", True)
    receipt = client.get("/consultations/sent/")
    assert came.number in page(receipt) and "张演示" not in page(receipt) and "no-store" in receipt["Cache-Control"]


def test_a_double_click_is_one_comment(client, house):
    one, key = opened(house), a_key()
    assert [send(client, one, key=key).status_code for _ in range(2)] == [302, 302]
    assert Comment.objects.count() == 1


def test_without_a_receipt_there_is_none_to_see(client, house):
    assert client.get("/consultations/sent/")["Location"] == LIST
    client.cookies["gongkai_comment"] = "forged"
    assert client.get("/consultations/sent/").status_code == 302


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"text": ""}, "没有填写"),
        ({"text": "a\x00b"}, "控制字符"),
        ({"text": "<script>alert(1)</script>"}, "网页代码"),
        ({"text": "长" * 3001}, "3000"),
        ({"concerns": "条" * 121}, "120"),
        ({"name": "名" * 61}, "60"),
        ({"contact": "\x01"}, ""),
        ({"website": "http://spam"}, "没有提交成功"),
        ({"form_key": "forged"}, "页面已过期"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(client, house, changes, said):
    answer = send(client, opened(house), **changes)
    text = page(answer)
    assert answer.status_code == 422 and said in text and not Comment.objects.exists()
    assert changes.get("text", "建议写明养护经费从哪里来。").replace("<", "&lt;").replace(">", "&gt;") in text
    assert "<script>alert" not in text


def test_a_program_quicker_than_anybody_and_a_form_of_yesterday_are_not_taken(client, house):
    one = opened(house)
    assert send(client, one, key=a_key(seconds=0)).status_code == 422
    old = send(client, one, key=a_key(seconds=25 * 3600))
    assert old.status_code == 422 and "建议写明养护经费从哪里来。" in page(old)
    assert not Comment.objects.exists()


def test_a_form_from_elsewhere_comes_back_and_our_own_passes(house):
    client, one = Client(enforce_csrf_checks=True), opened(house)
    assert send(client, one).status_code == 422
    shown = page(client.get(f"{LIST}{one.pk}/comment/"))
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', shown)[1]
    assert send(client, one, csrfmiddlewaretoken=token).status_code == 302


def test_too_many_from_one_address_are_refused_as_the_body_has_set(client, house):
    set_policy(house.agency.pk, least_days=None, answer_days=None, most_per_hour=1, by=house.leader)
    one = opened(house)
    assert send(client, one).status_code == 302
    answer = send(client, one, text="第二条意见")
    assert answer.status_code == 429 and "第二条意见" in page(answer) and "一小时后" in page(answer)
    assert Comment.objects.count() == 1


def test_a_consultation_that_ended_meanwhile_takes_nothing_and_gives_the_words_back(client, house):
    one = over(opened(house))
    answer = send(client, one)
    assert answer.status_code == 422 and not Comment.objects.exists()
    assert "现在不接受网上意见" in page(answer) and "建议写明养护经费从哪里来。" in page(answer)
    assert "提交意见</button>" not in page(client.get(f"{LIST}{one.pk}/comment/"))


@pytest.mark.parametrize("make", [drafted, submitted])
def test_what_was_not_approved_is_nowhere(client, house, make):
    one = make(house)
    for address in (f"{LIST}{one.pk}/", f"{LIST}{one.pk}/comment/"):
        assert client.get(address).status_code == 404
    assert send(client, one).status_code == 404
    assert one.title not in page(client.get(LIST))


def test_a_draft_is_read_with_its_papers_and_the_ways_to_comment(client, house):
    one = drafted(house, by_phone=True, phone="0000-1234567")
    paper = add_file(one.pk, io.BytesIO("征求意见稿".encode()), name="文稿.txt", part=Part.TEXT, by=house.clerk)
    address = f"{LIST}{one.pk}/files/{paper.pk}/"
    assert client.get(address).status_code == 404
    Consultation.objects.filter(pk=one.pk).update(state="approved", approved_at=one.drafted_at)
    shown = page(client.get(f"{LIST}{one.pk}/"))
    assert TEXT in shown and "文稿.txt" in shown and "0000-1234567" in shown and "我要提意见" in shown
    got = client.get(address)
    assert got.status_code == 200 and "attachment" in got["Content-Disposition"]
    assert client.get(f"{LIST}{opened(house).pk}/files/{paper.pk}/").status_code == 404


def test_only_comments_shown_are_read_and_nobodys_name(client, house):
    one = opened(house)
    first, kept, _waiting = (commented(one, text) for text in ("意见之甲", "意见之乙", "意见之丙"))
    judged(house, one, first)
    judged(house, one, kept, showing=Showing.KEPT, why=KeptWhy.PERSONAL)
    shown = page(client.get(f"{LIST}{one.pk}/"))
    assert "意见之甲" in shown and "意见之乙" not in shown and "意见之丙" not in shown
    assert "张**" in shown and "张演示" not in shown and "13800000000" not in shown


def test_the_feedback_is_read_once_it_was_approved(client, house):
    before = settled(house)
    assert "意见采纳情况" not in page(client.get(f"{LIST}{before.pk}/"))
    after = answered(house)
    shown = page(client.get(f"{LIST}{after.pk}/"))
    assert "意见采纳情况" in shown and "共收到意见1条" in shown and "意见已逐条研究。" in shown and "<svg" in shown


def test_reasons_for_putting_off_and_stopping_are_read(client, house):
    one = opened(house)
    extend(one.pk, to_on=one.to_on + timedelta(days=9), reason="农忙", by=house.leader)
    assert "农忙" in page(client.get(f"{LIST}{one.pk}/"))
    stop(one.pk, reason="上级另有规定", by=house.leader)
    shown = page(client.get(f"{LIST}{one.pk}/"))
    assert "上级另有规定" in shown and "我要提意见" not in shown


def test_the_list_is_narrowed_by_phase_body_and_words(client, house):
    opened(house, title="村道养护办法")
    opened(house, title="集市管理办法", from_on=today() + timedelta(days=1))
    assert "集市管理办法" not in page(client.get(f"{LIST}?phase=open"))
    assert "村道养护办法" not in page(client.get(f"{LIST}?q=集市"))
    assert "没有符合条件的征求意见" in page(client.get(f"{LIST}?agency=nobody"))


@pytest.mark.parametrize(
    "query", ["page=99999999999999999999", "page=x", "q=%00", "q=%ff", "phase=king", "agency=%00", "sort='--"]
)
def test_nonsense_in_the_address_does_no_harm(client, house, query):
    one = opened(house)
    assert client.get(f"{LIST}?{query}").status_code == 200
    assert client.get(f"{LIST}{one.pk}/?{query}").status_code == 200


@pytest.mark.parametrize("path", [f"{'9' * 30}/", f"{'9' * 30}/comment/", f"{'9' * 30}/files/{'9' * 30}/"])
def test_numbers_nobody_has_are_not_found(client, house, path):
    assert client.get(f"{LIST}{path}").status_code == 404


@pytest.mark.parametrize("many", [1, 8])
def test_pages_cost_the_same_however_much_came(client, house, django_assert_max_num_queries, many):
    one = opened(house)
    judged(house, one, *(commented(one, f"意见{n}") for n in range(many)))
    with django_assert_max_num_queries(12):
        client.get(LIST)
    with django_assert_max_num_queries(16):
        client.get(f"{LIST}{one.pk}/")


def test_every_page_opens_in_english(client, house):
    one = answered(house)
    for path in ("", f"{one.pk}/", f"{one.pk}/comment/", f"{opened(house).pk}/comment/"):
        assert client.get(f"/en{LIST}{path}").status_code == 200
    assert send(client, opened(house), language="/en")["Location"] == "/en/consultations/sent/"
    assert Comment.objects.last().number in page(client.get("/en/consultations/sent/"))
