"""同意发布."""

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.clarifications.actions.approve import approve
from gongkai.clarifications.actions.ask_confirmation import ask_confirmation
from gongkai.clarifications.actions.pass_secrecy import pass_secrecy
from gongkai.clarifications.actions.record_confirmation import record_confirmation
from gongkai.clarifications.errors import NotConfirmed, OwnReview
from gongkai.clarifications.vocabulary import Answer
from gongkai.law.vocabulary import Duty
from tests.factories import actor_for, appoint, make_person
from tests.rooms.clarifications.matters import again, passed, submitted


def test_a_leader_approves(desk):
    case = passed(desk)
    approve(case.pk, opinion="同意发布", by=desk.leader)
    assert (again(case).state, again(case).approved_by_id) == ("approved", desk.leader.user_id)


def test_waits_until_every_organ_has_agreed(desk):
    case, day = passed(desk), timezone.localdate()
    asked = ask_confirmation(case.pk, organ="示范县水利局", asked_on=day, by=desk.clerk)
    with pytest.raises(NotConfirmed, match="示范县水利局还没有同意澄清稿.*《条例》第十一条"):
        approve(case.pk, opinion="同意", by=desk.leader)
    said = {"confirmation_id": asked.pk, "answered_on": day, "by": desk.clerk}
    record_confirmation(case.pk, answer=Answer.OBJECTED, words="数字有误", **said)
    with pytest.raises(NotConfirmed):
        approve(case.pk, opinion="同意", by=desk.leader)
    record_confirmation(case.pk, answer=Answer.AGREED, **said)
    assert approve(case.pk, opinion="同意", by=desk.leader).state == "approved"


def test_whoever_reviewed_does_not_approve(desk):
    person = make_person(desk.agency, Duty.SECRECY_REVIEW)
    appoint(person, Duty.APPROVE)
    both = actor_for(person)
    case = submitted(desk)
    pass_secrecy(case.pk, opinion="不涉密", by=both)
    with pytest.raises(OwnReview):
        approve(case.pk, opinion="同意", by=both)


def test_only_a_leader(desk):
    with pytest.raises(NotAllowed):
        approve(passed(desk).pk, opinion="同意", by=desk.clerk)
