"""栏目页: lists, annual reports by year, how to make a request."""

from datetime import date, timedelta

import pytest

from tests.faces.portal.test_home import TAGS
from tests.factories import make_agency, published_item
from tests.rooms.publication.public import REPORTS, RULES, STATISTICS, public_rows


@pytest.fixture
def forty(team):
    """Forty items of one column, one a day, the last on 31 March 2026."""
    return public_rows(team.agency, [(date(2026, 3, 31) - timedelta(days=n), RULES, 2026) for n in range(40)])


def test_lists_the_four_statutory_headings(client, team):
    item = published_item(team, column_code=RULES, title="示范县公共停车管理办法", summary="停车泊位的设置和收费。")
    page = client.get(f"/columns/{RULES}/").content.decode()
    assert "示范县公共停车管理办法" in page
    assert "停车泊位的设置和收费。" in page
    assert item.public.index_number in page
    assert "2026-03-02" in page


def test_carries_the_seven_tags_of_a_column(client, team):
    tags = dict(TAGS.findall(client.get(f"/columns/{RULES}/").content.decode()))
    assert list(tags) == [
        "SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType",
    ]  # fmt: skip
    assert tags["ColumnName"] == "法规规章和规范性文件"
    assert tags["ColumnType"] == "法定主动公开内容"


def test_pages_on_and_back_by_marks(client, forty):
    first = client.get(f"/columns/{RULES}/")
    assert first.context["rows"][0].published_on == date(2026, 3, 31)
    second = client.get(f"/columns/{RULES}/{first.context['pager'].next}")
    assert second.context["rows"][0].published_on == date(2026, 3, 11)
    assert not second.context["pager"].next
    back = client.get(f"/columns/{RULES}/{second.context['pager'].previous}")
    assert [row.item_id for row in back.context["rows"]] == [row.item_id for row in first.context["rows"]]


def test_jumps_to_a_month(client, forty):
    rows = client.get(f"/columns/{RULES}/?at=2026-02").context["rows"]
    assert rows[0].published_on == date(2026, 2, 28)


def test_narrows_by_agency_and_year_with_counts(client, team, forty):
    other = make_agency("示范县统计局")
    public_rows(other, [(date(2025, 5, 1), RULES, 2025)])
    answer = client.get(f"/columns/{RULES}/?agency={other.code}")
    assert [row.agency_name for row in answer.context["rows"]] == ["示范县统计局"]
    page = answer.content.decode()
    assert f'<option value="{team.agency.code}">{team.agency.name}（40）</option>' in page
    assert f'<option value="{other.code}" selected>示范县统计局（1）</option>' in page
    assert client.get(f"/columns/{RULES}/?year=2025").context["total"] == 1


@pytest.mark.parametrize(
    "nonsense", ["cursor=%00", "cursor=abc", "year=20x6", "agency=%27--", "at=2026-13", "cursor=" + "9" * 500]
)
def test_a_mark_nobody_gave_out_shows_the_first_page(client, forty, nonsense):
    answer = client.get(f"/columns/{RULES}/?{nonsense}")
    assert answer.status_code == 200
    assert answer.context["rows"][0].published_on == date(2026, 3, 31)


def test_a_parent_column_shows_what_stands_below_it(client, forty, team):
    public_rows(team.agency, [(date(2026, 4, 1), STATISTICS, 2026)])
    assert client.get("/columns/statutory/").context["total"] == 41


def test_annual_reports_stand_by_report_year(client, team):
    published_item(
        team,
        column_code=REPORTS,
        kind="annual_report",
        title="示范县2025年政府信息公开工作年度报告",
        extra={"report_year": 2025},
    )
    page = client.get(f"/columns/{REPORTS}/")
    assert [year for year, _rows in page.context["years"]] == [2025]


def test_requests_page_says_where_to_apply(client, team):
    page = client.get("/columns/requests/").content.decode()
    assert "0000-0000000" in page
    assert "第二十九条" in page


def test_the_guide_column_leads_to_the_guide(client, team):
    assert client.get("/columns/guide/")["Location"] == "/guide/"


def test_an_unknown_column_is_not_found(client, team):
    assert client.get("/columns/nothing/").status_code == 404


def test_a_list_costs_few_queries_once_the_frame_is_kept(client, forty, kept_pages, django_assert_max_num_queries):
    client.get(f"/columns/{RULES}/")
    with django_assert_max_num_queries(5):
        client.get(f"/columns/{RULES}/?at=2026-03")
