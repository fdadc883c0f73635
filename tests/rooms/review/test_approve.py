"""签发."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.information.actions.revise import revise
from gongkai.information.errors import WrongStage
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.approve import approve
from gongkai.review.actions.sign import sign
from gongkai.review.errors import (
    Blocked,
    GroundNeeded,
    NotAConclusion,
    NotYetPublishable,
    SignedAlready,
    WrongSlipState,
)
from gongkai.review.queries import concluded_for
from tests.factories import actor_for, concluded_slip, content, make_person, make_team, passed_slip, submitted_slip

pytestmark = pytest.mark.django_db
ID_NUMBER = "11010119900307803X"


def test_three_people_open_an_item():
    team = make_team()
    slip = passed_slip(team)

    slip = approve(
        slip.pk,
        conclusion="open",
        final_openness="proactive",
        opinion="同意",
        meeting="办公会纪要〔2026〕3号",
        by=team.leader,
    )

    assert (slip.state, slip.conclusion, slip.final_openness, slip.waits_for) == ("concluded", "open", "proactive", "")
    item = InfoItem.objects.select_related("current").get(pk=slip.item_id)
    assert item.stage == Stage.READY
    assert concluded_for(item) == slip
    assert [row.step for row in slip.signatures.all()] == ["first_review", "secrecy_review", "approval"]
    assert slip.signatures.get(step="approval").meeting == "办公会纪要〔2026〕3号"


def test_open_on_request_closes_the_item_and_publishes_nothing():
    team = make_team()
    slip = approve(passed_slip(team).pk, conclusion="open", final_openness="on_request", by=team.leader)
    item = InfoItem.objects.select_related("current").get(pk=slip.item_id)
    assert (item.stage, concluded_for(item)) == (Stage.CLOSED, None)


def test_exempt_closes_the_item_with_its_ground():
    team = make_team()
    slip = approve(
        passed_slip(team).pk, conclusion="exempt", final_openness="withheld", ground_code="X14c",
        ground_reason="公开后可能影响社会稳定", by=team.leader,
    )  # fmt: skip
    item = InfoItem.objects.select_related("current").get(pk=slip.item_id)
    assert (item.stage, slip.ground_code, concluded_for(item)) == (Stage.CLOSED, "X14c", None)


@pytest.mark.parametrize(
    ("code", "reason"), [("", "有理由"), ("X14a", "  "), ("N-A", "旧条例的依据"), ("胡写", "理由")]
)
def test_refuses_exempt_without_ground_and_reason(code, reason):
    team = make_team()
    slip = passed_slip(team)
    with pytest.raises(GroundNeeded):
        approve(
            slip.pk,
            conclusion="exempt",
            final_openness="withheld",
            ground_code=code,
            ground_reason=reason,
            by=team.leader,
        )


@pytest.mark.parametrize(
    ("conclusion", "openness"),
    [
        ("open", "withheld"),
        ("open", "undetermined"),
        ("exempt", "proactive"),
        ("exempt", "on_request"),
        ("refer", "proactive"),
    ],
)
def test_refuses_a_conclusion_that_contradicts_the_openness(conclusion, openness):
    team = make_team()
    slip = passed_slip(team)
    with pytest.raises(NotAConclusion):
        approve(
            slip.pk,
            conclusion=conclusion,
            final_openness=openness,
            ground_code="X15",
            ground_reason="理由",
            by=team.leader,
        )


def test_refuses_before_the_steps_below_are_signed():
    team = make_team()
    slip = submitted_slip(team)
    with pytest.raises(WrongSlipState):
        approve(slip.pk, conclusion="open", final_openness="proactive", by=team.leader)
    sign(slip.pk, decision="pass", by=team.head)
    with pytest.raises(WrongSlipState):
        approve(slip.pk, conclusion="open", final_openness="proactive", by=team.leader)


def test_refuses_whoever_signed_a_step_below():
    team = make_team()
    slip = submitted_slip(team)
    head = actor_for(make_person(team.agency, Duty.FIRST_REVIEW, Duty.APPROVE))
    sign(slip.pk, decision="pass", by=head)
    sign(slip.pk, decision="pass", by=team.secrecy)
    with pytest.raises(SignedAlready):
        approve(slip.pk, conclusion="open", final_openness="proactive", by=head)


def test_refuses_people_without_the_duty():
    team = make_team()
    slip = passed_slip(team)
    for other in (team.clerk, team.second, team.publisher):
        with pytest.raises(NotAllowed):
            approve(slip.pk, conclusion="open", final_openness="proactive", by=other)


def test_refuses_a_second_conclusion():
    team = make_team()
    slip = concluded_slip(team)
    with pytest.raises(WrongSlipState):
        approve(slip.pk, conclusion="open", final_openness="proactive", by=team.leader)


def test_the_leader_may_not_open_what_is_blocked():
    team = make_team()
    slip = submitted_slip(team, body_html=f"<p>身份证号{ID_NUMBER}。</p>", openness="on_request")
    sign(slip.pk, decision="pass", by=team.head)
    sign(slip.pk, decision="pass", by=team.secrecy)
    with pytest.raises(Blocked):
        approve(slip.pk, conclusion="open", final_openness="proactive", by=team.leader)
    assert approve(slip.pk, conclusion="open", final_openness="on_request", by=team.leader).state == "concluded"


def test_a_change_after_approval_voids_it():
    team = make_team()
    slip = concluded_slip(team)
    revise(slip.item_id, content(body_html="<p>换了内容。</p>"), by=team.clerk)
    item = InfoItem.objects.select_related("current").get(pk=slip.item_id)
    assert (item.stage, concluded_for(item)) == (Stage.DRAFT, None)


def test_going_back_to_the_approved_words_does_not_bring_the_approval_back():
    team = make_team()
    slip = concluded_slip(team)
    revise(slip.item_id, content(body_html="<p>换了内容。</p>"), by=team.clerk)
    revise(slip.item_id, content(), by=team.clerk)
    item = InfoItem.objects.select_related("current").get(pk=slip.item_id)
    assert item.current.digest == slip.digest
    assert concluded_for(item) is None


def test_nothing_is_changed_while_it_is_under_review():
    team = make_team()
    slip = passed_slip(team)
    with pytest.raises(WrongStage):
        revise(slip.item_id, content(body_html="<p>换了内容。</p>"), by=team.clerk)


def test_what_was_proposed_on_request_gets_its_publication_period_when_it_is_opened():
    team = make_team()
    yesterday = timezone.localdate() - timedelta(days=1)
    slip = passed_slip(team, openness="on_request", made_on=yesterday)
    assert slip.item.due_on is None
    approve(slip.pk, conclusion="open", final_openness="proactive", by=team.leader)
    assert InfoItem.objects.get(pk=slip.item_id).due_on > yesterday


def test_what_is_withheld_has_no_publication_period_left():
    team = make_team()
    slip = passed_slip(team, made_on=timezone.localdate())
    assert slip.item.due_on is not None
    approve(
        slip.pk,
        conclusion="exempt",
        final_openness="withheld",
        ground_code="X16b",
        ground_reason="过程稿",
        by=team.leader,
    )
    assert InfoItem.objects.get(pk=slip.item_id).due_on is None


def test_refuses_to_open_what_has_no_column_and_no_summary():
    team = make_team()
    slip = passed_slip(team, openness="undetermined", column_code="", summary="")
    with pytest.raises(NotYetPublishable) as refusal:
        approve(slip.pk, conclusion="open", final_openness="proactive", by=team.leader)
    assert "栏目" in refusal.value.sentence
    assert "内容概述" in refusal.value.sentence
