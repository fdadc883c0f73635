"""Old reports on the desk: read from files, checked beside their text, kept, and followed over the years."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.vocabulary import State
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.rooms.annual_reports.compiling import make_cast

pytestmark = pytest.mark.django_db
OLD = """{agency}2009年政府信息公开工作年度报告

一、概述
根据《中华人民共和国政府信息公开条例》要求，编制本报告，统计期限为2009年1月1日至12月31日。
二、主动公开政府信息情况
2009年，共主动公开政府信息320条。
三、依申请公开情况
2009年，共收到政府信息公开申请6件，全部按期答复，其中同意公开5件，不予公开1件。
四、行政复议、行政诉讼情况
2009年没有因政府信息公开申请行政复议、提起行政诉讼的情况。
五、收费情况
2009年没有收取费用。
六、主要问题和改进措施
公开内容还不够全面，下一步加强培训。
"""


@pytest.fixture
def cast():
    return make_cast()


@pytest.fixture
def desk(cast):
    return desk_of(cast.clerk)


def read(cast, desk, *files):
    sent = {"agency_id": cast.bureau.pk, "scope": "own", "upload": list(files)}
    return desk.post(reverse("workbench:old_reports"), sent)


def paper(cast, name="2009年报.txt"):
    return SimpleUploadedFile(name, OLD.format(agency=cast.bureau.name).encode())


def test_a_report_is_read_and_waits_to_be_confirmed(cast, desk):
    page = text_of(read(cast, desk, paper(cast)))
    version = ReportVersion.objects.get()
    assert "已读取" in page and reverse("workbench:old_report", args=[version.pk]) in page
    assert version.report.year == 2009 and str(version.reading["proactive_total"]["value"]) == "320"


def test_a_file_that_cannot_be_read_says_why_and_the_others_are_read(cast, desk):
    scanned = SimpleUploadedFile("扫描.pdf", b"%PDF-1.4 broken")
    page = text_of(read(cast, desk, scanned, paper(cast)))
    assert "未收下" in page and "扫描.pdf" in page and "已读取" in page
    assert ReportVersion.objects.count() == 1


def test_figures_stand_beside_their_words_and_are_kept_as_confirmed(cast, desk):
    read(cast, desk, paper(cast))
    version = ReportVersion.objects.get()
    there = reverse("workbench:old_report", args=[version.pk])
    page = text_of(desk.get(there))
    assert "<q>" in page and "共主动公开政府信息320条" in page
    response = desk.post(there, {"year": "2009", "c.proactive_total": "321"})
    assert response.status_code == 302
    version.refresh_from_db()
    assert version.state == State.APPROVED and version.figures["proactive_total"] == "321"


def test_a_figure_that_is_none_is_refused_and_stays(cast, desk):
    read(cast, desk, paper(cast))
    there = reverse("workbench:old_report", args=[ReportVersion.objects.get().pk])
    response = desk.post(there, {"year": "2009", "c.proactive_total": "很多"})
    assert response.status_code == 422 and 'value="很多"' in text_of(response)


def test_years_are_drawn_and_listed(cast, desk):
    read(cast, desk, paper(cast))
    version = ReportVersion.objects.get()
    desk.post(reverse("workbench:old_report", args=[version.pk]), {"year": "2009", "c.proactive_total": "320"})
    there = f"{reverse('workbench:report_series')}?agency={cast.bureau.pk}"
    page = text_of(desk.get(there))
    assert "<svg" in page and "2009" in page and "320" in page
    assert "320" in text_of(desk.get(f"{there}&export=csv"))


def test_without_reports_the_pages_say_what_to_do(desk):
    assert "还没有历史报告" in text_of(desk.get(reverse("workbench:old_reports")))
    assert "还没有已审定的年度报告" in text_of(desk.get(reverse("workbench:report_series")))
