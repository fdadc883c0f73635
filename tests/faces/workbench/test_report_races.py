"""Twice at once: a button pressed twice, two tabs, two people at one report. The second is told, and nothing happens twice."""

import html
import json
import re
from collections import Counter
from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from gongkai.annual_reports.models import Report, ReportDeadline, ReportEvent, ReportVersion
from gongkai.annual_reports.sheets.template import template
from gongkai.annual_reports.vocabulary import Scope, State
from gongkai.audit.models import Entry
from gongkai.law import forms
from gongkai.law.vocabulary import Duty
from gongkai.remedies.models import RemedyCase
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of, furnished_team
from tests.factories import make_actor
from tests.rooms.annual_reports.compiling import PENALTIES, YEAR, begun, filled, fresh, handed_in, make_cast, told
from tests.rooms.annual_reports.releasing import approved, reviewed
from tests.rooms.annual_reports.reports import make_sheet

pytestmark = pytest.mark.django_db
ROOMS = ("annual_reports.", "remedies.")


@pytest.fixture
def cast():
    return make_cast()


@pytest.fixture
def clerk(cast):
    return desk_of(cast.clerk)


@pytest.fixture
def office(cast):
    return desk_of(cast.office)


def at(name, version, *more):
    return reverse(f"workbench:{name}", args=[getattr(version, "pk", version), *more])


def lines():
    """How often the journal tells each verb of these rooms; who was turned away is told under another name."""
    return Counter(one.action for one in Entry.objects.all() if one.action.startswith(ROOMS))


def twice(desk, address, sent=None):
    """Send it twice; gives the answers and the lines the journal gained."""
    before = lines()
    answers = []
    for _ in range(2):
        files = {name: SimpleUploadedFile(*file) for name, file in (sent or {}).items() if isinstance(file, tuple)}
        answers.append(desk.post(address, (sent or {}) | files))
    return answers, lines() - before


def done_once(desk, address, sent=None, *, verb, then=302):
    """It is done the first time; the second time it is told why not, or leads on, and the journal has one line."""
    (first, second), told_in_journal = twice(desk, address, sent)
    assert (first.status_code, second.status_code) == (302, then), (
        verb,
        re.sub("<[^>]*>", " ", text_of(first)).split("返回")[0][-300:],
    )
    assert told_in_journal == {verb: 1}
    if then == 422:
        assert re.search("notice--bad|error-summary", text_of(second))
    return second


def test_a_report_goes_its_way_though_every_button_is_pressed_twice(cast, clerk, office):
    first = {"year": "2025", "span": "year-1", "scope": "own", "agency_id": cast.bureau.pk}
    done_once(clerk, reverse("workbench:reports"), first, verb="annual_reports.open_report")
    version = ReportVersion.objects.get()
    figure = {f"c.{PENALTIES}": "5", "source": "台账"}
    done_once(clerk, at("report_fill", version), figure, verb="annual_reports.fill_in")
    done_once(clerk, at("report_section", version, "other"), {"text": "无"}, verb="annual_reports.write_sections")
    reason = {"key": "t2.coercion.decisions", "reason": "没有这项职权"}
    done_once(clerk, at("report_not_applicable", version), reason, verb="annual_reports.declare_not_applicable")
    taken_back = {"withdraw": "t2.coercion.decisions"}
    done_once(clerk, at("report_not_applicable", version), taken_back, verb="annual_reports.declare_not_applicable")
    filled(version, by=cast.clerk, **{PENALTIES: "5"})
    second = done_once(clerk, at("report_submit", version), verb="annual_reports.submit", then=422)
    assert "目前为“已报送”，不能报送" in text_of(second)
    done_once(clerk, at("report_recall", version), verb="annual_reports.recall", then=422)
    clerk.post(at("report_submit", version))
    done_once(office, at("report_send_back", version), {"remark": "核实"}, verb="annual_reports.send_back", then=422)
    clerk.post(at("report_submit", version))
    done_once(office, at("report_approve", version), verb="annual_reports.approve", then=422)
    done_once(clerk, at("report_correct", version), {"reason": "漏计"}, verb="annual_reports.correct", then=422)
    done_once(clerk, at("report_enter", version), verb="annual_reports.enter_for_review", then=422)
    newer = ReportVersion.objects.get(number=2)
    done_once(clerk, at("report_discard", newer), verb="annual_reports.discard", then=404)
    assert told(fresh(version)) == [
        "opened", "submitted", "recalled", "submitted", "sent_back", "submitted", "approved", "entered",
    ]  # fmt: skip
    assert Report.objects.count() == ReportVersion.objects.count() == 1


