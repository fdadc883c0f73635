"""保密审查通过."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.clarifications.actions.pass_secrecy import pass_secrecy
from gongkai.clarifications.errors import OwnDraft
from gongkai.law.vocabulary import Duty
from tests.factories import actor_for, appoint, make_person
from tests.rooms.clarifications.matters import Desk, again, submitted


def test_the_reviewer_lets_it_pass_with_an_opinion(desk):
    case = submitted(desk)
    pass_secrecy(case.pk, opinion="不涉密", by=desk.reviewer)
    kept = again(case)
    assert (kept.state, kept.secrecy_by_id, kept.secrecy_opinion) == ("approving", desk.reviewer.user_id, "不涉密")


def test_nobody_reviews_their_own_text(desk):
    person = make_person(desk.agency, Duty.FILL)
    appoint(person, Duty.SECRECY_REVIEW)
    both = actor_for(person)
    case = submitted(Desk(desk.agency, both, desk.reviewer, desk.leader, desk.publisher, desk.stranger))
    with pytest.raises(OwnDraft):
        pass_secrecy(case.pk, opinion="不涉密", by=both)


def test_only_a_reviewer(desk):
    with pytest.raises(NotAllowed):
        pass_secrecy(submitted(desk).pk, opinion="不涉密", by=desk.leader)
