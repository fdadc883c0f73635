"""What no honest browser sends to the pages of reports and remedies, and some that clumsy people do: a sentence, never a crash."""

import json
import zipfile
from io import BytesIO
from urllib.parse import quote

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.html import escape
from openpyxl.cell import MergedCell

from gongkai.annual_reports import queries
from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.sheets.template import template
from gongkai.annual_reports.vocabulary import Scope
from gongkai.audit.models import Entry
from gongkai.law import forms
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from gongkai.law.vocabulary import Duty
from gongkai.remedies.models import RemedyCase
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.factories import make_actor
from tests.fixtures import documents
from tests.rooms.annual_reports.compiling import YEAR, begun, handed_in, make_cast
from tests.rooms.annual_reports.reports import make_draft

pytestmark = pytest.mark.django_db
SCRIPT = "<script>alert('公开')</script>"
TEXTS = (
    "水\0利约",
    SCRIPT,
    "\"'><b onmouseover=x>",
    "{{ shown.digest }}{% url 'x' %}%(x)s{x}",
    "👨‍👩‍👧𠮷",
    "字" * 21_000,
    "9" * 5000,
    "\x1b\x07",
)
ODD = "{{ shown.digest }}{% url 'x' %}\"'><b onmouseover=x>"
BLANK = (" 　\t\n", "", "\0")
PERIOD = {"year": "2025", "span": "year-1", "scope": "own"}
LISTS = (
    "reports",
    "report_board",
    "report_series",
    "old_reports",
    "report_template",
    "report_sheet_new",
    "report_deadline",
)
QUERIES = (
    "year=abc&period=week&agency=x&scope=up&state=lost&span=quarter-9&export=exe&page=-1",
    "year=99999999999999999999&agency=99999999999999999999&page=99999999999999999999&agency_id=9999999999999999",
    f"year={'9' * 5000}&agency={'9' * 5000}&agency_id={'9' * 5000}&ordinal={'9' * 5000}",
    "year=%00&period=%00&agency=%00&scope=%00&state=%00&span=%00&agency_id=%00&key=%00&export=%00",
    "year=-2025&agency=-1&span=month-13&agency_id=-1",
    "year=9999&span=year-1&agency_id=1&scope=area&state=late",
    f"year={quote(SCRIPT)}&agency={quote(SCRIPT)}&key={quote(SCRIPT)}&agency_id={quote(SCRIPT)}&basis={quote(SCRIPT)}",
    "%ED%A0%80=%FF%FE&year=%ED%A0%80&[]=&=&&",
)
PAGES = (
    "report", "report_fill", "report_not_applicable", "report_submit", "report_recall", "report_discard",
    "report_correct", "report_enter", "report_release", "report_print", "report_send_back", "report_approve",
    "old_report", "remedy", "remedy_amend", "remedy_conclude", "remedy_reopen", "remedy_note",
)  # fmt: skip
KEYS = ("nonsense", "t2.", "%00", "%3Cscript%3E", "字" * 500)


@pytest.fixture
def cast():
    return make_cast()


@pytest.fixture
def desk(cast):
    return desk_of(cast.clerk)


@pytest.fixture
def office(cast):
    return desk_of(cast.office)


def at(name, version, *more):
    return reverse(f"workbench:{name}", args=[version.pk, *more])


def answered(response, *, known=(200, 302, 404, 405, 422)):
    """The page; no crash, and nothing of it runs."""
    assert response.status_code in known, response.status_code
    page = text_of(response) if "html" in response.get("Content-Type", "") else ""
    assert SCRIPT not in page and "<b onmouseover" not in page
    return page.replace("\0", "")


def test_nonsense_in_an_address_is_never_a_crash(cast, office):
    begun(cast)
    for name in LISTS:
        for query in QUERIES:
            answered(office.get(f"{reverse(f'workbench:{name}')}?{query}"))
    clerk = desk_of(make_actor(cast.bureau, Duty.ACCEPT))
    for name in ("remedies", "remedy_new"):
        for query in QUERIES:
            odd = query + "&request=%00&earlier=99999999999999999999&block=x&result=y&q=%00"
            answered(clerk.get(f"{reverse(f'workbench:{name}')}?{odd}"))


def test_numbers_of_nothing_are_not_there(cast, desk):
    for pk in (0, 2**63):
        for name in PAGES:
            assert desk.get(reverse(f"workbench:{name}", args=[pk])).status_code in (404, 405)
            assert desk.post(reverse(f"workbench:{name}", args=[pk])).status_code == 404, name
    assert desk.get(f"/work/reports/{'9' * 5000}/").status_code == 404


