"""年报数据与图表: the list by year and body, what leads to it, what robots are told."""

from gongkai.annual_reports.models import ReportVersion
from gongkai.publication.models import PublicItem
from tests.faces.portal.reports import public_report, three_bodies
from tests.factories import published_item
from tests.rooms.publication.public import REPORTS


def shown(answer):
    return [(year, [row.agency_name for row, _address in lines]) for year, lines in answer.context["years"]]


def test_lists_the_newest_year_first_and_the_bodies_in_their_order(client, team):
    three_bodies(team.agency)
    public_report(team.agency, 2024)
    answer = client.get("/reports/")
    assert shown(answer) == [
        (2025, ["示范县教育局", "示范县水利局", "示范县财政局"]),
        (2024, ["示范县人民政府"]),
    ]
    assert "共 4 份" in answer.content.decode()


def test_narrows_by_year_and_body(client, team):
    first, *_others = three_bodies(team.agency)
    public_report(first, 2024)
    assert shown(client.get("/reports/?year=2024")) == [(2024, ["示范县教育局"])]
    assert shown(client.get(f"/reports/?agency={first.code}")) == [(2025, ["示范县教育局"]), (2024, ["示范县教育局"])]


def test_what_nobody_knows_narrows_nothing(client, team):
    public_report(team.agency)
    for nonsense in ("year=20x5", "agency=%00", "page=-1", "page=99999999999", "year=1999"):
        answer = client.get(f"/reports/?{nonsense}")
        assert (answer.status_code, answer.context["total"]) == (200, 1)


def test_says_nothing_of_bodies_without_a_report(client, team):
    three_bodies(team.agency)
    assert "示范县人民政府20" not in client.get("/reports/").content.decode()
    assert "还没有" not in client.get("/reports/").content.decode()


def test_pages_by_fifty(client, team):
    for year in range(2008, 2026):
        for scope in ("own", "area"):
            public_report(team.agency, year, scope=scope)
    for bureau in three_bodies(team.agency):
        for year in range(2018, 2025):
            public_report(bureau, year)
    first = client.get("/reports/")
    assert first.context["total"] == 60
    second = client.get(f"/reports/{first.context['pager'].next}")
    assert sum(len(lines) for _year, lines in second.context["years"]) == 10


def test_of_two_reports_of_a_year_each_has_its_own_address(client, team):
    public_report(team.agency, scope="own")
    public_report(team.agency, scope="area")
    lines = client.get("/reports/").context["years"][0][1]
    base = f"/reports/{team.agency.code}/2025/"
    assert [address for _row, address in lines] == [base, f"{base}?scope=own"]


def test_the_column_leads_to_the_figures_of_reports_that_have_them(client, team):
    public_report(team.agency)
    PublicItem.objects.update(column_code=REPORTS)
    published_item(
        team, column_code=REPORTS, kind="annual_report", title="示范县2008年报告", extra={"report_year": 2008}
    )
    answer = client.get(f"/columns/{REPORTS}/")
    address = f"/reports/{team.agency.code}/2025/"
    assert [[figures for _row, figures in rows] for _year, rows in answer.context["years"]] == [[address], [""]]
    page = answer.content.decode()
    assert f'href="{address}">数据与图表' in page
    assert 'href="/reports/"' in page and 'href="/reports/compare/"' in page


def test_an_annual_report_without_figures_leads_nowhere(client, team):
    item = published_item(team, column_code=REPORTS, kind="annual_report", extra={"report_year": 2008})
    assert "数据与图表" not in client.get(f"/items/{item.pk}/").content.decode()


def test_the_sitemap_names_the_pages_of_reports(client, team):
    public_report(team.agency)
    named = client.get("/sitemap-0.xml").content.decode()
    for tail in ("", f"{team.agency.code}/", f"{team.agency.code}/2025/"):
        assert f"<loc>http://testserver/reports/{tail}</loc>" in named
    assert "Disallow: /reports/compare/" in client.get("/robots.txt").content.decode()


def test_the_list_costs_few_queries_however_long(client, team, kept_pages, django_assert_max_num_queries):
    three_bodies(team.agency)
    client.get("/reports/")
    with django_assert_max_num_queries(4):
        client.get("/reports/?year=2025")
    assert ReportVersion.objects.count() == 3
