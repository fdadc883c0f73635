"""What a report is made of: the fixed titles, what each section must cover, the title and the opening paragraph."""

import pytest

from gongkai.law.annual_reports import opening, sections, title_of
from gongkai.law.citations import citations
from gongkai.law.forms import form, forms
from gongkai.law.refusals import UnknownForm
from gongkai.law.report_periods import PeriodKind, ReportPeriod

FORMS = [one.key for one in forms()]
OFFICE = {
    "website": "示范县人民政府门户网站（www.example.gov.cn）", "office": "示范县政务公开办公室", "address": "示范路1号",
    "postcode": "000000", "phone": "0000-0000000", "fax": "0000-0000001", "email": "ogi@example.gov.cn",
}  # fmt: skip


def test_the_format_of_2021_has_six_sections_with_fixed_titles():
    assert [section.title for section in sections("report_2021")] == [
        "一、总体情况",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
    ]
    assert [section.tables for section in sections("report_2021")] == [(), ("t2",), ("t3",), ("t4",), (), ()]


def test_the_trial_format_has_the_same_titles():
    assert [one.title for one in sections("report_2019")] == [one.title for one in sections("report_2021")]


def test_section_one_covers_five_matters_in_their_order():
    (overview, *_) = sections("report_2021")
    matters = ("主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障")
    places = [overview.guidance.index(matter) for matter in matters]
    assert places == sorted(places)
    assert "工作考核、社会评议和责任追究" in overview.guidance


def test_section_six_asks_at_least_for_the_fee_and_for_last_years_points():
    guidance = sections("report_2021")[-1].guidance
    assert "信息处理费" in guidance and "落实上级年度政务公开工作要点" in guidance


def test_sections_of_nothing_but_tables_need_no_text():
    assert [one.key for one in sections("report_2021") if one.required] == ["overview", "problems", "other"]


def test_the_scheme_of_2014_has_responses_and_an_annexed_table():
    assert [(one.key, one.name) for one in sections("statistics_2014")] == [
        ("overview", "基本工作情况"),
        ("proactive", "主动公开情况"),
        ("responses", "回应解读情况"),
        ("requests", "依申请公开情况"),
        ("remedies", "行政复议、行政诉讼和举报投诉情况"),
        ("resources", "机构建设、保障经费和会议培训情况"),
        ("problems", "存在的主要问题及改进情况"),
        ("annex", "政府信息公开情况统计表"),
    ]


@pytest.mark.parametrize("key", ["local_54", "local_35", "minimal_2009", "county_2009"])
def test_the_schemes_of_2008_cover_all_six_items_of_article_32(key):
    laws = {section.law for section in sections(key)}
    assert {f"Regulation 2008, Art. 32({item})" for item in range(1, 7)} <= laws
    assert [section.title for section in sections(key)][-1] == "附表：指标统计"


@pytest.mark.parametrize("key", FORMS)
def test_every_table_of_a_form_stands_in_exactly_one_section(key):
    printed = [table for section in sections(key) for table in section.tables]
    assert sorted(printed) == sorted({part.key for part in form(key).tables})


@pytest.mark.parametrize("key", FORMS)
def test_every_section_says_what_it_must_cover_and_why(key):
    keys = [section.key for section in sections(key)]
    assert len(keys) == len(set(keys))
    for section in sections(key):
        assert section.guidance.endswith("。")
        assert citations(section.law) and section.article
        assert section.name and section.title.endswith(section.name)


def test_the_tables_own_titles_are_those_of_their_sections():
    titles = {table.key: table.title for table in form("report_2021").tables}
    for section in sections("report_2021"):
        assert {titles[key] for key in section.tables} <= {section.title}


def test_refuses_a_form_nobody_knows():
    with pytest.raises(UnknownForm, match="没有名为“report_1999”的报表格式"):
        sections("report_1999")
    with pytest.raises(UnknownForm):
        title_of("示范县", ReportPeriod(2025), form_key="report_1999")
    with pytest.raises(UnknownForm):
        opening("report_1999", agency="示范县", period=ReportPeriod(2025), contact={})


