"""The sheet to fill in elsewhere: it looks like the form, checks what is typed, and comes back as the same figures."""

import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given, settings, strategies as st

from gongkai.annual_reports.errors import FormulasWithoutResults
from gongkai.annual_reports.errors_files import (
    NotASheet,
    NotOurSheet,
    OutdatedSheet,
    PageMissing,
    PlacesLost,
    SheetTooLarge,
)
from gongkai.annual_reports.numerals import figure
from gongkai.annual_reports.sheets.balances import balances_of
from gongkai.annual_reports.sheets.layout import pages_of
from gongkai.annual_reports.sheets.reading import read_sheet
from gongkai.annual_reports.sheets.template import template
from gongkai.annual_reports.vocabulary import Scope
from gongkai.attachments.errors import Damaged, Encrypted, NameMismatch, OldOffice, TooLarge
from gongkai.law import forms
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from tests.fixtures.documents import compound, docx
from tests.rooms.annual_reports.rollup_reports import FORM, balanced, figures, zeros

PERIOD = ReportPeriod(2025)
STATISTICS = forms.form("statistics_2014")
PROACTIVE, REQUESTS, REMEDIES = (page.name for page in pages_of(FORM))


def blank(form=FORM, *, period=PERIOD, scope="own", values=None):
    return template(form, agency_name="示范县民政局", agency_code="110001", period=period, scope=scope, values=values)


def opened(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def saved(book):
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def filled(values, form=FORM):
    """The template as a clerk fills it in: numbers typed into the open cells, saved by another program."""
    book = opened(blank(form))
    for page in pages_of(form):
        for spot in page.spots:
            if spot.key in values:
                book[page.name].cell(spot.row + 1, spot.column + 1).value = values[spot.key]
    return book


def place(key, form=FORM):
    """The sheet, row and column of a figure, as openpyxl counts."""
    return next((page.name, s.row + 1, s.column + 1) for page in pages_of(form) for s in page.spots if s.key == key)


def put(book, key, value, form=FORM):
    name, row, column = place(key, form)
    book[name].cell(row, column).value = value


def plain_cells(sheet):
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))


def read(data, name="民政局2025.xlsx"):
    return read_sheet(data, name)


def numbers(found, form=FORM):
    return {key: figure(text, form.cell(key)) for key, text in found.values.items()}


def test_a_sheet_filled_in_elsewhere_comes_back_with_its_figures():
    values = balanced({"t3.granted.natural": 12, "t4.reconsideration.upheld": 3})
    found = read(saved(filled({key: int(value) for key, value in values.items()})))
    assert (found.form_key, found.period, found.scope) == ("report_2021", PERIOD, Scope.OWN)
    assert (found.agency_code, found.agency_name) == ("110001", "示范县民政局")
    assert (found.values["t3.granted.natural"], found.values["t3.new_received.total"]) == ("12", "12")
    assert len(found.values) == 200
    assert (found.not_applicable, found.problems) == ({}, ())


@given(figures())
@settings(max_examples=10, deadline=None)
def test_whatever_is_filled_in_comes_back_exactly(values):
    assert numbers(read(blank(values=values))) == values


@given(st.sampled_from([form.key for form in forms.forms()]), st.data())
@settings(max_examples=15, deadline=None)
def test_every_form_comes_back_exactly(key, data):
    form = forms.form(key)
    values = {
        one: Decimal(data.draw(st.integers(0, 10**9)))
        for one in data.draw(st.sets(st.sampled_from(sorted(form.keys()))))
    }
    found = read(blank(form, period=ReportPeriod(form.from_year), values=values))
    assert numbers(found, form) == values


