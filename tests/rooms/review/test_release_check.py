"""The checks before release as every room calls them."""

import pytest

from gongkai.review import release_check
from tests.factories import make_agency

pytestmark = pytest.mark.django_db


def test_a_mobile_number_is_held_back_with_its_place_and_masked():
    held = release_check.held_back(make_agency(), [("正文", "联系人手机13800138000")])
    assert [one.place for one in held] == ["正文"]
    assert "13800138000" not in release_check.in_words(held)


def test_numbers_made_known_by_the_body_and_by_the_caller_pass():
    agency = make_agency(phone="13800138000")
    assert release_check.held_back(agency, [("正文", "咨询电话13800138000")]) == []
    assert release_check.held_back(agency, [("正文", "请拨13900139000")], phones=["13900139000、0310-1234567"]) == []
    assert release_check.held_back(agency, [("正文", "请拨13900139000")])


def test_nothing_to_read_holds_nothing_back():
    assert release_check.findings(make_agency(), [("正文", "")]) == []
