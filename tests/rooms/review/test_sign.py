"""初审、复审、保密审查: pass and return."""

from datetime import date

import pytest

from gongkai.accounts.actor import SYSTEM
from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.accounts.models import User
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Duty
from gongkai.review import clock
from gongkai.review.actions.configure import Wishes, configure
from gongkai.review.actions.sign import sign
from gongkai.review.actions.submit import submit
from gongkai.review.errors import Blocked, ChangedSinceSubmission, OpinionNeeded, OwnSlip, SignedAlready, WrongSlipState
from gongkai.review.models import ReviewPolicy, Signature
from tests.factories import (
    actor_for,
    answers,
    appoint,
    make_actor,
    make_item,
    make_person,
    make_team,
    passed_slip,
    submitted_slip,
)

pytestmark = pytest.mark.django_db
ID_NUMBER = "11010119900307803X"


def stage(slip):
    return InfoItem.objects.get(pk=slip.item_id).stage


def test_head_and_reviewing_body_pass_the_slip_on_to_the_leader():
    team = make_team()
    slip = submitted_slip(team)

    slip = sign(slip.pk, decision="pass", opinion="同意公开", by=team.head)
    assert (slip.state, slip.waits_for, stage(slip)) == ("open", "secrecy_review", Stage.SECRECY_REVIEW)
    slip = sign(slip.pk, decision="pass", opinion="不涉密", by=team.secrecy)
    assert (slip.state, slip.waits_for, stage(slip)) == ("open", "approval", Stage.APPROVAL)

    head, secrecy = slip.signatures.all()
    assert (head.step, head.decision, head.opinion, head.post) == ("first_review", "pass", "同意公开", "初审岗")
    assert (secrecy.step, secrecy.signer_name) == ("secrecy_review", team.secrecy.name)


def test_an_agency_with_a_second_review_has_one_step_more():
    team = make_team()
    admin = make_actor(team.agency, Duty.ADMINISTER)
    configure(team.agency.pk, Wishes(second_review=True), by=admin)
    slip = submitted_slip(team)

    slip = sign(slip.pk, decision="pass", by=team.head)
    assert (slip.waits_for, stage(slip)) == ("second_review", Stage.SECOND_REVIEW)
    slip = sign(slip.pk, decision="pass", by=team.second)
    assert (slip.waits_for, stage(slip)) == ("secrecy_review", Stage.SECRECY_REVIEW)


def test_a_returned_slip_tells_the_clerk_what_to_change():
    team = make_team()
    slip = submitted_slip(team)

    slip = sign(slip.pk, decision="return", opinion="请补充附件", by=team.head)

    assert (slip.state, slip.waits_for, slip.step_due_on, stage(slip)) == ("returned", "", None, Stage.RETURNED)
    assert slip.closed_at is not None
    again = submit(slip.item_id, answers=answers(slip.item), by=team.clerk)
    assert again.pk != slip.pk


def test_the_leader_returns_too():
    team = make_team()
    slip = sign(passed_slip(team).pk, decision="return", opinion="标题不规范", by=team.leader)
    assert (slip.state, stage(slip)) == ("returned", Stage.RETURNED)


def test_refuses_a_return_without_an_opinion():
    team = make_team()
    with pytest.raises(OpinionNeeded):
        sign(submitted_slip(team).pk, decision="return", opinion="  ", by=team.head)


def test_refuses_the_opener():
    team = make_team()
    clerk = User.objects.get(pk=team.clerk.user_id)
    appoint(clerk, Duty.FIRST_REVIEW)
    with pytest.raises(OwnSlip) as refusal:
        sign(submitted_slip(team).pk, decision="pass", by=actor_for(clerk))
    assert "第十七条" in refusal.value.sentence


def test_refuses_a_second_signature_of_the_same_person():
    team = make_team()
    both = actor_for(make_person(team.agency, Duty.FIRST_REVIEW, Duty.SECRECY_REVIEW))
    slip = sign(submitted_slip(team).pk, decision="pass", by=both)
    with pytest.raises(SignedAlready):
        sign(slip.pk, decision="pass", by=both)
    assert Signature.objects.filter(slip=slip).count() == 1


def test_refuses_those_whose_step_it_is_not():
    team = make_team()
    slip = submitted_slip(team)
    for other in (team.clerk, team.secrecy, team.leader, team.publisher):
        with pytest.raises(NotAllowed):
            sign(slip.pk, decision="pass", by=other)


def test_hides_slips_of_other_agencies_and_those_that_do_not_exist():
    slip, other = submitted_slip(make_team()), make_team()
    with pytest.raises(Unknown):
        sign(slip.pk, decision="pass", by=other.head)
    with pytest.raises(Unknown):
        sign(slip.pk + 1000, decision="pass", by=other.head)


def test_the_program_itself_signs_nothing():
    with pytest.raises(NotAllowed):
        sign(submitted_slip(make_team()).pk, decision="pass", by=SYSTEM)


def test_refuses_to_pass_while_a_block_stands_but_may_return():
    team = make_team()
    slip = submitted_slip(team, body_html=f"<p>申请人身份证号{ID_NUMBER}。</p>")
    with pytest.raises(Blocked) as refusal:
        sign(slip.pk, decision="pass", by=team.head)
    assert "1处" in refusal.value.sentence
    assert sign(slip.pk, decision="return", opinion="请遮盖身份证号", by=team.head).state == "returned"


def test_what_is_to_be_withheld_may_contain_what_would_block_publishing():
    team = make_team()
    slip = submitted_slip(
        team, body_html=f"<p>身份证号{ID_NUMBER}。</p>", openness="withheld", ground_code="X15",
        ground_reason="涉及个人隐私", said={"privacy": "yes"},
    )  # fmt: skip
    assert sign(slip.pk, decision="pass", by=team.head).waits_for == "secrecy_review"


def test_the_leader_does_not_pass_by_this_verb():
    team = make_team()
    with pytest.raises(WrongSlipState):
        sign(passed_slip(team).pk, decision="pass", by=team.leader)


def test_refuses_a_slip_whose_content_is_not_current():
    team = make_team()
    slip = submitted_slip(team)
    other = make_item(agency=team.agency, by=team.clerk, title="另一条示范信息")
    InfoItem.objects.filter(pk=slip.item_id).update(current=other.current_id)
    with pytest.raises(ChangedSinceSubmission):
        sign(slip.pk, decision="pass", by=team.head)


def test_each_step_is_due_after_its_own_working_days():
    team = make_team()
    slip = submitted_slip(team)
    rules = ReviewPolicy(agency=team.agency, body_days=2)
    friday_before_national_day = date(2024, 9, 27)

    clock.restate(slip, policy=rules, today=friday_before_national_day)
    assert slip.step_due_on == date(2024, 10, 8)  # 29 September is worked, 30 is Monday, 1–7 October are off

    slip.waits_for = "secrecy_review"
    clock.restate(slip, policy=rules, today=friday_before_national_day)
    assert slip.step_due_on == date(2024, 9, 30)  # the agency's own 2 days
