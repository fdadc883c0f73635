"""澄清 for the public."""

import pytest

from gongkai.clarifications.actions.take_down import take_down
from tests.rooms.clarifications.matters import approved, make_desk, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(team):
    return make_desk(team.agency)


def text(response):
    return response.content.decode()


def test_the_newest_stand_on_top_and_lead_to_the_text(client, desk):
    case = published(desk)
    page = text(client.get("/clarifications/"))
    assert "最新澄清" in page and "关于示范镇自来水水质的情况说明" in page and f"/clarifications/{case.pk}/" in page
    page = text(client.get(f"/clarifications/{case.pk}/"))
    for words in (
        "有网帖称示范镇自来水不能饮用。",
        "各项指标合格",
        "县疾病预防控制中心",
        desk.agency.name,
        "政府网站",
        "不实",
    ):
        assert words in page
    for inside in ("某论坛", "不涉密", "网帖称：示范镇的自来水不能喝了"):
        assert inside not in page


def test_the_list_is_narrowed_by_body_and_year(client, desk):
    case = published(desk)
    year = case.published_on.year
    assert "共 1 件" in text(client.get(f"/clarifications/?agency={desk.agency.code}&year={year}"))
    for nonsense in ("agency=x", "year=0", "year=9999", "page=99999999999", "page=x", "agency=%00"):
        assert client.get(f"/clarifications/?{nonsense}").status_code == 200


def test_nothing_unpublished_or_taken_down_is_there(client, desk):
    waiting, gone = approved(desk), published(desk)
    take_down(gone.pk, reason="数字有误", by=desk.publisher)
    for pk in (waiting.pk, gone.pk, 999, 10**20):
        assert client.get(f"/clarifications/{pk}/").status_code == 404
    assert "还没有发布过澄清" in text(client.get("/clarifications/"))


def test_a_feed_carries_the_newest(client, desk):
    published(desk)
    response = client.get("/clarifications/feed/")
    assert response["Content-Type"].startswith("application/atom+xml") and "自来水水质" in text(response)


@pytest.mark.parametrize("many", [1, 8])
def test_the_list_costs_the_same_however_long_it_is(client, desk, django_assert_max_num_queries, many):
    for _n in range(many):
        published(desk)
    with django_assert_max_num_queries(16):
        client.get("/clarifications/")


def test_it_is_there_in_english(client, desk):
    case = published(desk)
    for page in ("", f"{case.pk}/", "feed/"):
        assert client.get(f"/en/clarifications/{page}").status_code == 200
