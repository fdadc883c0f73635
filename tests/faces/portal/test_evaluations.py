"""社会评议 on the portal: read, answered once, results."""

import pytest
from django.core.cache import cache
from django.test import Client

from gongkai.supervision.actions.invite import invite
from gongkai.supervision.actions.publish_result import publish_result
from gongkai.supervision.actions.sum_up_evaluation import sum_up_evaluation
from gongkai.supervision.models import Ballot
from gongkai.supervision.queries import evaluations
from gongkai.supervision.vocabulary import GuestKind
from tests.rooms.supervision import round as rounds
from tests.rooms.supervision.round import make_round

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    cache.clear()
    return make_round()


def answer(one, county, **changes):
    rows = {f"row_{pk}": "1" for pk in one.rows.values_list("pk", flat=True)}
    return {"unit": rounds.unit_of(one, county.water).pk, "remark": "", "code": "", **rows, **changes}


def test_an_answer_is_counted_once(county):
    one, browser = rounds.announced(county), Client()
    assert "公开工作社会评议" in browser.get("/evaluations/").content.decode()
    assert "评议表" in browser.get(f"/evaluations/{one.pk}/").content.decode()
    sent = browser.post(f"/evaluations/{one.pk}/", answer(one, county, remark="很好"), follow=True)
    assert "您的评议已经计入" in sent.content.decode()
    again = browser.post(f"/evaluations/{one.pk}/", answer(one, county))
    assert again.status_code == 422 and "每人对每个单位只能评议一次" in again.content.decode()
    assert Ballot.objects.count() == 1


def test_nothing_typed_is_lost(county):
    one, browser = rounds.announced(county), Client()
    browser.get(f"/evaluations/{one.pk}/")
    rows = {name: "" for name in answer(one, county) if name.startswith("row_")}
    page = browser.post(f"/evaluations/{one.pk}/", answer(one, county, remark="更新要快", **rows))
    assert page.status_code == 422 and "更新要快" in page.content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"unit": "0"},
        {"unit": "x\0"},
        {"remark": "\0"},
        {"remark": "<script>"},
        {"code": "ZZZZ"},
        {"website": "spam"},
        {"remark": "字" * 900},
    ],
)
def test_bad_input_is_told_and_counts_nothing(county, wrong):
    one, browser = rounds.announced(county), Client()
    browser.get(f"/evaluations/{one.pk}/")
    assert browser.post(f"/evaluations/{one.pk}/", answer(one, county, **wrong)).status_code == 422
    assert not Ballot.objects.exists()


def test_a_browser_without_our_mark_is_asked_again(county):
    one, browser = rounds.announced(county), Client()
    assert browser.post(f"/evaluations/{one.pk}/", answer(one, county)).status_code == 422
    assert browser.post(f"/evaluations/{one.pk}/", answer(one, county), follow=True).status_code == 200
    assert Ballot.objects.count() == 1


def test_one_address_sends_only_so_many_a_day_but_codes_pass(county):
    one = rounds.announced(county, per_address=2)
    for place in range(3):
        browser = Client()
        browser.get(f"/evaluations/{one.pk}/")
        last = browser.post(f"/evaluations/{one.pk}/", answer(one, county))
        assert last.status_code == (302 if place < 2 else 422)
    assert "达到上限" in last.content.decode()
    invite(one.pk, kind=GuestKind.DEPUTY, count=1, by=county.overseer)
    ((_row, code),) = evaluations.code_slips(county.overseer, one.pk)
    assert browser.post(f"/evaluations/{one.pk}/", answer(one, county, code=code)).status_code == 302


def test_a_named_evaluation_asks_for_a_number(county):
    one, browser = rounds.announced(county, is_named=True), Client()
    browser.get(f"/evaluations/{one.pk}/")
    assert "11位手机号码" in browser.post(f"/evaluations/{one.pk}/", answer(one, county, phone="1")).content.decode()
    assert browser.post(f"/evaluations/{one.pk}/", answer(one, county, phone="13800000000")).status_code == 302


def test_results_are_read_once_published(county):
    one, browser = rounds.announced(county), Client()
    browser.get(f"/evaluations/{one.pk}/")
    browser.post(f"/evaluations/{one.pk}/", answer(one, county))
    sum_up_evaluation(rounds.over(one).pk, conclusion="总体满意。", by=county.overseer)
    page = browser.get(f"/evaluations/{one.pk}/").content.decode()
    assert "正在汇总" in page and "总体满意。" not in page
    publish_result(one.pk, by=county.principal)
    page = browser.get(f"/evaluations/{one.pk}/").content.decode()
    assert "总体满意。" in page and "样本不足" in page


def test_drafts_and_unknown_ones_are_not_there(county):
    assert Client().get(f"/evaluations/{rounds.drafted(county).pk}/").status_code == 404
    assert Client().get(f"/evaluations/{2**40}/").status_code == 404
    assert "现在没有社会评议" in Client().get("/evaluations/").content.decode()


def test_a_page_costs_few_queries(county, django_assert_max_num_queries):
    one = rounds.announced(county)
    with django_assert_max_num_queries(16):
        Client().get(f"/evaluations/{one.pk}/")
