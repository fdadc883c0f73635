"""读者反馈、访问量 on the desk."""

from datetime import date

import pytest
from django.utils import timezone

from gongkai.readers.actions.keep_views import keep_views
from gongkai.readers.actions.mark_useful import mark_useful
from gongkai.readers.models import Fault, ReaderPolicy
from gongkai.readers.tally import Opened
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.factories import make_team, published_item
from tests.rooms.readers.reading_public import key, make_desk, reported

pytestmark = pytest.mark.django_db
LIST, VIEWS, FIGURES = "/work/readers/reports/", "/work/readers/views/", "/work/readers/figures/"


@pytest.fixture
def desk():
    return make_desk()


@pytest.fixture
def head(desk):
    return desk_of(desk.head)


def test_the_reports_are_listed_with_their_sums(desk, head, django_assert_max_num_queries):
    reported(desk), reported(desk, kind="privacy"), reported(make_desk(), words="邻居的反馈")
    with django_assert_max_num_queries(16):
        response = head.get(LIST)
    assert "隐私泄露" in text_of(response) and "邻居的反馈" not in text_of(response)
    assert [tile["value"] for tile in response.context["tiles"]] == [2, 0, 1, "—"]


@pytest.mark.parametrize("query", ["q=没有", "kind=%00", "agency_id=x&page=9999999999999999999", "state=gone&year=1"])
def test_filters_that_make_no_sense_break_nothing(desk, head, query):
    reported(desk)
    assert head.get(f"{LIST}?{query}").status_code == 200


def test_an_empty_list_says_where_reports_come_from(head):
    assert "还没有读者反馈" in text_of(head.get(LIST))


@pytest.mark.parametrize("shape", ["csv", "xlsx"])
def test_the_list_and_the_figures_are_exported(desk, head, shape):
    reported(desk, words="=SUM(1)")
    for address in (LIST, FIGURES):
        assert shape in head.get(f"{address}?export={shape}")["Content-Disposition"]
    if shape == "csv":
        assert "'=SUM(1)" in text_of(head.get(f"{LIST}?export=csv"))


def test_a_report_is_settled_through_its_forms(desk, head):
    fault, wrong = reported(desk), reported(desk)
    page = text_of(head.get(f"{LIST}{fault.pk}/"))
    assert "收到反馈以后还没有更正" in page and "采纳并更正" in page
    refused = head.post(f"{LIST}{fault.pk}/accept/", {"answer": "已经改好的说明", "correction": ""})
    assert refused.status_code == 422 and "已经改好的说明" in text_of(refused) and "还没有更正" in text_of(refused)
    head.post(f"{LIST}{fault.pk}/accept/", {"answer": "已改", "correction": "", "otherwise": "on"})
    head.post(f"{LIST}{wrong.pk}/decline/", {"answer": "原文如此"})
    assert sorted(Fault.objects.values_list("state", flat=True)) == ["accepted", "declined"]
    assert "原文如此" in text_of(head.get(f"{LIST}{wrong.pk}/"))
    again = head.post(f"{LIST}{wrong.pk}/decline/", {"answer": "再说一次"})
    assert again.status_code == 422 and "办结" in text_of(again)


def test_a_report_is_passed_on_and_leaves_the_list_of_open_work(desk, head):
    fault, other = reported(desk), make_desk()
    assert head.post(f"{LIST}{fault.pk}/pass-on/", {"agency_id": "999999", "reason": "x"}).status_code == 422
    head.post(f"{LIST}{fault.pk}/pass-on/", {"agency_id": other.agency.pk, "reason": "由该单位制作"})
    assert "由该单位制作" in text_of(desk_of(other.head).get(f"{LIST}{fault.pk}/"))
    assert head.get(f"{LIST}{fault.pk}/accept/").status_code == 404


def test_a_contact_is_opened_for_a_reason_and_kept_by_no_browser(desk, head):
    fault = reported(desk, contact="13800000000")
    address = f"{LIST}{fault.pk}/contact/"
    assert "13800000000" not in text_of(head.get(f"{LIST}{fault.pk}/"))
    assert head.post(address, {"reason": ""}).status_code == 422
    response = head.post(address, {"reason": "核实情况"})
    assert "13800000000" in text_of(response) and "no-store" in response["Cache-Control"]