def test_the_labels_of_the_form_are_there_byte_for_byte():
    book = opened(blank())
    words = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    for table in FORM.tables:
        assert {column.label for column in table.columns} <= words
        assert {row.label for row in table.rows} <= words
    assert {"法人或其他组织", "行政诉讼", "第二十条第（五）项"} <= words
    assert book[REQUESTS]["A1"].value == "三、收到和处理政府信息公开申请情况"
    assert "填报单位：示范县民政局（110001）" in book[REQUESTS]["A2"].value
    assert "报告期：2025年度" in book[REQUESTS]["A2"].value
    assert "口径：本级" in book[REQUESTS]["A2"].value
    assert "B3:B4" in {str(one) for one in book[REQUESTS].merged_cells.ranges}


def test_only_figures_and_reasons_can_be_changed():
    sheet = opened(blank())[REQUESTS]
    assert sheet.protection.sheet
    _, row, column = place("t3.granted.natural")
    assert not sheet.cell(row, column).protection.locked
    assert sheet.cell(row, 1).protection.locked
    assert not sheet.cell(row, 10).protection.locked


def test_cells_accept_whole_numbers_amounts_or_signed_numbers():
    def kinds(form, period):
        found = set()
        for sheet in opened(blank(form, period=period)):
            found |= {(one.type, float(one.formula1)) for one in sheet.data_validations.dataValidation}
        return found

    assert kinds(FORM, PERIOD) == {("whole", 0), ("decimal", 0)}
    assert kinds(forms.form("report_2019"), ReportPeriod(2019)) == {("whole", 0), ("decimal", 0), ("whole", -(10**12))}


def test_the_sheet_itself_says_which_sums_hold():
    wrong = balanced({"t3.granted.natural": 12}) | {"t3.granted.natural": Decimal(11)}
    told = openpyxl.load_workbook(io.BytesIO(blank(values=wrong)), data_only=True)[REQUESTS]
    _, row, _ = place("t3.granted.natural")
    _, last, column = place("t3.carried_out.natural")
    assert told.cell(row, 9).value == "✗ 差1"  # the total of the row is 12, its parts 11
    assert told.cell(last + 1, column).value == "✗ 差1"  # 总计 12, results 11
    assert told.cell(last + 1, column + 1).value == "✓"
    empty = openpyxl.load_workbook(io.BytesIO(blank()), data_only=True)[REQUESTS]
    assert empty.cell(row, 9).value == "待填"


def test_the_formula_counts_what_the_law_counts():
    sheet = opened(blank())[REMEDIES]
    _, row, _ = place("t4.reconsideration.total")
    formula = sheet.cell(row + 1, 2).value
    assert f"ROUND(SUM(F{row})-SUM(B{row},C{row},D{row},E{row}),6)<>0" in formula
    assert f'AND(B{row}="",B{row + 2}="")' in formula
    assert [len(balances_of(form, form.from_year)) for form in forms.forms()] == [42, 40, 10, 20, 10, 4, 5]


def test_prints_across_on_a4_with_one_sheet_wide():
    for sheet in opened(blank())[PROACTIVE], opened(blank())[REQUESTS], opened(blank())[REMEDIES]:
        assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.oddFooter.left.text.startswith("report_2021")


def test_the_keys_stand_in_a_sheet_nobody_sees():
    hidden = opened(blank(scope="area"))["系统标识"]
    assert hidden.sheet_state == "veryHidden"
    rows = {row[0].value: [cell.value for cell in row[1:4]] for row in hidden.iter_rows()}
    assert rows["t3.granted.natural"] == [REQUESTS, "B8", "J8"]
    assert (rows["scope"][0], rows["form"][0], rows["agency_code"][0]) == ("area", "report_2021", "110001")


def test_reads_figures_as_people_type_them():
    book = filled(dict.fromkeys(FORM.keys(), 0))
    put(book, "t3.granted.natural", "１２")
    put(book, "t3.granted.total", " 1,234 ")
    put(book, "t2.fees.amount_wan", "3.5万元")
    put(book, "t2.licensing.decisions", 7.0)
    found = read(saved(book))
    assert found.values["t2.licensing.decisions"] == "7"
    assert numbers(found) == {
        **zeros(),
        "t3.granted.natural": 12,
        "t3.granted.total": 1234,
        "t2.fees.amount_wan": Decimal("3.5"),
        "t2.licensing.decisions": 7,
    }


