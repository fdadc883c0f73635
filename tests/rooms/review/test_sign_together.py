"""合并签署."""

import pytest

from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.approve import approve
from gongkai.review.actions.sign_together import sign_together
from gongkai.review.errors import Blocked, CannotMerge, OwnSlip, SignedAlready
from gongkai.review.queries import concluded_for, slip as shown
from tests.factories import actor_for, appoint, make_person, submitted_slip
from tests.rooms.review.around import policy, small_team

pytestmark = pytest.mark.django_db
ID_NUMBER = "11010119900307803X"


def test_three_people_open_an_item_where_the_policy_allows_it():
    team = small_team()
    slip = sign_together(submitted_slip(team).pk, opinion="不涉密，同意公开", by=team.head)

    assert slip.waits_for == "approval"
    assert [(row.step, row.covers) for row in slip.signatures.all()] == [("first_review", "secrecy_review")]
    slip = approve(slip.pk, conclusion="open", final_openness="proactive", by=team.leader)
    item = InfoItem.objects.select_related("current").get(pk=slip.item_id)
    assert concluded_for(item) == slip
    steps = shown(team.clerk, slip.pk).steps
    assert {signed.signer_name for signed in steps.values()} == {team.head.name, team.leader.name}


def test_the_same_person_never_signs_as_leader_too():
    team = small_team()
    user = make_person(team.agency, Duty.FIRST_REVIEW, Duty.SECRECY_REVIEW)
    appoint(user, Duty.APPROVE)
    head = actor_for(user)
    slip = sign_together(submitted_slip(team).pk, by=head)
    with pytest.raises(SignedAlready):
        approve(slip.pk, conclusion="open", final_openness="proactive", by=head)


def test_the_clerk_does_not_review_their_own_item():
    team = small_team()
    user = make_person(team.agency, Duty.FILL, Duty.FIRST_REVIEW)
    appoint(user, Duty.SECRECY_REVIEW)
    clerk = actor_for(user)
    from_clerk = submitted_slip(type(team)(**(vars(team) | {"clerk": clerk})))
    with pytest.raises(OwnSlip):
        sign_together(from_clerk.pk, by=clerk)


def test_refuses_where_the_policy_says_nothing_or_the_second_duty_is_missing():
    team = small_team()
    other = make_person(team.agency, Duty.FIRST_REVIEW)
    with pytest.raises(CannotMerge):
        sign_together(submitted_slip(team).pk, by=actor_for(other))
    policy(team, merges_steps=False)
    with pytest.raises(CannotMerge):
        sign_together(submitted_slip(team).pk, by=team.head)


def test_nothing_blocked_passes():
    team = small_team()
    slip = submitted_slip(team, body_html=f"<p>联系人身份证号{ID_NUMBER}</p>")
    with pytest.raises(Blocked):
        sign_together(slip.pk, by=team.head)
