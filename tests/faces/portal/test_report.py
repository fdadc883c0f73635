"""一份年度报告: what the public reads of it, and that nothing outlives its withdrawal."""

import json
import re

import pytest
from django.core.cache import cache

from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.publication.actions.withdraw import withdraw
from tests.faces.portal.reports import public_report
from tests.factories import make_agency
from tests.rooms.annual_reports.releasing import approved, corrected, released, shown_to_all
from tests.rooms.annual_reports.reports import SMALL, WRITTEN, figures

CANARY = "机密字样"


@pytest.fixture(autouse=True)
def nobody_counted():
    """No address has asked for anything yet."""
    cache.clear()


@pytest.fixture
def code(team):
    """The code of the team's body, whose report of 2025 is public."""
    released(team)
    return team.agency.code


@pytest.fixture
def address(code):
    """Where that report is."""
    return f"/reports/{code}/2025/"


def text_of(client, address):
    return client.get(address).content.decode()


def test_shows_the_six_sections_with_their_text(client, address):
    page = text_of(client, address)
    for words in ("一、总体情况", "六、其他需要报告的事项", *WRITTEN.values()):
        assert words in page


def test_opens_with_the_basis_and_the_contact(client, address):
    opening = client.get(address).context["opening"]
    assert len(opening) == 1
    assert "第五十条" in opening[0] and "0000-0000000" in opening[0]


def test_tables_have_captions_and_heads_for_rows_and_columns(client, address):
    page = text_of(client, address)
    assert "<caption>收到和处理政府信息公开申请情况</caption>" in page
    assert '<th scope="col" class="column" rowspan="2">自然人</th>' in page
    assert '<th scope="row" class="label" colspan="3">一、本年新收政府信息公开申请数量</th>' in page
    assert page.count("<caption>") >= 6


def test_every_wide_table_scrolls_inside_itself_and_by_keyboard(client, address):
    page = text_of(client, address)
    tables = page.count("<table")
    assert tables == len(re.findall(r'<div class="table-wrap[^"]*" tabindex="0" role="region"[^>]*><table', page))


def test_gives_the_files_of_the_item_and_leads_to_it(client, team, address):
    page = text_of(client, address)
    item = ReportVersion.objects.get().item_id
    links = re.findall(rf'href="(/items/{item}/files/[^"]+)"', page)
    assert [link.rsplit(".", 1)[1] for link in links] == ["docx", "pdf", "xlsx"]
    assert client.get(links[1]).status_code == 200
    assert f'href="/items/{item}/"' in page


def test_what_does_not_apply_is_a_dash_with_its_reason(client, team):
    na = {"t2.fees": "没有收费职能"}
    told = {key: value for key, value in figures().items() if not key.startswith("t2.fees")}
    released(team, figures=told, not_applicable=na)
    page = text_of(client, f"/reports/{team.agency.code}/2025/")
    assert '<span aria-hidden="true">—</span><span class="sr-only">不适用</span>' in page
    assert "注：“—”表示不适用：没有收费职能。" in page


def test_a_corrected_report_says_so_and_why(client, team):
    shown_to_all(team, corrected(released(team), t3__new_received__total="13"))
    page = text_of(client, f"/reports/{team.agency.code}/2025/")
    assert "本报告已更正" in page and "第三部分数据有误" in page
    assert client.get(f"/reports/{team.agency.code}/2025/figures.json").json()["version"] == 2


def test_figures_at_a_glance_stand_beside_those_of_the_year_before(client, team, address):
    public_report(team.agency, 2024, t3__new_received__total="9")
    tiles = client.get(address).context["tiles"]
    assert tiles[0] == {"label": "新收申请（件）", "value": 12, "note": "上年 9", "tone": "info"}


def test_draws_the_years_once_there_are_two(client, team, address):
    assert client.get(address).context["drawings"] == []
    public_report(team.agency, 2023)
    answer = client.get(address)
    assert answer.context["drawings"][0].labels == ("2023", "2024", "2025")
    assert '<svg class="plot__drawing"' in answer.content.decode()


def test_leads_to_the_other_years(client, team, address):
    public_report(team.agency, 2008, form_key="local_54")
    assert f'href="/reports/{team.agency.code}/2008/"' in text_of(client, address)


def test_of_two_reports_of_one_year_the_address_says_which(client, team):
    public_report(team.agency, scope="own", t3__new_received__total="12")
    public_report(team.agency, scope="area", t3__new_received__total="700")
    base = f"/reports/{team.agency.code}/2025/"
    assert client.get(base).context["tiles"][0]["value"] == 700
    own = client.get(f"{base}?scope=own")
    assert own.context["tiles"][0]["value"] == 12
    assert f'href="{base}figures.csv?scope=own"' in own.content.decode()
    assert f'href="{base}?scope=own"' in text_of(client, base)


@pytest.mark.parametrize("form_key, year", [("report_2019", 2019), ("statistics_2014", 2016), ("local_54", 2009)])
def test_reports_on_every_form_can_be_read(client, team, form_key, year):
    public_report(team.agency, year, form_key=form_key)
    answer = client.get(f"/reports/{team.agency.code}/{year}/")
    assert answer.status_code == 200
    assert "<caption>" in answer.content.decode()


