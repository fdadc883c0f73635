"""申请办理统计: every number opens its cases, a zero year prints zeros, sheets and paper say the same."""

import html
import re
from datetime import date

import pytest

from gongkai.info_requests.actions.extend_deadline import extend_deadline
from gongkai.info_requests.actions.propose_extension import propose_extension
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.rooms.info_requests.answered import answered_case
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db
AT = "/work/requests/figures/"
YEAR = f"{AT}?span=year&year=2026"


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def desk(office):
    return desk_of(office.clerk)


def links(page):
    """Label of a line → its number and where that leads."""
    rows = re.findall(r'<th scope="row">([^<]+)</th>.*?<td class="num">(.*?)</td>', page, re.DOTALL)
    found = {}
    for label, cell in rows:
        address = re.search(r'href="([^"]+)"', cell)
        number = re.sub(r"<[^>]+>", "", cell).split()[0]
        found.setdefault(label, (number, html.unescape(address[1]) if address else ""))
    return found


def test_every_number_opens_the_cases_it_counts(office, desk):
    waiting = make_request(office, on=date(2026, 3, 2), channel="registered")
    answered, _letter = answered_case(office, "A3")
    older = make_request(office, on=date(2025, 12, 8))
    propose_extension(waiting.number, working_days=5, reason="检索量大", on=date(2026, 3, 9), by=office.clerk)
    extend_deadline(waiting.number, agreed=True, on=date(2026, 3, 10), by=office.head)
    found = links(text_of(desk.get(YEAR)))
    expected = {
        "上期结转": (older, "1"), "办结申请": (answered, "1"), "邮寄（挂号、特快）": (waiting, "1"),
        "部分公开": (answered, "1"), "按期答复": (answered, "1"), "延长答复期限": (waiting, "1"),
    }  # fmt: skip
    every = {case.number for case in (waiting, answered, older)}
    for label, (case, number) in expected.items():
        assert found[label][0] == number, label
        page = text_of(desk.get(found[label][1]))
        shown = {one for one in every if f"/work/requests/{one}/" in page}
        assert shown == {case.number}, label
        assert "由统计进入，只列：" in page or label == "邮寄（挂号、特快）" or "mark" not in found[label][1]
    assert found["新收申请"][0] == "2"


def test_a_year_without_requests_prints_zeros(desk):
    page = text_of(desk.get(f"{AT}?span=year&year=2030"))
    found = links(page)
    assert "各项均为0" in page
    assert found["新收申请"] == ("0", "") and found["不予公开"][0] == "0" and found["其他费用"][0] == "0.00"
    assert found["答复用时中位数"][0] == "—"
    assert "《条例》第四十二条" in page and ">无<" in page


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("span=quarter&year=2026&part=1", "2026年1月1日至2026年3月31日"),
        ("span=month&year=2024&part=2", "2024年2月1日至2024年2月29日"),
        ("span=own&from_on=2026-03-01&to_on=2026-03-31", "2026年3月1日至2026年3月31日"),
    ],
)
def test_a_period_is_a_year_a_quarter_a_month_or_any_days(desk, asked, words):
    assert words in text_of(desk.get(f"{AT}?{asked}"))


NONSENSE = (
    "span=quarter&part=9", "span=x&year=y", "year=9999999", "agency_id=999", "year=0&part=-1",
    "span=own&from_on=2026-03-31&to_on=2026-03-01",
)  # fmt: skip


@pytest.mark.parametrize("asked", NONSENSE)
def test_nonsense_in_the_address_breaks_nothing(desk, asked):
    assert desk.get(f"{AT}?{asked}").status_code == 200


def test_the_same_figures_as_a_sheet_and_on_paper(office, desk):
    make_request(office, on=date(2026, 3, 2))
    sheet = text_of(desk.get(f"{YEAR}&export=csv"))
    assert "收到和办结,新收申请,1,件" in sheet and "费用,其他费用,0.00,元" in sheet
    assert desk.get(f"{YEAR}&export=xlsx").content[:2] == b"PK"
    page = text_of(desk.get(f"{YEAR}&print=1"))
    assert "依申请公开办理统计" in page and "新收申请" in page and 'href="/work/requests/?' not in page


def test_nobody_counts_another_bodys_cases(office):
    make_request(make_office(), on=date(2026, 3, 2))
    assert links(text_of(desk_of(office.clerk).get(YEAR)))["新收申请"][0] == "0"
    assert desk_of(office.auditor).get(AT).status_code == 404


def test_the_list_takes_only_filters_it_knows(office, desk):
    case = make_request(office, on=date(2026, 3, 2))
    page = text_of(desk.get("/work/requests/?tab=all&mark=nonsense&outcome=ZZ9&closed_from=x&pending_on=2026-99-99"))
    assert case.number not in page  # nothing ended in a way that does not exist
    assert case.number in text_of(desk.get("/work/requests/?tab=all&mark=nonsense&version=1899"))