def test_odd_keys_are_not_there(cast, desk):
    version = begun(cast)
    for key in KEYS:
        for place in (f"cells/{key}/", f"sections/{key}/", f"paper.{key.replace('/', '')}"):
            response = desk.get(f"/work/reports/{version.pk}/{place}")
            assert response.status_code == 404, place
        answered(desk.post(f"/work/reports/{version.pk}/sections/{key}/", {"text": "x"}), known=(404,))
        answered(desk.post(f"/work/reports/{version.pk}/findings/{key}/", {"note": "原因"}), known=(404, 422))
        answered(desk.post(f"/work/reports/{version.pk}/findings/{key}/", {"note": ""}), known=(302, 404))
    version.refresh_from_db()
    assert (version.typed, version.notes, version.sections, version.not_applicable) == ({}, {}, {}, {})


def shown_again(text):
    """What stands in a field after a refusal: everything but the sign no database holds."""
    return str(escape(text.replace("\0", "")))


def test_whatever_is_typed_into_a_report_is_refused_or_kept_and_never_lost(cast, desk):
    version, cell = begun(cast), "t2.licensing.decisions"
    for text in TEXTS:
        sent = {f"c.{cell}": text, "source": text, "before": text}
        page = answered(desk.post(at("report_fill", version), sent), known=(422,))
        assert "error-summary" in page and f'value="{shown_again(text)}"' in page, text[:20]
    for text in (*TEXTS[:3], *BLANK[1:]):
        answered(desk.post(at("report_not_applicable", version), {"key": text, "reason": text}), known=(422,))
        answered(desk.post(at("report_not_applicable", version), {"withdraw": text}), known=(302,))
        first = {"agency_id": text, "year": text, "span": text, "scope": text}
        answered(desk.post(reverse("workbench:reports"), first), known=(422,))
    version.refresh_from_db()
    assert (version.typed, version.not_applicable) == ({}, {})


def test_odd_words_in_sections_and_reasons_never_run(cast, desk):
    version = begun(cast)
    for text in TEXTS[:6]:
        page = answered(desk.post(at("report_section", version, "overview"), {"text": text}), known=(302, 422))
        assert not page or shown_again(text)[:9000] in page.replace("\r\n", "\n")
        reason = {"key": "t2.coercion.decisions", "reason": text}
        answered(desk.post(at("report_not_applicable", version), reason), known=(302, 422))
    desk.post(at("report_section", version, "other"), {"text": ODD})
    for name in ("report", "report_print"):
        assert shown_again(ODD) in answered(desk.get(at(name, version)), known=(200,))
    for shape in ("csv", "json", "docx", "xlsx"):
        assert desk.get(at("report_paper", version, shape)).status_code == 200


def test_whatever_the_office_types_is_refused_or_kept(cast, office):
    version = handed_in(cast)
    there, remark = reverse("workbench:report_deadline"), at("report_send_back", version)
    good = {"authority_id": cast.county.pk, "year": "2026", "span": "year-1", "submit_on": "2027-01-20"}
    for text in (*TEXTS, *BLANK):
        bent = {"authority_id": text, "year": text, "span": text, "submit_on": text, "release_on": text, "basis": text}
        answered(office.post(there, bent), known=(422,))
        page = answered(office.post(there, good | {"basis": text}), known=(302, 422))
        assert not page or shown_again(text) in page
    for day in ("0001-01-01", "9999-12-31", "2026-02-30", "昨天", "12026-01-01"):
        answered(office.post(there, good | {"submit_on": day}), known=(422,))
        answered(office.post(there, good | {"year": "9998", "submit_on": day, "release_on": day}), known=(422, 302))
    for text in (TEXTS[0], SCRIPT, "字" * 501, *BLANK):
        page = answered(office.post(remark, {"remark": text}), known=(422,))
        assert shown_again(text) in page
    office.post(remark, {"remark": ODD})
    assert shown_again(ODD) in answered(office.get(at("report", version)), known=(200,))


def test_a_note_that_cannot_be_kept_stands_where_it_was_typed(cast, desk):
    version = begun(cast)
    desk.post(at("report_fill", version) + "?all=1", {"c.t3.granted.natural": "7", "source": "台账"})
    ref = next(one.ref for one in queries.report(cast.clerk, version.pk).findings if one.may_note)
    for text in ("字" * 501, SCRIPT):
        page = answered(desk.post(at("report_note", version, ref), {"note": text, "submitting": "1"}), known=(422,))
        assert f'value="{shown_again(text)}"' in page and 'name="submitting"' in page
    for _ in range(2):
        assert desk.post(at("report_note", version, ref), {"note": "启用前的申请"}).status_code == 302
    assert Entry.objects.filter(action="annual_reports.note_finding").count() == 1


def test_a_year_that_is_none_does_not_pass_for_the_one_that_was_read(cast, desk):
    version = make_draft(cast.bureau, ReportPeriod(2012), origin="file", form_key="minimal_2009", reading={})
    for year in ("", "209", "二〇一二", "2012.5", "9" * 5000, SCRIPT, "\0"):
        page = answered(desk.post(at("old_report", version), {"year": year}), known=(422,))
        assert f'value="{shown_again(year)}"' in page and "不是年份" in page
    for year in ("9999", "0000", "1949"):
        answered(desk.post(at("old_report", version), {"year": year}), known=(422,))
    assert desk.post(at("old_report", version), {"year": "２０１２年", "c.nonsense": "x"}).status_code == 302


