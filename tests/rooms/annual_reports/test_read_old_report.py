"""读取历史报告: an old report's file becomes a draft with every figure and the words it was taken from."""

import io

import docx
import openpyxl
import pytest

from benchmarks.reading import OWN, cases_in
from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.annual_reports.actions.confirm_old_report import confirm_old_report
from gongkai.annual_reports.actions.discard import discard
from gongkai.annual_reports.actions.open_report import open_report
from gongkai.annual_reports.actions.read_old_report import read_old_report
from gongkai.annual_reports.errors import FormulasWithoutResults, TooLong
from gongkai.annual_reports.errors_files import AlreadyKept, YearOutOfReach, YearTaken, YearUnknown
from gongkai.annual_reports.figures import settled
from gongkai.annual_reports.models import Report, ReportEvent, ReportVersion
from gongkai.annual_reports.vocabulary import EventKind, Origin, Scope, State
from gongkai.attachments import storage
from gongkai.attachments.errors import ClassifiedMark, Encrypted, OldOffice, UnknownKind
from gongkai.attachments.models import StoredFile
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_county
from tests.fixtures import documents

pytestmark = pytest.mark.django_db
CASES = {case.name: case for case in cases_in(OWN)}
COUNTY, TOWN = CASES["county"].text, CASES["town"].text


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def clerk(county):
    return make_actor(county, Duty.FILL)


def read(agency, by, text=COUNTY, *, content=None, name="2022年年报.txt", **options):
    return read_old_report(agency.pk, content=content or text.encode(), name=name, by=by, **options)


def nothing_kept():
    rows = (Report, ReportVersion, ReportEvent, StoredFile)
    return not any(model.objects.exists() for model in rows)