def test_figures_for_spreadsheets_and_programs(client, code):
    as_csv = client.get(f"/reports/{code}/2025/figures.csv")
    assert as_csv["Content-Type"] == "text/csv; charset=utf-8"
    assert as_csv["Content-Disposition"] == 'attachment; filename="annual-report-2025.csv"'
    assert "t3.new_received.total" in as_csv.content.decode()
    told = json.loads(client.get(f"/reports/{code}/2025/figures.json").content)
    values = {one["key"]: one["value"] for one in told["figures"]}
    assert {key: values[key] for key in SMALL} == {key: float(value) for key, value in SMALL.items()}


def test_what_was_not_released_does_not_exist(client, team):
    approved(team)
    for tail in ("", "2025/", "2025/figures.csv", "2025/figures.json"):
        assert client.get(f"/reports/{team.agency.code}/{tail}").status_code == 404


@pytest.mark.parametrize("tail", ["1899/", "2026/", "99999/", "2025/figures.xml", "2025/figures.csv?scope=area"])
def test_an_address_nobody_gave_out_is_not_found(client, code, tail):
    assert client.get(f"/reports/{code}/{tail}").status_code == 404


def test_a_scope_nobody_knows_asks_for_none(client, address):
    assert client.get(f"{address}?scope=%27--").status_code == 200


def test_withdrawing_the_item_takes_everything_away_at_once(client, team, address, kept_pages):
    public_report(team.agency, 2024)
    pages = [
        address,
        f"{address}figures.csv",
        f"{address}figures.json",
        f"/reports/{team.agency.code}/",
        "/reports/",
        "/reports/compare/?year=2025",
        "/reports/compare/?year=2025&export=csv",
        "/columns/reports/",
        "/sitemap-0.xml",
    ]
    before = {page: client.get(page) for page in pages}
    version = ReportVersion.objects.get(report__year=2025)
    withdraw(version.item_id, reason="数据有误，撤回核对。", by=team.publisher)
    after = {page: client.get(page, headers={"If-None-Match": before[page]["ETag"]}) for page in pages}
    assert [after[page].status_code for page in pages] == [404, 404, 404, 200, 200, 200, 200, 200, 200]
    for page in pages[3:]:
        assert "2025年政府信息公开工作年度报告" not in after[page].content.decode()
    assert [year for year, _figures in after["/reports/"].context["years"]] == [2024]
    assert after[pages[3]].context["years"] == (2024,)
    assert after["/reports/compare/?year=2025"].context["question"].year == 2024
    assert client.get(f"/items/{version.item_id}/").status_code == 410


def test_nothing_of_how_the_figures_came_about_is_shown(client, team):
    version = released(team)
    marks = {"source": CANARY, "note": CANARY}
    ReportVersion.objects.filter(pk=version.pk).update(
        remark=CANARY,
        typed={"t3.new_received.total": {"value": "12", **marks}},
        notes={"abc": {"note": CANARY, "by": CANARY}},
        source_name=CANARY,
    )
    Report.objects.filter(pk=version.report_id).update(form_key="report_2021")
    base = f"/reports/{team.agency.code}/"
    tails = ("2025/", "2025/figures.csv", "2025/figures.json", "", "?export=csv")
    pages = [f"{base}{tail}" for tail in tails] + ["/reports/", "/reports/compare/", "/reports/compare/?export=csv"]
    shown = [client.get(page).content.decode() for page in pages]
    names = [person.name for person in (team.clerk, team.head, team.secrecy, team.leader, team.publisher)]
    assert [
        (page, word) for page, text in zip(pages, shown, strict=True) for word in (CANARY, *names) if word in text
    ] == []


def test_words_cannot_carry_markup(client, team):
    version = public_report(make_agency("示范县<b>局"))
    ReportVersion.objects.filter(pk=version.pk).update(sections={"overview": "<script>alert(1)</script>"})
    page = text_of(client, f"/reports/{version.report.agency.code}/2025/")
    assert "<script>alert" not in page and "&lt;script&gt;alert" in page and "示范县&lt;b&gt;局" in page


def test_the_page_is_not_sent_again_and_costs_little(client, address, kept_pages, django_assert_max_num_queries):
    first = client.get(address)
    assert client.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 304
    with django_assert_max_num_queries(1):
        client.get(address)
    with django_assert_max_num_queries(9):
        client.get(f"{address}?scope=own")


def test_the_item_of_the_report_leads_to_its_figures(client, team, address):
    item = ReportVersion.objects.get().item_id
    assert f'href="{address}">数据与图表</a>' in text_of(client, f"/items/{item}/")


def test_wide_tables_of_an_item_scroll_by_keyboard(client, team, address):
    page = text_of(client, f"/items/{ReportVersion.objects.get().item_id}/")
    assert "<table>" not in page and '<table tabindex="0">' in page


def test_can_be_read_in_english_with_its_own_words_marked_as_chinese(client, address):
    page = text_of(client, f"/en{address}")
    assert '<h1 class="doc__title" id="title" lang="zh-CN">' in page
    assert '<section class="report__section" aria-labelledby="s-overview" lang="zh-CN">' in page
