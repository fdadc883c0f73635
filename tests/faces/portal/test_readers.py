"""读者反馈 on the portal: useful, report an error, follow it; pages counted without knowing readers."""

from time import time

import pytest
from django.core.cache import cache
from django.test import Client

from gongkai.portal.info_requests import form_key
from gongkai.portal.readers import counting
from gongkai.readers.actions.decline import decline
from gongkai.readers.models import DayViews, Fault, ItemViews, UsefulMark
from tests.factories import COLUMN, published_item
from tests.rooms.readers.reading_public import make_desk, reported

pytestmark = pytest.mark.django_db
ERROR, FOLLOW = "/feedback/error/", "/feedback/follow/"
BROWSER = {"HTTP_USER_AGENT": "Mozilla/5.0 (Windows NT 10.0) Firefox/128.0"}


@pytest.fixture(autouse=True)
def nothing_counted_yet():
    cache.clear()


@pytest.fixture
def desk():
    return make_desk()


@pytest.fixture
def item(desk):
    return published_item(desk.team)


def text(response):
    return response.content.decode()


def key(age=10):
    return form_key.issue(at=time() - age)


def typed(*, age=10, **changes):
    return {"form_key": key(age), "kind": "typo", "words": "第二段“的地得”用错", "contact": ""} | changes


def test_the_item_page_offers_both_and_stays_the_same_for_everybody(item, client):
    page = text(client.get(f"/items/{item.pk}/"))
    assert f"/feedback/items/{item.pk}/useful/?answer=yes" in page and f"?page=/items/{item.pk}/" in page
    assert "csrf" not in page and "阅读" not in page.split("这条信息对您有用吗")[1][:200]


def test_how_often_a_page_was_opened_stands_there_where_the_setting_says_so(item, client, settings):
    settings.SHOW_VIEWS = True
    ItemViews.objects.create(on="2026-03-02", item_id=item.pk, agency_id=item.agency_id, count=41)
    assert "阅读 41 次" in text(client.get(f"/items/{item.pk}/"))


def test_a_press_is_counted_once(item, client):
    address = f"/feedback/items/{item.pk}/useful/"
    assert "checked" in text(client.get(f"{address}?answer=no"))
    said = {"answer": "no", "words": "没有办理地点", "form_key": key()}
    for _click in range(2):
        assert "谢谢" in text(client.post(address, said))
    mark = UsefulMark.objects.get()
    assert (mark.is_useful, mark.words, mark.agency_id) == (False, "没有办理地点", item.agency_id)


@pytest.mark.parametrize("changes", [{"answer": "maybe"}, {"answer": ""}, {"words": "\0"}, {"words": "话" * 501},
                                     {"form_key": "x"}, {"website": "spam"}])  # fmt: skip
def test_a_bad_press_comes_back_with_the_words(item, client, changes):
    said = {"answer": "yes", "words": "很好用", "form_key": key()} | changes
    response = client.post(f"/feedback/items/{item.pk}/useful/", said)
    assert response.status_code == 422 and not UsefulMark.objects.exists()
    assert said["words"][:3].strip("\0") in text(response)


@pytest.mark.parametrize("pk", ["999999", "9" * 30])
def test_what_is_not_public_has_no_buttons(db, client, pk):
    assert client.get(f"/feedback/items/{pk}/useful/").status_code == 404


def test_an_error_is_reported_with_a_receipt_and_followed(desk, item, client):
    address = f"{ERROR}?page=/items/{item.pk}/"
    assert item.current.title in text(client.get(address))
    said = typed(contact="13800000000")
    receipt = client.post(address, said)
    fault = Fault.objects.get()
    assert receipt.status_code == 200 and receipt["Cache-Control"] == "no-store"
    code = receipt.context["receipt"].code
    assert fault.number in text(receipt) and desk.agency.name in text(receipt)
    assert text(client.post(address, said)).count(fault.number) and Fault.objects.count() == 1
    decline(fault.pk, answer="原文如此", by=desk.head)
    shown = text(client.post(FOLLOW, {"number": fault.number, "code": code}))
    assert "原文如此" in shown and "未采纳" in shown and "13800000000" not in shown


