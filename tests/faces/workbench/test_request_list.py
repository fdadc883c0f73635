from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.audit.models import Entry
from gongkai.info_requests.actions.flag import flag
from gongkai.info_requests.actions.withdraw import withdraw
from gongkai.law.vocabulary import Channel, Duty
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import desk_of
from tests.factories import make_person
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def desk(office):
    return desk_of(office.clerk)


def rows(response):
    return [row.title for row in response.context["page"].rows]


def test_the_cases_of_the_own_body_are_listed_by_what_is_due_next(office, desk):
    today = timezone.localdate()
    make_request(office, on=today, title="今天收到的")
    make_request(office, on=today - timedelta(days=90), title="早就逾期的")
    response = desk.get("/work/requests/")
    assert rows(response) == ["早就逾期的", "今天收到的"]
    page = text_of(response)
    assert "已逾期" in page and "张**" in page and "张演示" not in page


def test_another_bodys_cases_are_not(desk):
    make_request(make_office(), title="邻居收到的申请")
    assert "邻居收到的申请" not in text_of(desk.get("/work/requests/?tab=all"))


def test_tabs_count_and_narrow(office, desk):
    today = timezone.localdate()
    make_request(office, on=today - timedelta(days=90), title="逾期的")
    make_request(office, on=today, channel=Channel.LETTER, title="待确认的")
    response = desk.get("/work/requests/?tab=unconfirmed")
    counts = {tab["code"]: tab["count"] for tab in response.context["tabs"]}
    assert (counts["open"], counts["late"], counts["unconfirmed"], counts["correcting"]) == (2, 1, 1, 0)
    assert rows(response) == ["待确认的"]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("q=养护", {"养护"}),
        ("channel=registered", {"饮水"}),
        ("kind=company", {"饮水"}),
        ("flag=sensitive", {"养护"}),
        ("from_on=2026-03-10", {"饮水"}),
        ("to_on=2026-03-10", {"养护"}),
        ("mine=on", set()),
    ],
)
def test_the_list_is_narrowed(office, desk, query, wanted):
    plain = make_request(office, on=date(2026, 3, 2), title="养护")
    flag(plain.number, sensitive=True, group=False, improper=False, vexatious=False, by=office.clerk)
    make_request(office, on=date(2026, 3, 20), title="饮水", channel=Channel.REGISTERED, kind="company")
    assert set(rows(desk.get(f"/work/requests/?tab=all&{query}"))) == wanted


def test_a_number_typed_whole_leads_to_its_case(office, desk):
    case = make_request(office)
    response = desk.get(f"/work/requests/?q={case.number}")
    assert response.status_code == 302 and response.url.endswith(f"/work/requests/{case.number}/")


def test_a_number_typed_whole_leads_to_its_case_when_it_is_closed_too(office, desk):
    case = make_request(office)
    withdraw(case.number, on=case.received_on, reason="已经查到。", by=office.clerk)
    response = desk.get(f"/work/requests/?q={case.number}")
    assert response.status_code == 302 and response.url.endswith(f"/work/requests/{case.number}/")


def test_an_empty_list_says_what_to_do(desk):
    assert "由受理窗口登记" in text_of(desk.get("/work/requests/"))
    assert "请放宽条件" in text_of(desk.get("/work/requests/?q=没有的"))
    assert "没有处于这一状态的申请" in text_of(desk.get("/work/requests/?tab=late"))


@pytest.mark.parametrize(
    "query",
    [
        "page=99999999999999999999", "page=x", "tab=%00", "sort=;drop", "q=%00", "q=%ff%fe", f"agency_id={'9' * 5000}",
        "section_id=999999999999999999999999", "channel=king", "from_on=2026-02-30", "to_on=9999999-01-01", "flag='--",
    ],
)  # fmt: skip
def test_nonsense_in_the_address_does_no_harm(office, desk, query):
    make_request(office)
    assert desk.get(f"/work/requests/?{query}").status_code == 200


@pytest.mark.parametrize("many", [1, 12])
def test_the_list_costs_the_same_however_long_it_is(office, desk, django_assert_max_num_queries, many):
    for n in range(many):
        make_request(office, title=f"第{n}件")
    with django_assert_max_num_queries(16):
        desk.get("/work/requests/")


def test_the_sheet_holds_no_name(office, desk):
    make_request(office, title="=HYPERLINK(1)")
    text = text_of(desk.get("/work/requests/?export=csv&tab=all"))
    assert text.splitlines()[0].startswith("申请编号,所需信息,申请人")
    assert "'=HYPERLINK(1)" in text and "张**" in text and "张演示" not in text
    assert desk.get("/work/requests/?export=xlsx").status_code == 200


def test_whoever_runs_the_system_reads_no_cases_and_the_attempt_is_written_down(office):
    desk = sign_in(make_person(office.agency, Duty.ADMINISTER))
    assert desk.get("/work/requests/").status_code == 404
    assert Entry.objects.filter(action="access.refused", about_label="/work/requests/").exists()


def test_what_waits_stands_on_the_start_page(office, desk):
    make_request(office, title="刚收到的申请")
    page = text_of(desk.get("/work/"))
    assert "申请待办" in page and "刚收到的申请" in page
