"""The forms as data: what each has, when it serves, and that its cells are called as everywhere else."""

import pytest

from gongkai.law.forms import form, forms, forms_of, national_form
from gongkai.law.forms.indicators import defined_keys, indicator, split_series
from gongkai.law.refusals import UnknownForm
from gongkai.law.replies import reply_kinds
from gongkai.law.vocabulary import Version
from gongkai.law.withholding import withholding_grounds
from tests.law.test_replies import REPORT_2021, STATISTICS_2014

FORMS = [pytest.param(one, id=one.key) for one in forms()]


def rows(key, table=0):
    return [row for row in form(key).tables[table].rows if row.key]


def table_three(key):
    return next(part for part in form(key).tables if part.key == "t3")


def test_the_form_of_2021_has_25_rows_and_7_columns_of_requests():
    requests = table_three("report_2021")
    assert len([row for row in requests.rows if row.key]) == 25
    assert [column.key for column in requests.columns] == [
        "natural", "business", "research", "public_welfare", "legal_service", "other", "total",
    ]  # fmt: skip
    assert requests.corner == "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    assert len(form("report_2021").keys()) == 6 + 1 + 2 + 1 + 25 * 7 + 15


def test_the_trial_form_has_one_row_of_other_handling_and_another_table_two():
    requests = table_three("report_2019")
    assert len([row for row in requests.rows if row.key]) == 23
    assert form("report_2019").keys() > {"t3.other_handling.total", "t2.licensing.items_change"}
    assert form("report_2019").cell("t2.licensing.items_change").number == "signed"
    assert form("report_2019").cell("t2.licensing.decisions").unit == "件"
    assert form("report_2019").cell("t2.procurement.amount_yuan").unit == "元"


@pytest.mark.parametrize(("key", "count"), [("local_54", 54), ("local_35", 35)])
def test_a_local_form_has_its_rows_in_their_numbers(key, count):
    assert [row.number_on_form for row in rows(key)] == [f"{n:02}" for n in range(1, count + 1)]


def test_the_national_statistics_have_their_nine_chapters():
    table = form("statistics_2014").tables[0]
    assert len([row for row in table.rows if row.key]) == 58
    chapters = [row.label[0] for row in table.rows if row.level == 0]
    assert chapters == list("一二三四五六七八九")


@pytest.mark.parametrize(
    ("year", "key"),
    [(2013, None), (2014, "statistics_2014"), (2018, "statistics_2014"), (2019, "report_2019"), (2020, "report_2019"),
     (2021, "report_2021"), (2030, "report_2021")],
)  # fmt: skip
def test_each_report_year_has_its_national_form(year, key):
    found = national_form(year)
    assert (found.key if found else None) == key


def test_before_2014_there_were_only_local_forms():
    assert [one.key for one in forms_of(2009)] == ["local_54", "local_35", "minimal_2009", "county_2009"]
    assert [one.key for one in forms_of(2025)] == ["report_2021"]


@pytest.mark.parametrize("one", FORMS)
def test_every_cell_has_a_key_of_its_own_that_is_defined(one):
    cells = list(one.cells())
    assert len({cell.key for cell in cells}) == len(cells)
    for cell in cells:
        assert indicator(cell.key).known, cell.key
        assert cell.number in {"integer", "decimal", "signed"}
        assert cell.unit
        assert cell.row.label and cell.column.label


@pytest.mark.parametrize("one", FORMS)
def test_a_form_cites_its_basis(one):
    assert one.article
    assert one.status in {"verified", "recalled"}


@pytest.mark.parametrize("one", FORMS)
def test_a_cell_and_its_indicator_agree_on_the_unit(one):
    for cell in one.cells():
        if cell.row.scale == 1:
            assert cell.unit in indicator(cell.key).units, (cell.key, cell.unit)


def test_amounts_printed_in_ten_thousands_are_kept_in_yuan():
    scaled = {row.key: row.scale for row in rows("statistics_2014") if row.scale != 1}
    assert scaled == {"fees_yuan": 10000, "special_budget_yuan": 10000}
    assert indicator("stat.fees_yuan.year").unit == "元"


def counted(key):
    return [row.reply_row for part in form(key).tables for row in part.rows if row.reply_row]


def test_every_answer_has_its_row_in_the_form_of_its_time():
    assert {*counted("report_2021"), "r3"} == REPORT_2021
    assert {*counted("statistics_2014")} == STATISTICS_2014
    assert len(set(counted("report_2021"))) == len(counted("report_2021")) == 21


@pytest.mark.parametrize("number", ["54", "35"])
def test_every_answer_has_its_row_in_the_local_forms(number):
    kinds = [kind for kind in reply_kinds(Version.R2008) if kind.other_rows]
    assert kinds
    assert {kind.other_rows[number] for kind in kinds} - {""} <= set(counted(f"local_{number}"))
    assert withholding_grounds(Version.R2008)


def test_says_what_a_figure_is_called():
    assert indicator("t3.granted.natural").label == "予以公开（自然人）"
    assert indicator("t2.fees.amount_wan").unit == "万元"
    assert indicator("t4.litigation_direct.pending").stock
    assert indicator("requests_by_channel.in_person").label == "当面申请数"
    assert indicator("proactive_by_category.财政").label == "财政"
    assert indicator("stat.lawsuits.cumulative").label == "统计表“行政诉讼数”（历年累计）"
    assert indicator("townships_share").is_share
    assert not indicator("nobody.knows").known


def test_a_key_of_an_annexed_table_names_its_column():
    assert split_series("stat.requests_by_channel.fax.year") == ("requests_by_channel.fax", "year")
    assert split_series("requests_total") == ("requests_total", "")


def test_the_common_list_of_keys_is_complete():
    assert len(defined_keys()) > 170
    assert {"proactive_total", "inquiries_share_by_channel.*", "special_spending_yuan"} <= defined_keys()


def test_refuses_a_form_that_does_not_exist():
    with pytest.raises(UnknownForm, match="没有名为“report_1999”的报表格式。可用的格式：report_2021、"):
        form("report_1999")
