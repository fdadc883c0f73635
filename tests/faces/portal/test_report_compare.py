"""年报数据比较: bodies side by side, sorted, narrowed, taken away."""

import io

import pytest
from django.core.cache import cache
from openpyxl import load_workbook

from tests.faces.portal.reports import public_report, three_bodies
from tests.factories import make_agency


@pytest.fixture(autouse=True)
def nobody_counted():
    """No address has asked for anything yet."""
    cache.clear()


@pytest.fixture
def bodies(team):
    """Three bureaus with 30, 12 and 4 new requests in 2025."""
    return three_bodies(team.agency)


def table(client, query):
    return [
        (row.agency_name, values) for row, _address, values in client.get(f"/reports/compare/?{query}").context["rows"]
    ]


def test_shows_all_bodies_of_the_newest_year_with_the_usual_lines(client, bodies):
    assert table(client, "") == [
        ("示范县教育局", ["30", "12"]),
        ("示范县水利局", ["12", "12"]),
        ("示范县财政局", ["4", "12"]),
    ]


def test_lines_and_bodies_are_those_of_the_address(client, bodies):
    query = f"line=granted&agency={bodies[2].code}&agency={bodies[0].code}"
    assert table(client, query) == [("示范县教育局", ["7"]), ("示范县财政局", ["7"])]


def test_narrows_to_a_level(client, team, bodies):
    town = make_agency("示范县示范镇人民政府", parent=team.agency, level="township", kind="township")
    public_report(town)
    assert [name for name, _values in table(client, "level=township")] == ["示范县示范镇人民政府"]
    assert len(table(client, "level=nothing")) == 4


def test_sorts_by_a_line_either_way_and_says_so(client, bodies):
    names = [name for name, _values in table(client, "sort=requests_received")]
    assert names == ["示范县财政局", "示范县水利局", "示范县教育局"]
    answer = client.get("/reports/compare/?sort=-requests_received")
    assert [head.state for head in answer.context["heads"]] == ["none", "descending", "none"]
    assert 'aria-sort="descending"' in answer.content.decode()


def test_what_a_report_does_not_state_stays_empty_and_stands_last(client, team, bodies):
    old = public_report(make_agency("示范县档案馆", parent=team.agency))
    figures = {key: value for key, value in old.figures.items() if not key.startswith("t3.")}
    type(old).objects.filter(pk=old.pk).update(figures=figures)
    for sort in ("requests_received", "-requests_received"):
        assert table(client, f"sort={sort}")[-1] == ("示范县档案馆", ["", ""])


def test_draws_bars_with_the_highest_first(client, bodies):
    charts = client.get("/reports/compare/").context["charts"]
    assert charts[0]["title"] == "新收申请"
    assert charts[0]["bars"] == [("示范县教育局", 30), ("示范县水利局", 12), ("示范县财政局", 4)]


def test_of_a_body_with_two_reports_the_whole_area_stands_for_it(client, team):
    public_report(team.agency, scope="own")
    public_report(team.agency, scope="area", t3__new_received__total="700")
    assert table(client, "line=requests_received") == [("示范县人民政府", ["700"])]


def test_the_same_table_as_csv_and_as_a_workbook(client, bodies):
    answer = client.get("/reports/compare/?line=requests_received&sort=-requests_received&export=csv")
    assert answer.content.decode("utf-8-sig").splitlines() == [
        "机关,年份,数据口径,新收申请（件）",
        "示范县教育局,2025,本级,30",
        "示范县水利局,2025,本级,12",
        "示范县财政局,2025,本级,4",
    ]
    book = load_workbook(io.BytesIO(client.get("/reports/compare/?line=requests_received&export=xlsx").content))
    assert [cell.value for cell in book.active[2]] == ["示范县教育局", 2025, "本级", 30]


def test_no_name_becomes_a_formula(client, team):
    public_report(make_agency("=HYPERLINK(1)", parent=team.agency))
    lines = client.get("/reports/compare/?export=csv").content.decode("utf-8-sig").splitlines()
    assert lines[1].startswith("'=HYPERLINK(1),")
    book = load_workbook(io.BytesIO(client.get("/reports/compare/?export=xlsx").content))
    assert book.active["A2"].data_type == "s"


@pytest.mark.parametrize(
    "nonsense",
    ["year=abc", "year=99999999999999999999", "line=%00", "agency=%27--", "level=%00", "sort=-", "export=exe"],
)
def test_what_nobody_knows_is_left_out(client, bodies, nonsense):
    assert len(table(client, nonsense)) == 3


def test_with_nothing_released_there_is_nothing_to_choose(client, team):
    answer = client.get("/reports/compare/")
    assert answer.status_code == 200
    assert "还没有公布的年度报告" in answer.content.decode()


def test_whoever_asks_too_often_is_told_to_wait(client, bodies, settings):
    settings.SEARCH_PER_MINUTE = 2
    addresses = ["/reports/compare/", "/reports/compare/?export=csv", f"/reports/{bodies[0].code}/2025/figures.csv"]
    assert [client.get(address).status_code for address in addresses] == [200, 200, 429]
    refused = client.get("/reports/compare/?year=2025")
    assert refused["Retry-After"] == "60"
    assert "请一分钟后再试" in refused.content.decode()


def test_costs_the_same_for_many_bodies(client, team, bodies, kept_pages, django_assert_max_num_queries):
    for place in range(8):
        public_report(make_agency(f"示范县第{place}局", parent=team.agency))
    client.get("/reports/")
    with django_assert_max_num_queries(6):
        client.get("/reports/compare/?year=2025")
