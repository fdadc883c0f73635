"""政府信息查阅场所 on the portal."""

from datetime import date

import pytest

from gongkai.outlets.actions.close_point import close_point
from gongkai.outlets.vocabulary import PointKind
from tests.rooms.outlets.reading_places import make_desk, make_point, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def said(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_places_are_listed_by_kind_with_hours(desk, client):
    shown(desk, name="示范图书馆", keeper="王演示")
    shown(desk, name="示范村公开栏", kind=PointKind.NOTICE_BOARD, hours="每天 全天")
    make_point(desk, name="没有公示的地方")
    page = said(client, "/points/")
    assert "示范图书馆" in page and "正在开放" in page and "公共图书馆" in page and "信息公告栏" in page
    assert "没有公示的地方" not in page and "王演示" not in page


def test_the_list_is_narrowed_and_printed(desk, client):
    shown(desk, name="示范图书馆"), shown(desk, name="示范档案馆", kind=PointKind.ARCHIVE)
    assert "示范档案馆" not in said(client, "/points/?q=示范图书馆")
    assert "示范图书馆" not in said(client, "/points/?kind=archive")
    assert "没有符合条件的查阅场所" in said(client, "/points/?q=没有")
    assert "示范档案馆" in said(client, "/points/print/")
    assert client.get("/points/?q=%00&kind=palace").status_code == 200


def test_the_page_of_a_place(desk, client):
    point = shown(desk, route="乘1路公交车", electronic_since=date(2021, 1, 1), shelf="三号柜")
    page = said(client, f"/points/{point.pk}/")
    assert "乘1路公交车" in page and "三号柜" not in page and desk.agency.name in page


def test_what_is_not_shown_is_not_there(desk, client):
    hidden, gone = make_point(desk), shown(desk)
    close_point(gone.pk, closed_on=date(2026, 1, 5), reason="搬迁", by=desk.clerk)
    for pk in (hidden.pk, gone.pk, 2**62, 2**80):
        assert client.get(f"/points/{pk}/").status_code == 404


def test_an_empty_list_leads_on(client, desk):
    assert "查阅场所正在登记" in said(client, "/points/")


def test_the_page_in_english(desk, client):
    point = shown(desk)
    assert client.get(f"/points/{point.pk}/", headers={"accept-language": "en"}).status_code == 200