def test_a_report_is_released_once():
    team = furnished_team()
    version = approved(team)
    desk_of(team.clerk).post(at("report_enter", version))
    reviewed(team, fresh(version).item)
    done_once(desk_of(team.publisher), at("report_release", version), verb="annual_reports.release", then=422)
    assert ReportEvent.objects.filter(kind="released").count() == 1


def test_dates_set_twice_are_set_once(cast, office):
    sent = {"authority_id": cast.county.pk, "year": "2026", "span": "year-1", "submit_on": "2027-01-20"}
    done_once(office, reverse("workbench:report_deadline"), sent, verb="annual_reports.set_deadline")
    assert ReportDeadline.objects.count() == 1


def test_a_sheet_sent_twice_is_taken_in_once(cast, office):
    body = cast.bureau
    made = template(
        forms.form("report_2021"), agency_name=body.name, agency_code=body.code, period=YEAR, scope=Scope.OWN
    )
    book = openpyxl.load_workbook(BytesIO(made))
    hidden = next(sheet for sheet in book if sheet.sheet_state != "visible")
    for key, page, place in (tuple(row)[:3] for row in hidden.iter_rows(values_only=True) if len(row) > 2):
        if key and page in book.sheetnames and place:
            book[page][place] = 0
    kept = BytesIO()
    book.save(kept)
    sent = {
        "agency_id": body.pk,
        "year": "2025",
        "span": "year-1",
        "scope": "own",
        "upload": ("水利局.xlsx", kept.getvalue()),
    }
    done_once(office, reverse("workbench:report_sheet_new"), sent, verb="annual_reports.take_in_sheet")
    assert told(ReportVersion.objects.get()) == ["taken_in"]


def test_an_old_report_sent_and_confirmed_twice_is_kept_once(cast, clerk):
    text = f"{cast.bureau.name}2012年政府信息公开工作年度报告\n一、概述\n2012年，共主动公开政府信息320条。\n"
    sent = {"agency_id": cast.bureau.pk, "scope": "own", "upload": ("2012.txt", text.encode())}
    answers, journaled = twice(clerk, reverse("workbench:old_reports"), sent)
    assert [one.status_code for one in answers] == [200, 200] and journaled == {"annual_reports.read_old_report": 1}
    version = ReportVersion.objects.get()
    year = {"year": "2012"}
    done_once(clerk, at("old_report", version), year, verb="annual_reports.confirm_old_report", then=422)


def test_a_case_goes_its_way_though_every_button_is_pressed_twice(cast):
    desk = desk_of(make_actor(cast.bureau, Duty.ACCEPT))
    sent = {"agency_id": cast.bureau.pk, "block": "reconsideration", "organ": "示范县人民政府", "about": "不服不予公开"}
    sent |= {"case_number": "示政复〔2026〕1号", "filed_on": "2026-03-02", "party": "张演示", "verb": "save"}
    done_once(desk, reverse("workbench:remedy_new"), sent, verb="remedies.register", then=422)
    case = RemedyCase.objects.get()
    done_once(desk, at("remedy_amend", case), sent | {"about": "不服部分公开", "reason": "笔误"}, verb="remedies.amend")
    end = {"result": "corrected", "concluded_on": "2026-04-20"}
    done_once(desk, at("remedy_conclude", case), end, verb="remedies.conclude", then=422)
    note = {"correction_note": "已重新答复", "corrected_reply": "示依复〔2026〕9号"}
    done_once(desk, at("remedy_note", case), note, verb="remedies.note_correction")
    done_once(desk, at("remedy_reopen", case), {"reason": "登记有误"}, verb="remedies.reopen", then=422)
    assert not any("张演示" in json.dumps(one.details, ensure_ascii=False) for one in Entry.objects.all())


def test_whoever_recalls_and_whoever_approves_do_not_both_win(cast, clerk, office):
    version = handed_in(cast)
    assert "审定并冻结" in text_of(office.get(at("report_approve", version)))
    clerk.post(at("report_recall", version))
    late = office.post(at("report_approve", version))
    assert late.status_code == 422 and "目前为“编制中”，不能审定" in text_of(late)
    clerk.post(at("report_submit", version))
    office.post(at("report_approve", version))
    late = clerk.post(at("report_recall", version))
    assert late.status_code == 422 and "已经审定" in text_of(late)
    assert fresh(version).state == State.APPROVED and told(fresh(version))[-1] == "approved"


