"""历年年报数据: one body from its first report on, drawn, as a table, as a file."""

from decimal import Decimal

import pytest
from django.core.cache import cache

from tests.faces.portal.reports import public_report


@pytest.fixture(autouse=True)
def nobody_counted():
    """No address has asked for anything yet."""
    cache.clear()


def drawn(answer):
    return {drawing.title: drawing for drawing in answer.context["drawings"]}


def test_draws_every_year_since_2008_although_the_forms_changed(client, team):
    public_report(team.agency, 2009, form_key="local_54", stat__requests_total__year="5")
    public_report(team.agency, 2016, form_key="statistics_2014", stat__requests_total__year="20")
    public_report(team.agency, 2025, t3__new_received__total="31", t3__total_handled__total="30")
    answer = client.get(f"/reports/{team.agency.code}/")
    received = dict(drawn(answer)["依申请公开"].rows)["新收申请"]
    assert drawn(answer)["依申请公开"].labels[0] == "2009"
    assert (received[0], received[7], received[16]) == (Decimal(5), Decimal(20), Decimal(31))
    assert answer.context["years"] == (2009, 2016, 2025)


def test_a_year_without_a_report_is_a_gap_and_never_zero(client, team):
    public_report(team.agency, 2023)
    public_report(team.agency, 2025)
    answer = client.get(f"/reports/{team.agency.code}/")
    assert dict(drawn(answer)["依申请公开"].rows)["新收申请"] == (Decimal(12), None, Decimal(12))


def test_lines_of_very_different_size_are_drawn_apart(client, team):
    public_report(team.agency, 2025, t2__licensing__decisions="84000")
    titles = [drawing.title for drawing in client.get(f"/reports/{team.agency.code}/").context["drawings"]]
    assert "行政许可处理决定" in titles


def test_leads_to_the_report_of_each_year(client, team):
    public_report(team.agency, 2008, form_key="minimal_2009")
    public_report(team.agency, 2025)
    page = client.get(f"/reports/{team.agency.code}/").content.decode()
    for year in (2008, 2025):
        assert f'href="/reports/{team.agency.code}/{year}/"' in page


def test_own_figures_and_those_of_the_whole_area_are_not_mixed(client, team):
    public_report(team.agency, 2024, scope="own", t3__new_received__total="12")
    public_report(team.agency, 2025, scope="own", t3__new_received__total="13")
    public_report(team.agency, 2025, scope="area", t3__new_received__total="700")
    base = f"/reports/{team.agency.code}/"
    rows = {label: values for label, _unit, values in client.get(base).context["table"]}
    assert rows["新收申请"] == ["700"]
    rows = {label: values for label, _unit, values in client.get(f"{base}?scope=own").context["table"]}
    assert rows["新收申请"] == ["12", "13"]


def test_the_table_can_be_taken_away(client, team):
    public_report(team.agency, 2024, t3__new_received__total="9")
    public_report(team.agency, 2025)
    answer = client.get(f"/reports/{team.agency.code}/?export=csv")
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines[0] == "指标,计量单位,2024,2025"
    assert "新收申请,件,9,12" in lines
    assert client.get(f"/reports/{team.agency.code}/?export=xlsx").content[:2] == b"PK"


def test_a_body_without_a_released_report_has_no_page(client, team):
    assert client.get(f"/reports/{team.agency.code}/").status_code == 404
    assert client.get("/reports/nobody/").status_code == 404
    assert client.get("/reports/nobody/?export=csv").status_code == 404


def test_costs_few_queries_however_many_years(client, team, kept_pages, django_assert_max_num_queries):
    for year in range(2014, 2026):
        public_report(team.agency, year)
    client.get("/reports/")
    with django_assert_max_num_queries(4):
        client.get(f"/reports/{team.agency.code}/")
