"""Requests that ask nearly the same."""

import pytest
from django.db.models import Q

from gongkai.info_requests import likeness
from gongkai.info_requests.models import LikenessMark
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db
ROADS = {
    "title": "示范县2025年农村公路养护资金分配方案",
    "description": "申请公开2025年全县农村公路养护资金分配到各乡镇的方案全文。",
}
NEARLY = {
    "title": "2025年示范县农村公路养护资金分配方案",
    "description": "我想获取2025年全县农村公路养护资金分配到各个乡镇的方案全文",
}
OTHER = {"title": "示范镇水库大坝安全鉴定报告", "description": "请提供最近一次的安全鉴定报告和除险加固计划。"}


def test_nearly_the_same_question_is_found_whoever_asks_it():
    office, elsewhere = make_office(), make_office()
    case = make_request(office, **ROADS)
    near = make_request(elsewhere, name="李演示", id_type="", id_number="", **NEARLY)
    same = make_request(office, **ROADS)
    make_request(office, **OTHER)

    assert likeness.alike(case) == [same, near]
    assert likeness.alike(case, 1) == [same]
    assert likeness.alike(case, within=Q(agency=elsewhere.agency)) == [near]


def test_requests_without_words_of_their_own_are_like_nothing():
    office = make_office()
    case = make_request(office, title="相关情况", description="")
    make_request(office, title="相关情况", description="")
    assert LikenessMark.objects.count() == 0
    assert likeness.alike(case) == []


def test_is_the_same_number_of_queries_however_many_there_are(django_assert_num_queries):
    office = make_office()
    case = make_request(office, **ROADS)
    for _ in range(12):
        make_request(office, **NEARLY)
    with django_assert_num_queries(2):
        assert len(likeness.alike(case)) == 10


def test_the_share_in_common():
    one, other = frozenset({"公路", "路养", "养护"}), frozenset({"公路", "路养", "水库"})
    assert likeness.likeness(one, other) == 0.5
    assert likeness.likeness(one, one) == 1.0
    assert likeness.likeness(one, frozenset()) == 0.0
