"""先行公开."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadWords
from gongkai.information.actions.revise import revise
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Duty
from gongkai.review import urgent_queries
from gongkai.review.actions.approve import approve
from gongkai.review.actions.recall import recall
from gongkai.review.actions.refer import refer
from gongkai.review.actions.release_urgently import release_urgently
from gongkai.review.actions.sign import sign
from gongkai.review.actions.submit import submit
from gongkai.review.errors import Blocked, NotUrgent, OrderedYourself, OwnSlip, ReleasedBefore, SignedAlready
from gongkai.review.gates import urgent_release_for
from gongkai.review.models import UrgentRelease
from gongkai.review.queries import concluded_for, waiting
from tests.factories import actor_for, answers, appoint, content, make_person, make_team, submitted_slip
from tests.rooms.review.around import policy, principal_of

pytestmark = pytest.mark.django_db
SAID = {"emergency": "disaster", "reason": "暴雨红色预警，须立即告知群众转移路线"}
ID_NUMBER = "11010119900307803X"


def fresh(slip):
    return InfoItem.objects.select_related("current").get(pk=slip.item_id)


def ordered(team, by=None):
    slip = submitted_slip(team)
    release_urgently(slip.pk, **SAID, by=by or team.leader)
    return slip


def test_the_leaders_word_makes_it_publishable_while_the_slip_stays_open():
    team = make_team()
    policy(team, urgent_days=3)
    slip = submitted_slip(team)
    released = release_urgently(slip.pk, **SAID, by=team.leader)

    item = fresh(slip)
    assert (item.stage, released.state) == (Stage.READY, "open")
    assert urgent_release_for(item) == released
    assert concluded_for(item) is None
    assert released.due_on > timezone.localdate() + timedelta(days=2)
    assert [row.item_id for row in urgent_queries.to_clear(team.leader)] == [item.pk]


def test_another_leader_clears_it_after_the_section_and_the_reviewing_body():
    team = make_team()
    principal = principal_of(team)
    slip = ordered(team)
    sign(slip.pk, decision="pass", by=team.head)
    slip = sign(slip.pk, decision="pass", by=team.secrecy)
    assert waiting(team.leader) == []
    assert [row.id for row in waiting(principal)] == [slip.pk]
    with pytest.raises(OrderedYourself):
        approve(slip.pk, conclusion="open", final_openness="proactive", by=team.leader)

    slip = approve(slip.pk, conclusion="open", final_openness="proactive", by=principal)
    released = UrgentRelease.objects.get()
    assert (slip.state, released.state, released.cleared_by_id) == ("concluded", "cleared", principal.user_id)
    assert concluded_for(fresh(slip)) == slip


def test_what_the_review_refuses_is_closed_or_must_be_withdrawn():
    team = make_team()
    slip = ordered(team)
    sign(slip.pk, decision="pass", by=team.head)
    sign(slip.pk, decision="pass", by=team.secrecy)
    approve(
        slip.pk, conclusion="exempt", final_openness="withheld", ground_code="X14c", ground_reason="理由",
        by=principal_of(team),
    )  # fmt: skip
    item = fresh(slip)
    assert (item.stage, UrgentRelease.objects.get().state) == (Stage.CLOSED, "refused")
    assert urgent_release_for(item) is None

    InfoItem.objects.filter(pk=item.pk).update(is_public=True, stage=Stage.PUBLISHED)
    assert [row.item_id for row in urgent_queries.to_withdraw(team.publisher)] == [item.pk]


def test_a_slip_that_comes_back_waits_for_a_new_one_which_clears_it():
    team = make_team()
    slip = ordered(team)
    sign(slip.pk, decision="return", opinion="数字有误", by=team.head)
    assert fresh(slip).stage == Stage.DRAFT
    revise(slip.item_id, content(title="示范县2026年汛期转移路线（更正）"), by=team.clerk)
    again = submit(slip.item_id, answers=answers(slip.item), by=team.clerk)
    assert not again.is_released
    sign(again.pk, decision="pass", by=team.head)
    sign(again.pk, decision="pass", by=team.secrecy)
    approve(again.pk, conclusion="open", final_openness="proactive", by=principal_of(team))
    assert (UrgentRelease.objects.get().state, fresh(slip).stage) == ("cleared", Stage.READY)


def test_changed_words_void_the_order_and_a_new_slip_can_be_opened():
    team = make_team()
    slip = ordered(team)
    revise(slip.item_id, content(title="另一个标题"), by=team.clerk)
    assert urgent_release_for(fresh(slip)) is None
    again = submit(slip.item_id, answers=answers(slip.item), by=team.clerk)
    slip.refresh_from_db()
    assert (slip.state, again.state) == ("void", "open")


def test_never_past_a_block():
    team = make_team()
    slip = submitted_slip(team, body_html=f"<p>身份证号{ID_NUMBER}</p>")
    with pytest.raises(Blocked):
        release_urgently(slip.pk, **SAID, by=team.leader)
    assert not UrgentRelease.objects.exists()


def test_only_what_is_proposed_as_proactive_and_only_once():
    team = make_team()
    inside = submitted_slip(team, openness="on_request")
    with pytest.raises(NotUrgent):
        release_urgently(inside.pk, **SAID, by=team.leader)
    slip = ordered(team)
    with pytest.raises(NotUrgent):
        release_urgently(slip.pk, **SAID, by=principal_of(team))


def test_neither_the_clerk_nor_a_reviewer_nor_without_a_reason():
    team = make_team()
    slip = submitted_slip(team)
    with pytest.raises(NotAllowed):
        release_urgently(slip.pk, **SAID, by=team.clerk)
    with pytest.raises(BadWords):
        release_urgently(slip.pk, emergency="disaster", reason="  ", by=team.leader)
    with pytest.raises(ValueError, match="flood"):
        release_urgently(slip.pk, emergency="flood", reason="理由", by=team.leader)


def test_who_signed_or_opened_it_does_not_order_it():
    team = make_team()
    user = make_person(team.agency, Duty.FIRST_REVIEW)
    appoint(user, Duty.APPROVE)
    slip = submitted_slip(team)
    sign(slip.pk, decision="pass", by=actor_for(user))
    with pytest.raises(SignedAlready):
        release_urgently(slip.pk, **SAID, by=actor_for(user))
    writer = make_person(team.agency, Duty.FILL)
    appoint(writer, Duty.PRINCIPAL)
    own = submitted_slip(type(team)(**(vars(team) | {"clerk": actor_for(writer)})))
    with pytest.raises(OwnSlip):
        release_urgently(own.pk, **SAID, by=actor_for(writer))


def test_it_is_neither_taken_back_nor_referred():
    team = make_team()
    slip = ordered(team)
    with pytest.raises(ReleasedBefore):
        recall(slip.pk, by=team.clerk)
    sign(slip.pk, decision="pass", by=team.head)
    with pytest.raises(ReleasedBefore):
        refer(slip.pk, sent_to="示范市保密局", reason="拿不准", by=team.secrecy)


def test_overdue_ones_are_counted_for_the_board():
    team = make_team()
    slip = ordered(team)
    today = timezone.localdate()
    before = UrgentRelease.objects.get().ordered_on
    UrgentRelease.objects.update(ordered_on=before - timedelta(days=20), due_on=today - timedelta(days=1))
    assert urgent_queries.overdue_by_agency([team.agency.pk], today=today) == {team.agency.pk: 1}
    assert urgent_queries.counts(team.leader) == {"open": 1, "late": 1, "withdraw": 0, "done": 0}
    assert urgent_queries.release_flags([slip.item_id]) == {slip.item_id: "已批准先行公开，待发布"}