def test_a_title_names_the_body_and_the_year():
    title = title_of("示范县教育局", ReportPeriod(2025), form_key="report_2021")
    assert title == "示范县教育局2025年政府信息公开工作年度报告"


@pytest.mark.parametrize(
    ("period", "title"),
    [
        (ReportPeriod(2025, PeriodKind.QUARTER, 3), "示范县教育局2025年第三季度政府信息公开情况统计"),
        (ReportPeriod(2025, PeriodKind.HALF, 1), "示范县教育局2025年上半年政府信息公开情况统计"),
        (ReportPeriod(2025, PeriodKind.MONTH, 11), "示范县教育局2025年11月政府信息公开情况统计"),
    ],
)
def test_the_title_of_a_shorter_period_names_it(period, title):
    assert title_of("示范县教育局", period, form_key="report_2021") == title


def test_opens_with_basis_parts_period_and_whom_to_ask():
    assert opening("report_2021", agency="示范县教育局", period=ReportPeriod(2025), contact=OFFICE) == (
        "根据《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条和《中华人民共和国政府信息公开工作年度报告格式》"
        "（国办公开办函〔2021〕30号）的规定，示范县教育局编制本报告。"
        "本报告由“总体情况”“主动公开政府信息情况”“收到和处理政府信息公开申请情况”"
        "“政府信息公开行政复议、行政诉讼情况”“存在的主要问题及改进情况”“其他需要报告的事项”六个部分组成。"
        "所列数据的统计期限为2025年1月1日至2025年12月31日。"
        "本报告的电子版可以在示范县人民政府门户网站（www.example.gov.cn）查阅和下载。"
        "如对本报告有疑问，请与示范县政务公开办公室联系（地址：示范路1号；邮编：000000；电话：0000-0000000；"
        "传真：0000-0000001；电子邮箱：ogi@example.gov.cn）。"
    )


def test_what_nobody_has_entered_is_not_mentioned():
    text = opening(
        "report_2021", agency="示范县教育局", period=ReportPeriod(2025), contact={"phone": "12345", "fax": " "}
    )
    assert text.endswith("2025年12月31日。如对本报告有疑问，请与示范县教育局联系（电话：12345）。")
    nothing = opening("report_2021", agency="示范县教育局", period=ReportPeriod(2025), contact={})
    assert nothing.endswith("统计期限为2025年1月1日至2025年12月31日。")
    office = opening("report_2021", agency="示范县教育局", period=ReportPeriod(2025), contact={"office": "办公室"})
    assert office.endswith("如对本报告有疑问，请与办公室联系。")


@pytest.mark.parametrize(
    ("key", "year", "says", "does_not"),
    [
        ("report_2019", 2020, ["国务院令第711号", "第五十条", "国办公开办函〔2019〕60号"], ["492", "〔2021〕30号"]),
        (
            "statistics_2014",
            2016,
            ["国务院令第492号", "第三十一条、第三十二条", "国办发〔2014〕32号"],
            ["711", "五十条"],
        ),
        ("local_54", 2010, ["国务院令第492号", "第三十一条、第三十二条的规定"], ["711", "〔2014〕"]),
    ],
)
def test_the_basis_is_that_of_the_year(key, year, says, does_not):
    text = opening(key, agency="示范县教育局", period=ReportPeriod(year), contact={})
    assert all(words in text for words in says)
    assert not any(words in text for words in does_not)


def test_the_first_report_begins_with_the_regulation():
    text = opening("local_35", agency="示范县教育局", period=ReportPeriod(2008), contact={})
    assert "统计期限为2008年5月1日至2008年12月31日" in text


@pytest.mark.parametrize("key", FORMS)
def test_a_shorter_period_never_rests_on_the_article_about_the_annual_report(key):
    period = ReportPeriod(form(key).from_year, PeriodKind.QUARTER, 2)
    text = opening(key, agency="示范县教育局", period=period, contact={})
    assert "第三十二条" not in text and "第五十条" not in text
    assert "个部分组成" not in text
    assert period.label in text or "〔2014〕32号" in text