def test_an_amount_printed_in_ten_thousands_is_kept_in_yuan():
    key = "stat.special_budget_yuan.year"
    data = blank(STATISTICS, period=ReportPeriod(2016), values={key: Decimal(125000)})
    name, row, column = place(key, STATISTICS)
    assert opened(data)[name].cell(row, column).value == 12.5
    assert numbers(read(data), STATISTICS) == {key: Decimal(125000)}
    book = opened(data)
    book[name].cell(row, column - 1).value = "元"  # somebody changed the unit beside the figure
    book[name].cell(row, column).value = 125000
    assert numbers(read(saved(book)), STATISTICS) == {key: Decimal(125000)}


def test_blank_cells_are_no_figures_and_reasons_say_why():
    book = filled({key: 0 for key in zeros() if not key.startswith("t2.rules") and key != "t2.normative_docs.issued"})
    name, row, _ = place("t2.rules.issued")
    book[name].cell(row, 6).value = "本机关无规章制定权"
    book[name].cell(row + 1, 6).value = "本年未统计"
    name, row, _ = place("t4.litigation_direct.upheld")
    for column in range(7, 12):
        book[name].cell(row, column).value = None
    book[name].cell(row + 2, 7).value = "不具备被告资格"
    found = read(saved(book))
    assert found.not_applicable == {
        "t2.rules": "本机关无规章制定权",
        "t2.normative_docs.issued": "本年未统计",
        "t4.litigation_direct": "不具备被告资格",
    }
    assert len(found.values) == 200 - 3 - 1 - 5


def test_finds_figures_when_rows_and_columns_were_put_in():
    book = filled({key: at for at, key in enumerate(sorted(FORM.keys()))})
    for sheet in book.worksheets[:3]:
        plain_cells(sheet)
        sheet.insert_cols(1)
        sheet.insert_rows(3, 2)
    found = read(saved(book))
    assert numbers(found) == {key: at for at, key in enumerate(sorted(FORM.keys()))}


def test_finds_figures_when_columns_changed_places():
    book = filled({"t3.granted.natural": 5, "t3.granted.business": 7})
    sheet = book[REQUESTS]
    plain_cells(sheet)
    for row in range(3, 42):
        first, second = sheet.cell(row, 2), sheet.cell(row, 3)
        first.value, second.value = second.value, first.value
    sheet.cell(3, 2).value, sheet.cell(3, 3).value = None, "自然人"
    found = read(saved(book))
    assert (found.values["t3.granted.natural"], found.values["t3.granted.business"]) == ("5", "7")


def test_rows_with_the_same_words_are_told_by_what_they_belong_to():
    book = filled(
        {"stat.reconsiderations_by_result.corrected.year": 4, "stat.lawsuits_by_result.corrected.year": 9}, STATISTICS
    )
    sheet = book.worksheets[0]
    plain_cells(sheet)
    sheet.insert_rows(3, 4)
    found = read(saved(book))
    assert found.values["stat.reconsiderations_by_result.corrected.year"] == "4"
    assert found.values["stat.lawsuits_by_result.corrected.year"] == "9"


def test_a_label_that_is_gone_is_named():
    book = filled({"t3.granted.natural": 5})
    sheet = book[REQUESTS]
    _, row, _ = place("t3.granted.natural")
    sheet.cell(row, 1).value = "（一）公开"
    with pytest.raises(PlacesLost) as caught:
        read(saved(book))
    assert "三、收到和处理政府信息公开申请情况”中有7格找不到" in caught.value.sentence
    assert "“（一）予以公开—自然人”" in caught.value.sentence