@pytest.mark.parametrize(
    "changes",
    [{"kind": "nothing"}, {"kind": ""}, {"words": ""}, {"words": "\0错"}, {"words": "错" * 1001},
     {"contact": "1" * 200}, {"form_key": ""}, {"age": 0}, {"age": 90000}, {"website": "x"}],
)  # fmt: skip
def test_a_bad_report_comes_back_with_what_was_typed(item, client, changes):
    response = client.post(f"{ERROR}?page=/items/{item.pk}/", typed(**({"words": "我写的很长的话"} | changes)))
    assert response.status_code == 422 and not Fault.objects.exists()
    if "words" not in changes:
        assert "我写的很长的话" in text(response)


def test_a_report_from_another_site_is_shown_again_not_taken(item):
    strict = Client(enforce_csrf_checks=True)
    response = strict.post(f"{ERROR}?page=/items/{item.pk}/", typed())
    assert response.status_code == 422 and not Fault.objects.exists()
    assert "第二段" in text(response)


def test_one_address_may_not_send_without_end(item, client, settings):
    settings.REQUESTS_PER_HOUR = 1
    address = f"{ERROR}?page=/items/{item.pk}/"
    client.post(address, typed())
    response = client.post(address, typed(words="又一处"))
    assert response.status_code == 429 and "又一处" in text(response) and Fault.objects.count() == 1


@pytest.mark.parametrize(
    "page", ["", "%00", "//evil.example/", "javascript:alert(1)", "/work/", "/items/0/", "x" * 900]
)
def test_any_address_leads_to_a_form_about_a_page_of_ours(desk, client, page):
    response = client.get(f"{ERROR}?page={page}")
    assert response.status_code == 200 and 'href="//' not in text(response).split("所在页面")[1][:200]


def test_a_site_without_bodies_has_no_form(db, client):
    assert client.get(ERROR).status_code == 404


@pytest.mark.parametrize(
    ("number", "code"), [("", ""), ("反馈2026-0001", "AAAAAAAAAA"), ("\0", "\0"), ("x" * 9000, "y")]
)
def test_wrong_and_unknown_look_the_same(desk, client, number, code):
    reported(desk)
    response = client.post(FOLLOW, {"number": number, "code": code})
    assert response.status_code == 422 and "编号或者查询码不正确" in text(response)


@pytest.fixture
def counted(settings):
    settings.VIEWS_EVERY = 0
    counting.tally.cache_clear()
    yield
    counting.tally.cache_clear()


def test_pages_are_counted_without_a_cookie_or_any_trace_of_the_reader(counted, item, client):
    answer = client.get(f"/items/{item.pk}/", **BROWSER)
    client.get(f"/en/items/{item.pk}/", **BROWSER)
    client.get(f"/items/{item.pk}/", HTTP_IF_NONE_MATCH=answer["ETag"], **BROWSER)
    client.get(f"/columns/{COLUMN}/", **BROWSER)
    for address in (f"/items/{item.pk}/", "/"):
        client.get(address, HTTP_USER_AGENT="Baiduspider/2.0")
    for address in ("/items/999999/", "/feed/", f"/items/{item.pk}/print/", "/work/"):
        client.get(address, **BROWSER)
    client.head(f"/items/{item.pk}/", **BROWSER)
    counting.tally().hand_over()
    assert not answer.cookies
    assert ItemViews.objects.get().count == 3
    assert sorted(DayViews.objects.values_list("page", "column_code", "count")) == [
        ("column", COLUMN, 1),
        ("item", COLUMN, 3),
    ]
    assert {field.name for model in (DayViews, ItemViews) for field in model._meta.fields} == {
        "id", "on", "page", "agency_id", "column_code", "item_id", "count",
    }  # fmt: skip


def test_a_star_in_the_header_counts_no_page_that_is_not_there(counted, desk, client):
    client.get("/items/123456/", HTTP_IF_NONE_MATCH="*", **BROWSER)
    counting.tally().hand_over()
    assert not ItemViews.objects.exists()