def saved(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_an_old_report_becomes_a_draft_with_its_figures_and_their_words(county, clerk):
    version = read(county, clerk)
    report = version.report
    assert (report.year, report.scope, report.form_key, report.covers) == (
        2022,
        Scope.OWN,
        "report_2021",
        ReportPeriod(2022),
    )
    assert (version.origin, version.state) == (Origin.FILE, State.DRAFT)
    one = version.reading["t3.granted.natural"]
    assert (one["value"], one["quote"]) == ("3", "3")
    assert COUNTY[one["start"] : one["end"]] == "3"
    assert 0 < one["confidence"] <= 1
    assert version.reading["proactive_total"]["value"] == "2360"
    assert version.reading["t2.fees.amount_wan"]["value"] == "86.5"
    assert version.sections == {"text": COUNTY}
    assert (version.source_name, storage.is_kept(version.source_file.sha256)) == ("2022年年报.txt", True)
    assert [(event.kind, event.words) for event in version.events.all()] == [(EventKind.READ, "")]
    assert settled(version).values["t3.total_handled.total"] == 6


def test_the_same_file_twice_finds_the_draft(county, clerk):
    first = read(county, clerk)
    assert read(county, clerk, name="另一个名字.txt").pk == first.pk
    assert (ReportVersion.objects.count(), ReportEvent.objects.count()) == (1, 1)


def test_the_same_file_of_another_body_is_a_report_of_its_own(county, clerk):
    first = read(county, clerk)
    other = make_agency("示范县民政局", parent=county)
    second = read(other, make_actor(other, Duty.FILL))
    assert second.pk != first.pk
    assert "文中的单位名称是“示范县人民政府”，与所选单位“示范县民政局”不同" in second.events.get().words


def test_a_file_already_kept_is_refused(county, clerk):
    version = read(county, clerk)
    confirm_old_report(version.pk, values={}, year=2022, by=clerk)
    with pytest.raises(AlreadyKept) as caught:
        read(county, clerk)
    assert "2022年度核对入库" in caught.value.sentence


def test_another_file_for_a_year_that_has_a_report_is_refused(county, clerk):
    first = read(county, clerk)
    with pytest.raises(YearTaken) as caught:
        read(county, clerk, COUNTY + "\n附：联系方式略。\n")
    assert "已有第1版（历史报告，编制中）" in caught.value.sentence
    assert StoredFile.objects.count() == 1
    discard(first.pk, by=clerk)
    assert read(county, clerk, COUNTY + "\n附：联系方式略。\n").report.year == 2022


def test_a_year_being_compiled_here_is_not_read_over(county, clerk):
    open_report(county.pk, covers=ReportPeriod(2022), by=clerk)
    with pytest.raises(YearTaken):
        read(county, clerk)


def test_a_report_of_before_the_national_form_gets_the_local_form_that_fits(county):
    town = make_agency("示范镇人民政府", parent=county)
    version = read(town, make_actor(town, Duty.FILL), TOWN, name="2010.txt")
    assert (version.report.year, version.report.form_key) == (2010, "county_2009")
    assert version.reading["staff_total"]["value"] == "12"
    assert version.reading["trainees"]["approximate"] is True


def test_a_text_without_a_year_asks_for_it(county, clerk):
    text = "政府信息公开工作年度报告\n\n一、概述\n主动公开政府信息120条。收到政府信息公开申请3件。\n"
    with pytest.raises(YearUnknown):
        read(county, clerk, text)
    assert nothing_kept()
    assert read(county, clerk, text, year=2013).report.year == 2013


def test_a_year_given_goes_before_the_text_and_is_noted(county, clerk):
    version = read(county, clerk, year=2021)
    assert version.report.year == 2021
    assert "文中的报告年度是2022年，与所选的2021年不同" in version.events.get().words


@pytest.mark.parametrize("year", [1999, 2007, 2998])
def test_a_year_nobody_can_have_reported_on_is_refused(county, clerk, year):
    with pytest.raises(YearOutOfReach):
        read(county, clerk, year=year)
    assert nothing_kept()


def test_a_word_file_a_sheet_and_a_web_page_are_read_and_kept(county, clerk):
    document = docx.Document()
    for line in COUNTY.splitlines():
        document.add_paragraph(line)
    book = openpyxl.Workbook()
    for line in COUNTY.splitlines():
        book.active.append([int(cell) if cell.isdecimal() else cell for cell in line.split("\t")])
    page = (
        "<html><meta charset=utf-8><body>"
        + "".join(f"<p>{line}</p>" for line in COUNTY.splitlines())
        + "</body></html>"
    )
    for year, (content, name) in enumerate(
        [
            (saved(document), "a.docx"),
            (saved(book), "a.xlsx"),
            (page.encode(), "a.html"),
            (COUNTY.encode("gb18030"), "b.txt"),
        ],
        start=2012,
    ):
        version = read(county, clerk, content=content, name=name, year=year)
        assert version.reading["proactive_total"]["value"] == "2360"
        assert storage.is_kept(version.source_file.sha256)
    assert StoredFile.objects.count() == 4


def test_a_web_page_is_never_shown_as_one(county, clerk):
    version = read(county, clerk, content=f"<html><body><pre>{COUNTY}</pre></body></html>".encode(), name="a.html")
    assert version.source_file.media_type == "application/octet-stream"


def test_an_area_is_kept_apart_from_the_body_itself(county, clerk):
    assert read(county, clerk, scope=Scope.AREA).report.scope == Scope.AREA


def test_what_the_reader_refuses_leaves_nothing_behind(county, clerk):
    book = openpyxl.Workbook()
    book.active["A1"] = "=SUM(B1:C1)"
    for error, content, name in [
        (FormulasWithoutResults, saved(book), "a.xlsx"),
        (TooLong, ("年鉴内容很长。" * 30000).encode(), "年鉴.txt"),
        (OldOffice, documents.compound("WordDocument"), "a.doc"),
        (Encrypted, documents.compound("EncryptedPackage"), "a.docx"),
        (UnknownKind, b"abc", "a.zip"),
        (ClassifiedMark, COUNTY.encode(), "秘密★年报.txt"),
        (ClassifiedMark, ("机密★5年\n" + COUNTY).encode("utf-16-le"), "a.txt"),
    ]:
        with pytest.raises(error):
            read(county, clerk, content=content, name=name)
    assert nothing_kept()


def test_only_those_who_compile_may_read_one(county):
    with pytest.raises(NotAllowed):
        read(county, make_actor(county, Duty.PUBLISH))
    with pytest.raises(Unknown):
        read(county, make_actor(make_agency(), Duty.FILL))
    assert nothing_kept()