def test_a_row_that_is_there_twice_is_not_guessed():
    book = filled({"t3.granted.natural": 5})
    sheet = book[REQUESTS]
    plain_cells(sheet)
    sheet.insert_rows(3)
    sheet.cell(45, 1).value = "（一）予以公开"
    sheet.cell(45, 2).value = 6
    with pytest.raises(PlacesLost):
        read(saved(book))


def test_a_sheet_that_was_renamed_is_told_by_its_title():
    book = filled({"t3.granted.natural": 5})
    book[REQUESTS].title = "Sheet2"
    assert read(saved(book)).values == {"t3.granted.natural": "5"}
    del book[REMEDIES]
    with pytest.raises(PageMissing) as caught:
        read(saved(book))
    assert "四、政府信息公开行政复议、行政诉讼情况" in caught.value.sentence


def test_a_formula_with_its_result_is_a_figure_and_one_without_is_refused():
    book = filled({})
    put(book, "t3.granted.natural", "=2+3")
    with pytest.raises(FormulasWithoutResults) as caught:
        read(saved(book))
    assert "打开、保存一次" in caught.value.sentence


def test_dates_errors_and_truth_values_are_named_cell_by_cell():
    book = filled({})
    put(book, "t3.granted.natural", date(2025, 3, 1))
    put(book, "t3.granted.business", True)
    put(book, "t3.granted.research", "#REF!")
    problems = dict(read(saved(book)).problems)
    assert set(problems) == {"t3.granted.natural", "t3.granted.business", "t3.granted.research"}
    assert "2025-03-01" in problems["t3.granted.natural"]
    assert "#REF!" in problems["t3.granted.research"]


def test_a_sheet_of_an_earlier_edition_is_refused():
    book = opened(blank())
    hidden = book["系统标识"]
    row = next(row for row in hidden.iter_rows() if row[0].value == "edition")
    row[1].value = "000000000000"
    with pytest.raises(OutdatedSheet) as caught:
        read(saved(book))
    assert "重新下载" in caught.value.sentence


def test_a_stamp_that_makes_no_sense_is_refused():
    for name, value in (("year", "二〇二五"), ("ordinal", "3"), ("scope", "全部"), ("form", "report_1999")):
        book = opened(blank())
        row = next(row for row in book["系统标识"].iter_rows() if row[0].value == name)
        row[1].value = value
        with pytest.raises(OutdatedSheet):
            read(saved(book))


def test_another_workbook_is_refused():
    with pytest.raises(NotOurSheet):
        read(saved(openpyxl.Workbook()))


def test_other_files_are_refused_with_what_to_do():
    for old in (compound("Workbook"), compound()):
        with pytest.raises(OldOffice) as caught:
            read(old, "民政局.xls")
        assert "旧版Excel" in caught.value.sentence and "XLSX" in caught.value.sentence
    with pytest.raises(Encrypted):
        read(compound("EncryptedPackage"))
    with pytest.raises(NameMismatch):
        read(docx("正文"))
    with pytest.raises(NotASheet):
        read(docx("正文"), "民政局.docx")
    with pytest.raises(Damaged):
        read(blank()[:5000])
    with pytest.raises(TooLarge):
        read(b"PK\x03\x04" + b"0" * (5 * 1024 * 1024 + 1))


def test_content_far_outside_the_form_is_refused_before_it_is_read():
    book = filled({})
    book[REQUESTS]["XFD1048576"] = 1
    with pytest.raises(SheetTooLarge):
        read(saved(book))


def test_a_quarter_and_an_area_are_kept_apart():
    quarter = ReportPeriod(2025, PeriodKind.QUARTER, 2)
    found = read(blank(period=quarter, scope="area"))
    assert (found.period, found.scope) == (quarter, Scope.AREA)
    assert "报告期：2025年第二季度" in opened(blank(period=quarter, scope="area"))[REQUESTS]["A2"].value