def test_what_was_typed_after_the_report_was_handed_in_elsewhere_is_not_lost(cast, clerk):
    version = handed_in(cast)
    response = clerk.post(at("report_fill", version) + "?all=1", {f"c.{PENALTIES}": "7", "source": "新台账"})
    page = text_of(response)
    assert response.status_code == 422 and "目前为“已报送”，不能填报数据" in page
    assert 'value="7"' in page and 'value="新台账"' in page
    response = clerk.post(at("report_section", version, "other"), {"text": "刚写好的一段"})
    assert response.status_code == 422 and "刚写好的一段" in text_of(response)
    reason = {"key": "t2.coercion.decisions", "reason": "没有这项职权"}
    response = clerk.post(at("report_not_applicable", version), reason)
    assert response.status_code == 422 and "没有这项职权" in text_of(response)


def test_a_remark_written_while_the_report_was_taken_back_is_not_lost(cast, clerk, office):
    version = handed_in(cast)
    clerk.post(at("report_recall", version))
    response = office.post(at("report_send_back", version), {"remark": "处罚数量请核实"})
    assert response.status_code == 422 and "处罚数量请核实" in text_of(response)


def test_filling_in_what_was_thrown_away_brings_nothing_back(cast, clerk):
    version = begun(cast)
    clerk.post(at("report_discard", version))
    assert clerk.post(at("report_fill", version), {f"c.{PENALTIES}": "7", "source": "台账"}).status_code == 404
    assert not Report.objects.exists()


def test_two_people_fill_in_at_once_and_neither_takes_the_others_figures_away(cast, clerk):
    version = begun(cast)
    page = text_of(clerk.get(at("report_fill", version)))
    before = html.unescape(re.search(r'name="before" value="([^"]*)"', page)[1])
    fields = {name: "" for name in re.findall(r'name="(c\.[^"]*)"', page)}
    clerk.post(at("report_fill", version), fields | {f"c.{PENALTIES}": "5", "source": "甲", "before": before})
    clerk.post(
        at("report_fill", version), fields | {"c.t2.licensing.decisions": "40", "source": "乙", "before": before}
    )
    kept = {key: one["value"] for key, one in fresh(version).typed.items()}
    assert kept == {PENALTIES: "5", "t2.licensing.decisions": "40"}
    wiped = fields | {
        f"c.{PENALTIES}": "",
        "source": "",
        "before": json.dumps({PENALTIES: "5", "t2.licensing.decisions": ""}),
    }
    clerk.post(at("report_fill", version), wiped)
    assert set(fresh(version).typed) == {"t2.licensing.decisions"}


def test_two_people_write_one_section_and_the_second_is_told(cast, clerk):
    version = begun(cast)
    there = at("report_section", version, "other")
    stood = re.search(r'name="stood" value="([^"]*)"', text_of(clerk.get(there)))[1]
    clerk.post(there, {"text": "甲写的一段", "stood": stood})
    late = clerk.post(there, {"text": "乙写的一段", "stood": stood})
    page = text_of(late)
    assert late.status_code == 422 and "甲写的一段" in page and "乙写的一段" in page and "已被他人修改" in page
    now = re.search(r'name="stood" value="([^"]*)"', page)[1]
    assert clerk.post(there, {"text": "甲乙合写的一段", "stood": now}).status_code == 302
    assert fresh(version).sections == {"other": "甲乙合写的一段"}


@pytest.mark.parametrize("before", ["[1]", "{", "\0", "[" * 100_000, '{"t2.penalties.decisions": {"a": 1}}', "null"])
def test_a_bent_memory_of_the_form_does_no_harm(cast, clerk, before):
    version = begun(cast)
    sent = {f"c.{PENALTIES}": "5", "source": "台账", "before": before}
    assert clerk.post(at("report_fill", version), sent).status_code == 302
    assert fresh(version).typed[PENALTIES]["value"] == "5"


def test_the_sheet_of_a_body_that_waits_is_not_recalled_but_sent_back(cast, clerk, office):
    version = make_sheet(cast.bureau)
    response = clerk.post(at("report_recall", version))
    assert response.status_code == 422 and fresh(version).state == State.SUBMITTED
    assert "重新导入" not in text_of(response)