def sheet(cast, body=None, covers=YEAR, change=None):
    """The template of a body as it was filled in."""
    body = body or cast.bureau
    made = template(
        forms.form("report_2021"), agency_name=body.name, agency_code=body.code, period=covers, scope=Scope.OWN
    )
    book = openpyxl.load_workbook(BytesIO(made))
    if change:
        change(book)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def with_formulas(book):
    """Figures as sums nobody ever calculated."""
    for page in book.worksheets[:3]:
        for row in page.iter_rows():
            for cell in row:
                if cell.value is None and not isinstance(cell, MergedCell):
                    cell.value = "=1+1"


def zip_of(name, size):
    """An archive that grows a thousandfold."""
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, b"\0" * size)
    return kept.getvalue()


def hostile(cast):
    """Files that are no report, by name."""
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    return {
        "空.xlsx": b"",
        "旧.xls": compound,
        "锁.xlsx": compound + "EncryptedPackage".encode("utf-16-le"),
        "程序.xlsx": b"MZ\x90\0" + b"\0" * 200,
        "炸弹.xlsx": zip_of("xl/worksheets/sheet1.xml", 30_000_000),
        "坏.xlsx": b"PK\x03\x04broken",
        "数据.json": json.dumps({"t3.granted.total": 7}).encode(),
        "别的.xlsx": documents.xlsx([["甲", 1]]),
        "公式.xlsx": sheet(cast, change=with_formulas),
        "别家.xlsx": sheet(cast, cast.other),
        "别季.xlsx": sheet(cast, covers=ReportPeriod(2025, PeriodKind.QUARTER, 2)),
        "机密★.xlsx": sheet(cast),
        f"{SCRIPT}.xlsx": b"PK",
        "长" * 300 + ".xlsx": b"PK\x03\x04",
    }


def test_files_that_are_no_sheet_are_refused_one_by_one(cast, office):
    asked = PERIOD | {"agency_id": cast.bureau.pk}
    for name, inside in hostile(cast).items():
        sent = asked | {"upload": SimpleUploadedFile(name, inside), "reason": SCRIPT if name == "坏.xlsx" else ""}
        page = answered(office.post(reverse("workbench:report_sheet_new"), sent), known=(422,))
        assert "error-summary" in page, name
    for text in TEXTS[:4]:
        bent = {"agency_id": text, "year": text, "span": text, "scope": text, "upload": text}
        answered(office.post(reverse("workbench:report_sheet_new"), bent), known=(422,))
    assert not ReportVersion.objects.exists() and not Report.objects.exists()


def test_files_that_are_no_old_report_are_each_told_why(cast, desk):
    files = hostile(cast) | {
        "空.txt": b"",
        "乱.txt": bytes(range(256)) * 40,
        "锁.pdf": documents.pdf("内容", password="x"),
    }
    files |= {f"第{n}份.txt": b"" for n in range(20)}
    upload = [SimpleUploadedFile(name, inside or b"\n") for name, inside in files.items()]
    sent = {"agency_id": cast.bureau.pk, "scope": "own", "year": "2012", "upload": upload}
    response = desk.post(reverse("workbench:old_reports"), sent)
    answered(response, known=(200,))
    told = response.context["outcomes"]
    assert len(told) == len(files) and all(len(one.sentence) > 8 for one in told if not one.version_id)
    assert [one.sentence for one in told[30:]] == ["一次最多读取30个文件，这个没有读取。请再次上传。"] * (
        len(files) - 30
    )


def test_odd_words_about_a_case_are_refused_or_kept(cast):
    desk = desk_of(make_actor(cast.bureau, Duty.ACCEPT))
    good = {"agency_id": cast.bureau.pk, "block": "reconsideration", "organ": "示范县人民政府", "about": "不服不予公开"}
    good |= {"case_number": "示政复〔2026〕1号", "filed_on": "2026-03-02", "party": "张演示", "verb": "save"}
    there = reverse("workbench:remedy_new")
    for text in (*TEXTS, *BLANK):
        answered(desk.post(there, dict.fromkeys(good, text)), known=(422, 200))
        answered(desk.post(there, good | {"earlier_id": text or "x", "item_id": text, "about": text}), known=(422,))
    desk.post(there, good)
    case = RemedyCase.objects.get()
    for text in (*TEXTS, *BLANK):
        for name in ("remedy_conclude", "remedy_reopen", "remedy_note", "remedy_amend"):
            bent = {"result": text, "concluded_on": text, "reason": text, "correction_note": text, "agency_id": text}
            answered(desk.post(at(name, case), bent), known=(422,))
    assert answered(desk.get(at("remedy", case)), known=(200,))
