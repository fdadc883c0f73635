"""考核结果 on the portal."""

import pytest

from gongkai.assessment.actions.publish import publish
from gongkai.assessment.actions.reopen import reopen
from tests.rooms.assessment.scheming import make_office
from tests.rooms.assessment.test_publish import approved

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_a_published_ranking_is_read_and_taken_along(client, at):
    one = publish(approved(at).pk, note="现予公布。", by=at.overseer)
    assert "2026年1月" in client.get("/rankings/").content.decode()
    page = client.get(f"/rankings/{one.pk}/").content.decode()
    assert at.first_body.name in page and "优秀" in page and "现予公布。" in page
    assert "发现两处问题" not in page and at.overseer.name not in page
    assert client.get(f"/rankings/{one.pk}/?export=csv")["Content-Type"].startswith("text/csv")
    assert client.get(f"/rankings/{one.pk}/?export=xlsx").content.startswith(b"PK")


def test_what_is_not_published_and_what_was_taken_down_looks_like_nothing(client, at):
    one = approved(at)
    assert client.get(f"/rankings/{one.pk}/").status_code == 404
    publish(one.pk, by=at.overseer)
    assert client.get(f"/rankings/{one.pk}/").status_code == 200
    reopen(one.pk, reason="口径有误", by=at.overseer)
    assert client.get(f"/rankings/{one.pk}/").status_code == 404


def test_an_empty_list_and_addresses_that_make_no_sense(client, at):
    assert "还没有公布考核结果" in client.get("/rankings/?year=x&page=999999999999999").content.decode()
    assert client.get(f"/rankings/{2**63}/").status_code == 404
