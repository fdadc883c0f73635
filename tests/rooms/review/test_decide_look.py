"""审定复查意见."""

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadWords
from gongkai.law.vocabulary import Duty
from gongkai.review import look_queries
from gongkai.review.actions.decide_look import decide_look
from gongkai.review.actions.propose_look import propose_look
from gongkai.review.errors import LookByAnother, LookDecided
from gongkai.review.models import ReviewSlip
from tests.factories import actor_for, appoint, make_person, make_team
from tests.rooms.review.around import withheld_slip

pytestmark = pytest.mark.django_db


def proposed(team, outcome="keep"):
    return propose_look(withheld_slip(team).pk, outcome=outcome, reason="仍有影响", by=team.clerk)


def test_keeping_it_starts_the_next_year():
    team = make_team()
    look = proposed(team)
    ReviewSlip.objects.update(closed_at=timezone.now() - timezone.timedelta(days=800))
    decide_look(look.pk, agree=True, by=team.leader)
    row = look_queries.second_look(team.clerk, look.slip_id)
    assert (row.last_on, row.late) == (timezone.localdate(), False)
    assert look_queries.counts(team.clerk)["due"] == 0


def test_it_is_given_back_with_a_word_and_proposed_anew():
    team = make_team()
    look = proposed(team)
    with pytest.raises(BadWords):
        decide_look(look.pk, agree=False, by=team.leader)
    decide_look(look.pk, agree=False, remark="请说明影响是否还存在", by=team.leader)
    assert propose_look(look.slip_id, outcome="open", reason="影响已消除", by=team.clerk).state == "proposed"
    with pytest.raises(LookDecided):
        decide_look(look.pk, agree=True, by=team.leader)


def test_another_person_with_the_duty_decides():
    team = make_team()
    with pytest.raises(NotAllowed):
        decide_look(proposed(team).pk, agree=True, by=team.secrecy)
    user = make_person(team.agency, Duty.FILL)
    appoint(user, Duty.APPROVE)
    both = actor_for(user)
    own = propose_look(withheld_slip(team, title="又一件").pk, outcome="keep", reason="理由", by=both)
    with pytest.raises(LookByAnother):
        decide_look(own.pk, agree=True, by=both)
