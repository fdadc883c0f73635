"""What the public reads of annual reports: released versions, their figures, nothing of the office."""

import json
from decimal import Decimal

import pytest

from gongkai.annual_reports import public
from gongkai.annual_reports.models import ReportVersion
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.law.vocabulary import Level
from gongkai.letters import fonts
from gongkai.publication.errors import NotFound
from tests.factories import make_agency, make_team
from tests.rooms.annual_reports.releasing import approved, corrected, released, released_for, shown_to_all
from tests.rooms.annual_reports.reports import figures

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(bool(fonts.fonts_missing()), reason="no Chinese fonts here"),
]
NEW, LICENCES, FEES = "t3.new_received.total", "t2.licensing.decisions", "t2.fees.amount_wan"


@pytest.fixture
def team():
    seed_defaults()
    return make_team(make_agency("示范县教育局", code="110000001"))


def test_a_released_report_can_be_read(team, django_assert_num_queries):
    version = released(team)

    with django_assert_num_queries(3):
        report = public.report("110000001", 2025)

    assert (report.row.title, report.row.year) == ("示范县教育局2025年政府信息公开工作年度报告", 2025)
    assert report.row.item_id == version.item_id
    assert [section.title for section in report.sections][2] == "三、收到和处理政府信息公开申请情况"
    assert [table.key for table in report.tables] == ["t2", "t2", "t2", "t2", "t3", "t4"]
    assert report.figures[NEW] == 12
    assert [file.kind for file in report.files] == ["docx", "pdf", "xlsx"]
    assert "<h2>一、总体情况</h2>" in report.body_html
    assert (report.correction, report.corrected_on, report.earlier) == ("", None, ())


def test_only_released_versions_are_there(team):
    approved(team)
    assert (public.index(), public.count()) == ([], 0)
    with pytest.raises(NotFound):
        public.report("110000001", 2025)
    with pytest.raises(NotFound):
        public.figures_csv("110000001", 2025)
    assert public.series("110000001", [NEW]) == [] == public.compare(2025, [NEW])


def test_nothing_of_the_office_gets_out(team):
    released(
        team, typed={LICENCES: {"value": "40", "source": "收费台账第3页", "by": "张演示", "on": "2026-01-05"}},
        notes={"abc": {"note": "已核对", "by": "李演示", "on": "2026-01-06"}}, remark="请核对第三部分",
        source_name="底稿.xlsx",
    )  # fmt: skip
    said = str(public.report("110000001", 2025)) + public.figures_json("110000001", 2025).decode()
    for secret in ("收费台账", "张演示", "已核对", "李演示", "请核对", "底稿", team.clerk.name):
        assert secret not in said


def test_a_correction_says_why(team):
    shown_to_all(team, corrected(released(team), reason="漏计行政许可", t2__licensing__decisions="41"))
    report = public.report("110000001", 2025)
    assert (report.correction, report.figures[LICENCES]) == ("漏计行政许可", 41)
    assert report.corrected_on == report.row.published_on
    assert report.row.is_corrected and len(public.index()) == 1


def test_the_index_goes_by_year(team, django_assert_num_queries):
    released_for(team, 2024)
    released_for(team, 2025)
    other = make_team(make_agency("示范县水利局", code="110000002", position=2))
    released_for(other, 2025)

    with django_assert_num_queries(1):
        rows = public.index()
    assert [(row.year, row.agency_name) for row in rows] == [
        (2025, "示范县教育局"), (2025, "示范县水利局"), (2024, "示范县教育局"),
    ]  # fmt: skip
    assert [row.year for row in public.index(agency_code="110000001")] == [2025, 2024]
    assert [row.agency_name for row in public.index(2024)] == ["示范县教育局"]
    assert [row.year for row in public.index(page=2, size=2)] == [2024]
    assert public.count(2025) == 2
    assert [row.year for row in public.report("110000001", 2025).earlier] == [2024]


def test_figures_over_the_years(team, django_assert_num_queries):
    released_for(team, 2024, figures=figures(t3__new_received__total="9"))
    released_for(team, 2025)
    with django_assert_num_queries(1):
        found = public.series("110000001", [NEW, "t2.unknown"])
    assert found == [(2024, {NEW: Decimal(9)}), (2025, {NEW: Decimal(12)})]


def test_a_figure_that_is_not_stated_is_no_zero(team):
    stated = {key: value for key, value in figures().items() if key != FEES}
    released(team, figures=stated, not_applicable={"t2.fees": "本机关没有收费职能"})
    assert public.series("110000001", [FEES]) == [(2025, {})]
    report = public.report("110000001", 2025)
    assert FEES not in report.figures and report.not_applicable == {"t2.fees": "本机关没有收费职能"}
    cell = next(cell for cell in report.tables[3].rows[0].cells)
    assert (cell.printed, cell.reason) == ("", "本机关没有收费职能")
    fee = next(row for row in json.loads(public.figures_json("110000001", 2025))["figures"] if row["key"] == FEES)
    assert (fee["value"], fee["applicable"], fee["reason"]) == (None, False, "本机关没有收费职能")


def test_bodies_side_by_side(team, django_assert_num_queries):
    released(team)
    township = make_agency("示范县示范镇人民政府", code="110000003", level=Level.TOWNSHIP, position=3)
    released(make_team(township), figures=figures(t3__new_received__total="4"))

    with django_assert_num_queries(1):
        found = public.compare(2025, [NEW])
    assert [(one.row.agency_name, one.figures[NEW]) for one in found] == [
        ("示范县教育局", 12), ("示范县示范镇人民政府", 4),
    ]  # fmt: skip
    assert [one.row.agency_code for one in public.compare(2025, [NEW], level=Level.TOWNSHIP)] == ["110000003"]
    assert [one.row.agency_code for one in public.compare(2025, [NEW], agency_codes=["110000001"])] == ["110000001"]


def test_of_a_government_the_report_of_its_whole_area_is_shown_first(team):
    released(team)
    released(team, scope="area", figures=figures(t3__new_received__total="100"))
    assert public.report("110000001", 2025).figures[NEW] == 100
    assert public.report("110000001", 2025, "own").figures[NEW] == 12
    assert public.series("110000001", [NEW]) == [(2025, {NEW: 100})]
    assert public.series("110000001", [NEW], scope="own") == [(2025, {NEW: 12})]
    assert [one.figures[NEW] for one in public.compare(2025, [NEW])] == [100]
    assert len(public.index()) == 2


def test_a_body_keeps_the_name_under_which_it_published(team):
    released(team)
    team.agency.name = "示范县教育体育局"
    team.agency.save()
    assert public.report("110000001", 2025).row.agency_name == "示范县教育局"
    assert json.loads(public.figures_json("110000001", 2025))["agency"] == "示范县教育局"


def test_an_empty_code_finds_nobody(team):
    released(team)
    with pytest.raises(NotFound):
        public.report("", 2025)


def test_every_figure_of_a_version_is_in_its_exports(team):
    version = ReportVersion.objects.get(pk=released(team).pk)
    told = {row["key"]: row["value"] for row in json.loads(public.figures_json("110000001", 2025))["figures"]}
    assert told == {key: float(value) for key, value in version.figures.items()}
    assert public.figures_csv("110000001", 2025).startswith(b"\xef\xbb\xbfkey,table,row,column,unit,value\r\n")
