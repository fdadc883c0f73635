"""Reports on the desk: beginning one, its page, typing figures, writing sections, handing it in."""

import pytest
from django.urls import reverse

from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.vocabulary import State
from gongkai.law import forms
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.factories import make_agency
from tests.rooms.annual_reports.compiling import begun, filled, make_cast
from tests.rooms.annual_reports.reports import WRITTEN, make_approved

pytestmark = pytest.mark.django_db
YEAR = {"year": "2025", "span": "year-1", "scope": "own"}


@pytest.fixture
def cast():
    return make_cast()


@pytest.fixture
def desk(cast):
    return desk_of(cast.clerk)


def address(name, version, *more):
    return reverse(f"workbench:{name}", args=[version.pk, *more])


def test_a_report_is_begun_and_opens_with_every_table_filled(cast, desk):
    response = desk.post(reverse("workbench:reports"), YEAR | {"agency_id": cast.clerk.agency_id})
    version = ReportVersion.objects.get()
    assert response.url == address("report", version)
    page = text_of(desk.get(response.url))
    assert 'id="cell-t3.new_received.total"' in page and "勾稽关系为" in page and "编制中" in page
    assert reverse("workbench:report_cell", args=[version.pk, "t3.granted.natural"]) in page


def test_beginning_it_again_leads_to_the_same_one(cast, desk):
    for _ in range(2):
        desk.post(reverse("workbench:reports"), YEAR | {"agency_id": cast.clerk.agency_id})
    assert Report.objects.count() == ReportVersion.objects.count() == 1


def test_a_quarter_is_a_report_like_any_other(cast, desk):
    desk.post(reverse("workbench:reports"), YEAR | {"agency_id": cast.clerk.agency_id, "span": "quarter-3"})
    page = text_of(desk.get(address("report", ReportVersion.objects.get())))
    assert "2025年第三季度" in page


def test_another_bodys_report_is_not_there(desk):
    foreign = make_approved(make_agency("示范市财政局"))
    assert desk.get(address("report", foreign)).status_code == 404
    assert desk.get(address("report_fill", foreign)).status_code == 404


def test_a_year_to_come_is_refused_and_what_was_chosen_stays(cast, desk):
    response = desk.post(reverse("workbench:reports"), YEAR | {"agency_id": cast.clerk.agency_id, "year": "2999"})
    assert response.status_code == 422
    assert 'value="2999"' in text_of(response)


def test_a_year_without_a_national_form_asks_for_one_and_then_begins(cast, desk):
    wanted = YEAR | {"year": "2010", "agency_id": cast.clerk.agency_id}
    page = desk.post(reverse("workbench:reports"), wanted)
    assert "2010年全国没有统一的表式" in text_of(page) and "local_35" in dict(
        page.context["form"].fields["form_key"].choices
    )
    desk.post(reverse("workbench:reports"), wanted | {"form_key": "local_35"})
    assert Report.objects.get().form_key == "local_35"
    assert "form_key" not in desk.get(reverse("workbench:reports")).context["form"].fields


def test_figures_are_typed_with_their_source_and_shown_with_it(cast, desk):
    version = begun(cast)
    sent = {"c.t2.licensing.decisions": "４０", "source": "行政审批局台账"}
    response = desk.post(address("report_fill", version), sent)
    assert response.url == address("report", version)
    version.refresh_from_db()
    assert version.typed["t2.licensing.decisions"]["value"] == "40"
    assert "来源：行政审批局台账" in text_of(desk.get(response.url))


def test_a_wrong_figure_keeps_what_was_typed_and_names_the_cell(cast, desk):
    version = begun(cast)
    sent = {"c.t2.licensing.decisions": "约四十", "c.t2.penalties.decisions": "5", "source": "台账"}
    response = desk.post(address("report_fill", version), sent)
    page = text_of(response)
    assert response.status_code == 422
    assert 'value="约四十"' in page and 'aria-invalid="true"' in page and "不是一个确定的数字" in page
    assert 'href="#fill-t2.licensing.decisions"' in page and 'value="台账"' in page


def test_a_figure_without_a_source_is_refused(cast, desk):
    response = desk.post(address("report_fill", begun(cast)), {"c.t2.licensing.decisions": "40", "source": ""})
    assert response.status_code == 422
    assert "须注明来源" in text_of(response)


