"""送公开审查: an approved report becomes an item of information."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.annual_reports.actions.enter_for_review import enter_for_review
from gongkai.annual_reports.actions.release import release
from gongkai.annual_reports.errors import WrongState
from gongkai.annual_reports.public_errors import AlreadyEntered, NewerApproved, NotAnnual
from gongkai.annual_reports.reading import read_report
from gongkai.annual_reports.vocabulary import Origin, State
from gongkai.attachments import html, intake, storage
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.information.actions.revise import revise
from gongkai.information.errors import WrongStage
from gongkai.information.models import InfoItem
from gongkai.information.revisions import content_of
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.vocabulary import Duty
from gongkai.letters import fonts
from gongkai.publication.actions.withdraw import withdraw
from gongkai.review.actions.submit import submit
from tests.factories import answers, make_actor, make_team, published_item
from tests.rooms.annual_reports.releasing import approved, corrected, fresh, released, reviewed
from tests.rooms.annual_reports.reports import SECOND_QUARTER, SMALL, make_version

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(bool(fonts.fonts_missing()), reason="no Chinese fonts here"),
]


@pytest.fixture
def team():
    seed_defaults()
    return make_team()


def test_an_approved_report_becomes_an_item_of_information(team):
    version = approved(team)

    item = enter_for_review(version.pk, by=team.clerk)

    name = f"{team.agency.name}2025年政府信息公开工作年度报告"
    assert (item.kind, item.agency_id, item.stage) == ("annual_report", team.agency.pk, "draft")
    now = item.current
    assert (now.title, now.column_code, now.openness) == (name, "reports", "proactive")
    assert now.extra == {"report_year": 2025, "report_version": version.pk, "_entry": 1}
    assert now.summary == (
        f"{name}，包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、"
        "政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项。"
    )
    assert [file.name for file in now.files.all()] == [f"{name}.docx", f"{name}.pdf", f"{name}.xlsx"]
    version = fresh(version)
    assert (version.item_id, version.item_revision) == (item.pk, 1)
    assert [event.kind for event in version.events.all()] == ["entered"]


def test_page_and_files_say_what_was_approved_cell_by_cell(team):
    item = enter_for_review(approved(team).pk, by=team.clerk)
    for row in item.current.files.select_related("file"):
        with storage.open_file(row.file.sha256) as file:
            read = read_report(file.read(), name=row.name).figures
        assert {key: read[key] for key in SMALL} == {key: float(value) for key, value in SMALL.items()}, row.name
    page = f"<html><body><div>{item.current.body_html}</div></body></html>".encode()
    read = read_report(page, name="页面.html").figures
    assert {key: read[key] for key in SMALL} == {key: float(value) for key, value in SMALL.items()}


def test_the_page_begins_with_the_law_it_rests_on(team):
    item = enter_for_review(approved(team).pk, by=team.clerk)
    assert html.clean(item.current.body_html) == item.current.body_html
    assert "政府信息公开条例" in item.current.body_text.splitlines()[0]
    assert "草稿" not in item.current.body_text


def test_the_item_can_be_handed_in_as_it_is(team):
    item = enter_for_review(approved(team).pk, by=team.clerk)
    assert submit(item.pk, answers=answers(item), by=team.clerk).state == "open"


def test_a_correction_takes_the_place_of_the_earlier_page_with_its_reason(team):
    first = released(team)
    second = corrected(first, reason="漏计行政许可", t2__licensing__decisions="41")

    item = enter_for_review(second.pk, by=team.clerk)

    assert (item.pk, item.current.number, item.current.change_note) == (first.item_id, 2, "漏计行政许可")
    assert InfoItem.objects.filter(kind="annual_report").count() == 1
    assert (fresh(second).item_revision, fresh(first).item_revision) == (2, 1)


def test_an_area_report_is_the_governments_report_and_goes_the_same_way(team):
    assert enter_for_review(approved(team, scope="area").pk, by=team.clerk).kind == "annual_report"


def test_an_old_report_is_published_as_the_file_it_is(team):
    with open(__file__, "rb") as anything:
        file = intake.store(anything, name="示范县2016年报.txt")
    version = approved(
        team, ReportPeriod(2016), form_key="statistics_2014", origin=Origin.FILE, source_file=file,
        source_name="示范县2016年报.txt", figures={"stat.proactive_total.year": "60"}, sections={},
    )  # fmt: skip
    item = enter_for_review(version.pk, by=team.clerk)
    names = [row.name for row in item.current.files.all()]
    assert names == ["示范县2016年报.txt", f"{item.current.title}.xlsx"]
    assert "主动公开政府信息数" in item.current.body_text


def test_the_page_of_an_old_report_stays_as_it_was_published(team):
    page = published_item(
        team, kind="annual_report", column_code="reports", title="示范县2016年年报", body_html="<p>原来的正文。</p>"
    )
    with open(__file__, "rb") as anything:
        file = intake.store(anything, name="示范县2016年报.txt")
    old = {
        "form_key": "statistics_2014",
        "origin": Origin.FILE,
        "source_file": file,
        "source_name": "示范县2016年报.txt",
    }
    first = approved(team, ReportPeriod(2016), item=page, item_revision=1, **old)
    old.pop("form_key")
    second = make_version(first.report, State.APPROVED, reason="录入有误", **old)

    item = enter_for_review(second.pk, by=team.clerk)

    assert (item.pk, item.current.number, item.current.change_note) == (page.pk, 2, "录入有误")
    assert (item.current.title, item.current.body_text) == ("示范县2016年年报", "原来的正文。")
    assert item.current.extra == {"report_year": 2016, "report_version": second.pk, "_entry": 1}
    assert item.current.files.count() == 2


def test_what_is_not_approved_is_refused(team):
    version = make_version(approved(team).report, State.DRAFT)
    with pytest.raises(WrongState):
        enter_for_review(version.pk, by=team.clerk)


def test_a_quarter_is_not_for_the_public(team):
    version = approved(team, SECOND_QUARTER)
    with pytest.raises(NotAnnual) as refusal:
        enter_for_review(version.pk, by=team.clerk)
    assert "只报送、汇总，不向社会公布" in refusal.value.sentence


def test_an_earlier_version_is_refused_once_a_later_one_is_approved(team):
    first = approved(team)
    corrected(first)
    with pytest.raises(NewerApproved) as refusal:
        enter_for_review(first.pk, by=team.clerk)
    assert "第2版" in refusal.value.sentence


def test_handing_in_twice_is_refused(team):
    version = approved(team)
    enter_for_review(version.pk, by=team.clerk)
    with pytest.raises(AlreadyEntered):
        enter_for_review(version.pk, by=team.clerk)


def test_what_was_changed_by_hand_can_be_handed_in_anew(team):
    version = approved(team)
    item = enter_for_review(version.pk, by=team.clerk)
    revise(item.pk, content_of(item.current).with_(title="另一个标题2025"), by=team.clerk)

    item = enter_for_review(version.pk, by=team.clerk)

    assert (item.current.number, fresh(version).item_revision) == (3, 3)
    assert item.current.title.endswith("2025年政府信息公开工作年度报告")


def test_what_was_taken_back_can_be_handed_in_anew(team):
    version = released(team)
    withdraw(version.item_id, reason="附件有误，撤回核对", by=team.publisher)

    item = enter_for_review(version.pk, by=team.clerk)

    assert (item.stage, item.current.number) == ("draft", 2)
    reviewed(team, item)
    assert release(version.pk, by=team.publisher).revision.number == 2


def test_what_lies_with_the_reviewers_is_not_changed_under_their_hands(team):
    first = approved(team)
    item = enter_for_review(first.pk, by=team.clerk)
    submit(item.pk, answers=answers(item), by=team.clerk)
    second = corrected(first)
    with pytest.raises(WrongStage) as refusal:
        enter_for_review(second.pk, by=team.clerk)
    assert "取回" in refusal.value.sentence
    assert fresh(second).item_id is None


def test_who_may_compile_but_not_enter_information_is_refused(team):
    acceptor = make_actor(team.agency, Duty.ACCEPT)
    with pytest.raises(NotAllowed):
        enter_for_review(approved(team).pk, by=acceptor)


def test_who_may_only_look_is_refused(team):
    with pytest.raises(NotAllowed):
        enter_for_review(approved(team).pk, by=team.publisher)


def test_another_bodys_report_looks_like_none(team):
    with pytest.raises(Unknown):
        enter_for_review(approved(team).pk, by=make_team().clerk)
