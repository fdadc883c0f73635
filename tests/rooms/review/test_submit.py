"""提交审查."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry
from gongkai.information.actions.revise import revise
from gongkai.information.errors import Incomplete, WrongStage
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.submit import submit
from gongkai.review.models import ReviewSlip
from tests.factories import (
    answers,
    concluded_slip,
    content,
    make_actor,
    make_agency,
    make_item,
    make_section,
    make_team,
    submitted_slip,
)

pytestmark = pytest.mark.django_db
ID_NUMBER = "11010119900307803X"


def test_opens_a_numbered_slip_and_waits_for_the_section_head():
    team = make_team(make_agency(code="110001"))
    item = make_item(agency=team.agency, by=team.clerk)

    slip = submit(item.pk, answers=answers(item), by=team.clerk)

    year = slip.opened_at.year
    assert slip.number == f"保审〔{year}〕110001-0001号"
    assert (slip.state, slip.waits_for, slip.proposed_openness) == ("open", "first_review", "proactive")
    assert slip.digest == item.current.digest
    assert slip.step_due_on is not None
    item.refresh_from_db()
    assert (item.stage, item.was_submitted) == (Stage.FIRST_REVIEW, True)
    assert Entry.objects.filter(action="review.submit", about_label=slip.number).count() == 1


def test_numbers_run_on_for_each_agency_without_a_gap():
    here, there = make_team(make_agency(code="110001")), make_team(make_agency(code="110002"))

    numbers = [submitted_slip(team).number[-12:] for team in (here, here, there, here)]

    assert numbers == ["110001-0001号", "110001-0002号", "110002-0001号", "110001-0003号"]


def test_a_refused_submission_uses_no_number():
    team = make_team()
    item = make_item(agency=team.agency, by=team.clerk, summary="")
    with pytest.raises(Incomplete):
        submit(item.pk, answers=answers(item), by=team.clerk)

    assert submitted_slip(team).number.endswith("-0001号")


def test_tells_every_gap_at_once_with_its_field():
    team = make_team()
    item = make_item(agency=team.agency, by=team.clerk, summary="", column_code="", ways=(), body_html="")
    said = answers(item)
    del said["secret"]

    with pytest.raises(Incomplete) as refusal:
        submit(item.pk, answers=said, by=team.clerk)

    assert [field for field, _ in refusal.value.problems] == ["body_html", "column_code", "summary", "ways", "secret"]
    assert not ReviewSlip.objects.exists()


def test_asks_no_column_or_summary_of_what_is_not_proactive():
    team = make_team()
    slip = submitted_slip(team, openness="on_request", column_code="", summary="")
    assert slip.proposed_openness == "on_request"


def test_withholding_needs_a_ground_of_its_own_regulation_and_a_reason():
    team = make_team()
    item = make_item(agency=team.agency, by=team.clerk, openness="withheld", ground_code="N-A", ground_reason=" ")

    with pytest.raises(Incomplete) as refusal:
        submit(item.pk, answers=answers(item, secret="yes"), by=team.clerk)

    assert [field for field, _ in refusal.value.problems] == ["ground_code", "ground_reason"]


def test_keeps_the_ground_and_the_answers_on_the_slip():
    slip = submitted_slip(
        make_team(), openness="withheld", ground_code="X16a", ground_reason="属于内部人事管理", said={"internal": "yes"}
    )
    assert (slip.ground_code, slip.ground_reason) == ("X16a", "属于内部人事管理")
    assert slip.answers["internal"] == {"yes": True, "reason": ""}
    assert slip.answers["secret"] == {"yes": False, "reason": ""}


def test_an_old_document_is_asked_the_questions_of_its_own_regulation():
    slip = submitted_slip(make_team(), made_on=date(2009, 3, 2))
    assert set(slip.answers) == {
        "secret", "safety", "trade_secret", "privacy", "third_party", "coordination", "severable",
    }  # fmt: skip


def test_blocks_do_not_stop_submission_but_are_counted():
    slip = submitted_slip(make_team(), body_html=f"<p>申请人身份证号{ID_NUMBER}。</p>")
    assert slip.revision.scan.blocks == 1


def test_refuses_what_is_already_in_review():
    team = make_team()
    slip = submitted_slip(team)
    with pytest.raises(WrongStage):
        submit(slip.item_id, answers=answers(slip.item), by=team.clerk)


def test_refuses_people_without_the_duty_and_hides_other_agencies():
    team = make_team()
    item = make_item(agency=team.agency, by=team.clerk)
    with pytest.raises(NotAllowed):
        submit(item.pk, answers=answers(item), by=team.head)
    with pytest.raises(Unknown):
        submit(item.pk, answers=answers(item), by=make_team().clerk)
    with pytest.raises(Unknown):
        submit(item.pk + 1000, answers=answers(item), by=team.clerk)


def test_a_section_clerk_does_not_reach_the_next_section():
    agency = make_agency()
    own, other = make_section(agency), make_section(agency)
    clerk = make_actor(agency, Duty.FILL, section=own)
    item = make_item(agency=agency, section=other, by=make_actor(agency, Duty.FILL))
    with pytest.raises(Unknown):
        submit(item.pk, answers=answers(item), by=clerk)


def test_a_changed_item_voids_the_earlier_decision():
    team = make_team()
    before = concluded_slip(team)
    revise(before.item_id, content(title="示范县2026年农村饮水安全工作要点（修订）"), by=team.clerk)

    after = submit(before.item_id, answers=answers(before.item), by=team.clerk)

    before.refresh_from_db()
    assert (before.state, before.void_reason) == ("void", "内容已变更，重新提交审查")
    assert after.number.endswith("-0002号")
    assert InfoItem.objects.get(pk=before.item_id).stage == Stage.FIRST_REVIEW