def test_recorded_cells_take_typing_only_when_asked(cast, desk):
    version = begun(cast)
    assert 'name="c.t3.new_received.total"' not in text_of(desk.get(address("report_fill", version)))
    assert 'name="c.t3.new_received.total"' in text_of(desk.get(address("report_fill", version) + "?all=1"))


def test_an_adjusted_total_shows_the_rule_both_sides_and_the_way_to_the_cells(cast, desk):
    version = begun(cast)
    sent = {"c.t3.total_handled.natural": "7", "c.t3.total_handled.total": "7", "source": "手工台账"}
    desk.post(address("report_fill", version) + "?all=1", sent)
    page = text_of(desk.get(address("report", version)))
    assert "t3_balance" in page and "相差" in page and 'href="#cell-t3.total_handled.natural"' in page
    assert "cell--adjusted" in page


def test_a_section_is_written_with_facts_beside_it(cast, desk):
    version = begun(cast)
    there = address("report_section", version, "overview")
    assert "data-fact=" in text_of(desk.get(there))
    response = desk.post(there, {"text": WRITTEN["overview"], "verb": "next"})
    assert response.url == address("report_section", version, "proactive")
    version.refresh_from_db()
    assert version.sections["overview"] == WRITTEN["overview"]


def test_a_section_that_does_not_exist_is_not_there(cast, desk):
    assert desk.get(address("report_section", begun(cast), "nonsense")).status_code == 404


def test_what_does_not_apply_is_declared_with_the_reason_and_taken_back(cast, desk):
    version = begun(cast)
    there = address("report_not_applicable", version)
    desk.post(there, {"key": "t2.coercion.decisions", "reason": "本机关没有行政强制职权"})
    assert "本机关没有行政强制职权" in text_of(desk.get(there))
    desk.post(there, {"withdraw": "t2.coercion.decisions"})
    version.refresh_from_db()
    assert version.not_applicable == {}


def test_what_stands_in_the_way_is_told_before_handing_in(cast, desk):
    version = begun(cast)
    page = text_of(desk.get(address("report_submit", version)))
    assert "报送前须处理" in page and "行政许可（本年处理决定数量）" in page and "没有填写" in page
    refused = desk.post(address("report_submit", version))
    assert refused.status_code == 422 and "还不能报送" in text_of(refused)
    version.refresh_from_db()
    assert version.state == State.DRAFT


def test_a_whole_report_is_handed_in_and_taken_back(cast, desk):
    version = filled(begun(cast), by=cast.clerk)
    assert "确认报送" in text_of(desk.get(address("report_submit", version)))
    assert desk.post(address("report_submit", version)).status_code == 302
    version.refresh_from_db()
    assert version.state == State.SUBMITTED and len(version.figures) == len(forms.form("report_2021").keys())
    desk.post(address("report_recall", version))
    version.refresh_from_db()
    assert version.state == State.DRAFT


def test_a_draft_is_thrown_away(cast, desk):
    version = begun(cast)
    assert desk.post(address("report_discard", version)).url == reverse("workbench:reports")
    assert not Report.objects.exists()


@pytest.mark.parametrize("shape", ["docx", "pdf", "xlsx", "csv", "json"])
def test_the_report_is_taken_out_as_a_file(cast, desk, shape):
    response = desk.get(address("report_paper", begun(cast), shape))
    assert response.status_code == 200
    assert shape in response["Content-Disposition"] and len(response.content) > 500


def test_a_shape_nobody_knows_is_not_there(cast, desk):
    assert desk.get(address("report_paper", begun(cast), "exe")).status_code == 404


def test_the_records_behind_a_cell_are_listed(cast, desk):
    version = begun(cast)
    page = text_of(desk.get(address("report_cell", version, "t3.new_received.total")))
    assert "收到日期在报告期内" in page and "没有记录" in page
    assert desk.get(address("report_cell", version, "t2.licensing.decisions")).status_code == 404


def test_the_report_prints(cast, desk):
    page = text_of(desk.get(address("report_print", begun(cast))))
    assert "草稿" in page and "行政复议" in page


def test_an_approved_report_is_corrected_with_a_reason(cast, desk):
    approved = make_approved(cast.bureau)
    there = address("report_correct", approved)
    assert desk.post(there, {"reason": ""}).status_code == 422
    response = desk.post(there, {"reason": "漏计两件结转申请"})
    newer = ReportVersion.objects.get(number=2)
    assert response.url == address("report", newer)
    assert "漏计两件结转申请" in text_of(desk.get(response.url))