def test_a_leak_stands_on_the_publisher_s_start_page_with_the_way_to_withdraw(desk):
    item = published_item(desk.team)
    fault = reported(desk, item, kind="privacy")
    publisher = desk_of(desk.team.publisher)
    assert "读者反映隐私泄露" in text_of(publisher.get("/work/"))
    page = text_of(publisher.get(f"{LIST}{fault.pk}/"))
    assert f"/work/items/{item.pk}/withdraw/" in page and "撤回这个页面" in page


def test_nobody_is_led_to_withdraw_what_is_another_body_s(desk):
    item, other = published_item(desk.team), make_team()
    fault = reported(desk, item, kind="privacy")
    Fault.objects.filter(pk=fault.pk).update(agency=other.agency)
    page = text_of(desk_of(other.publisher).get(f"{LIST}{fault.pk}/"))
    assert "读者反映这个页面泄露个人隐私" in page and f"/work/items/{item.pk}/withdraw/" not in page


def test_what_readers_say_is_read_by_the_unit(desk, head):
    item = published_item(desk.team)
    mark_useful(item.pk, is_useful=False, words="没有写办理地点", form_key=key())
    page = text_of(head.get(FIGURES))
    assert "没有写办理地点" in page and "最需要改进的信息" in page
    for year in ("x", "0", "99999", "9" * 30):
        assert head.get(f"{FIGURES}?year={year}").status_code == 200


def test_the_days_are_set_for_a_body(desk, head):
    assert "系统默认" in text_of(head.get("/work/readers/policy/"))
    address = f"/work/readers/policy/{desk.agency.pk}/"
    assert head.post(address, {"due_days": "0", "warn_days": "1"}).status_code == 422
    head.post(address, {"due_days": "5", "warn_days": "1", "basis": "本县规定"})
    assert ReaderPolicy.objects.get().due_days == 5
    assert desk_of(desk.stranger).get(address).status_code == 404


def test_page_views_are_shown_drawn_and_exported(desk, head, django_assert_max_num_queries):
    item = published_item(desk.team)
    keep_views({Opened(timezone.localdate(), "item", str(item.pk)): 41})
    with django_assert_max_num_queries(24):
        response = head.get(VIEWS)
    assert response.context["views"].total == 41 and "<svg" in text_of(response)
    assert item.current.title in text_of(response)
    assert "41" in text_of(head.get(f"{VIEWS}?export=csv")) and "还没有" not in text_of(response)


@pytest.mark.parametrize(
    "query",
    ["", "from_on=9999-12-31", "to_on=0001-01-01", "from_on=2026-03-02&to_on=2026-03-01", "from_on=%00&agency_id=%00",
     "from_on=0001-01-01&to_on=9999-12-31", "agency_id=99999999999999"],
)  # fmt: skip
def test_any_period_shows_something(head, query):
    assert "这段时间没有访问记录" in text_of(head.get(f"{VIEWS}?{query}"))


def test_a_long_period_is_drawn_by_month(desk, head):
    item = published_item(desk.team)
    keep_views({Opened(date(2025, 3, 2), "item", str(item.pk)): 2, Opened(date(2025, 5, 4), "item", str(item.pk)): 1})
    response = head.get(f"{VIEWS}?from_on=2025-01-01&to_on=2025-12-31")
    assert response.context["labels"][:5] == ["2025-01", "2025-02", "2025-03", "2025-04", "2025-05"]
    assert response.context["series"][0][1][:5] == [0, 0, 2, 0, 1]


@pytest.mark.parametrize("verb", ["", "accept/", "decline/", "pass-on/", "contact/"])
def test_who_may_not_finds_nothing(desk, verb):
    fault = reported(desk)
    assert desk_of(desk.stranger).get(f"{LIST}{fault.pk}/{verb}").status_code == 404
    assert desk_of(desk.overseer).get(f"{LIST}{fault.pk}/{verb}").status_code == (200 if verb == "" else 404)
    assert desk_of(desk.overseer).get(f"{LIST}999999/{verb}").status_code == 404


def test_what_comes_due_soon_is_marked_on_the_start_page_and_found_by_the_filter(desk, head):
    fault = reported(desk)
    page = text_of(head.get("/work/"))
    assert "待处理的读者反馈" in page and "临近期限" not in page  # three working days ahead, reminded one before
    ReaderPolicy.objects.create(agency=desk.agency, due_days=3, warn_days=5)
    assert "临近期限" in text_of(head.get("/work/"))
    assert fault.number in text_of(head.get(f"{LIST}?pressing=on"))
    Fault.objects.update(due_on=date(2099, 1, 1))
    assert fault.number not in text_of(head.get(f"{LIST}?pressing=on"))
    assert fault.number in text_of(head.get(LIST))
