"""The competent office at its desk: the board, sending back, approving, dates, sheets."""

from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from gongkai.annual_reports.models import ReportDeadline, ReportVersion
from gongkai.annual_reports.vocabulary import State
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.rooms.annual_reports.compiling import begun, handed_in, make_cast
from tests.rooms.annual_reports.reports import make_approved, make_branch, make_overseer, make_sheet

pytestmark = pytest.mark.django_db
PERIOD = "year=2025&span=year-1"


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def office(branch):
    return make_overseer(branch[0])


@pytest.fixture
def desk(office):
    return desk_of(office)


def board(desk, query=PERIOD):
    return desk.get(f"{reverse('workbench:report_board')}?{query}")


def test_the_board_shows_who_has_handed_in_and_who_has_not(branch, desk):
    make_sheet(branch[1])
    page = text_of(board(desk))
    assert "示范县教育局" in page and "示范县示范镇人民政府" in page
    assert "已报送" in page and "未开始" in page and "表格报送" in page


def test_a_tile_narrows_the_board(branch, desk):
    make_sheet(branch[1])
    rows = board(desk, f"{PERIOD}&state=not_begun").context["board"].rows
    assert [row.agency_name for row in rows] == ["示范县人民政府", "示范县示范镇人民政府"]


@pytest.mark.parametrize("query", ["year=abc&span=week-9", "year=2025&span=quarter-9&scope=x&state=y", ""])
def test_nonsense_in_the_address_narrows_nothing(desk, query):
    assert board(desk, query).status_code == 200


def test_the_board_is_exported(branch, desk):
    make_sheet(branch[1])
    assert "示范县教育局" in text_of(board(desk, f"{PERIOD}&export=csv"))
    assert board(desk, f"{PERIOD}&export=xlsx").content[:2] == b"PK"


def test_a_report_is_sent_back_with_a_remark(branch, desk):
    version = make_sheet(branch[1])
    there = reverse("workbench:report_send_back", args=[version.pk])
    assert desk.post(there, {"remark": " "}).status_code == 422
    desk.post(there, {"remark": "行政处罚数量与统计年报不一致"})
    version.refresh_from_db()
    assert version.state == State.RETURNED and version.remark.startswith("行政处罚")


def test_a_report_is_approved_and_frozen():
    cast = make_cast()
    version = handed_in(cast)
    office = desk_of(cast.office)
    there = reverse("workbench:report_approve", args=[version.pk])
    assert "审定并冻结" in text_of(office.get(there))
    assert office.post(there, {"agreed": "1"}).status_code == 302
    version.refresh_from_db()
    assert version.state == State.APPROVED and len(version.digest) == 64


def test_a_clerk_decides_nothing():
    cast = make_cast()
    version = handed_in(cast)
    clerk = desk_of(cast.clerk)
    for name in ("report_approve", "report_send_back"):
        assert clerk.get(reverse(f"workbench:{name}", args=[version.pk])).status_code == 404


def test_earlier_dates_are_set_and_later_ones_refused(branch, desk, office):
    there = reverse("workbench:report_deadline")
    sent = {"authority_id": branch[0].pk, "year": "2026", "span": "year-1", "submit_on": "2027-01-20", "basis": "通知"}
    assert desk.post(there, sent).status_code == 302
    assert str(ReportDeadline.objects.get().submit_on) == "2027-01-20"
    response = desk.post(there, sent | {"submit_on": "2027-02-20"})
    assert response.status_code == 422 and "2027-01-31" in text_of(response)


def test_a_sheet_goes_out_empty_and_comes_back_filled(branch, desk):
    asked = f"{PERIOD}&scope=own&agency_id={branch[1].pk}"
    empty = desk.get(f"{reverse('workbench:report_template')}?{asked}")
    assert empty.status_code == 200
    filled = _zeros(empty.content)
    sent = {"agency_id": branch[1].pk, "year": "2025", "span": "year-1", "scope": "own"}
    upload = SimpleUploadedFile("教育局.xlsx", filled)
    response = desk.post(reverse("workbench:report_sheet_new"), sent | {"upload": upload})
    version = ReportVersion.objects.get()
    assert response.url == reverse("workbench:report", args=[version.pk])
    assert (version.state, version.origin) == ("submitted", "sheet")
    assert "教育局.xlsx" in text_of(desk.get(response.url))


def test_a_file_that_is_no_sheet_is_refused_with_a_sentence(branch, desk):
    sent = {"agency_id": branch[1].pk, "year": "2025", "span": "year-1", "scope": "own"}
    upload = SimpleUploadedFile("教育局.xlsx", b"not a sheet at all")
    response = desk.post(reverse("workbench:report_sheet_new"), sent | {"upload": upload})
    assert response.status_code == 422 and "教育局.xlsx" in text_of(response)
    assert not ReportVersion.objects.exists()


def test_a_rolled_up_figure_opens_as_a_tree(branch, office, desk):
    for body in branch[1:]:
        make_approved(body)
    sent = {"agency_id": branch[0].pk, "year": "2025", "span": "year-1", "scope": "area"}
    response = desk.post(reverse("workbench:reports"), sent)
    version = ReportVersion.objects.get(report__scope="area")
    assert response.url == reverse("workbench:report", args=[version.pk])
    page = text_of(desk.get(response.url))
    assert "汇总的单位" in page and "未报送" in page
    tree = text_of(desk.get(reverse("workbench:report_cell", args=[version.pk, "t3.granted.total"])))
    assert "示范县教育局" in tree and "示范县示范镇人民政府" in tree


def test_what_waits_stands_on_the_start_page():
    cast = make_cast()
    begun(cast)
    clerk = desk_of(cast.clerk)
    assert "待报送的统计和报告" in text_of(clerk.get(reverse("workbench:home")))
    handed_in(cast)
    assert "待审定的统计和报告" in text_of(desk_of(cast.office).get(reverse("workbench:home")))
    assert "待报送的统计和报告" not in text_of(clerk.get(reverse("workbench:home")))


def _zeros(content):
    """The sheet with a nought in every cell that takes a figure, by its hidden list of places."""
    book = openpyxl.load_workbook(BytesIO(content))
    hidden = next(sheet for sheet in book if sheet.sheet_state != "visible")
    for row in hidden.iter_rows(values_only=True):
        key, page, place = (*row, None, None, None)[:3]
        if key and page in book.sheetnames and place:
            book[page][place] = 0
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def test_the_page_for_dates_names_the_law_s_own(desk):
    page = text_of(desk.get(reverse("workbench:report_deadline")))
    last = timezone.localdate().year - 1
    assert f"{last}年度报告的法定期限" in page and "第四十九条" in page
    assert f"{last + 1}年1月31日" in page and f"{last + 1}年3月31日" in page
