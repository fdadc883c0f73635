"""起草公开."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.review import look_queries
from gongkai.review.actions.decide_look import decide_look
from gongkai.review.actions.propose_look import propose_look
from gongkai.review.actions.start_opening import start_opening
from gongkai.review.actions.submit import submit
from gongkai.review.errors import NothingToStart
from tests.factories import answers, make_team
from tests.rooms.review.around import withheld_slip

pytestmark = pytest.mark.django_db


def approved(team, outcome):
    look = propose_look(withheld_slip(team).pk, outcome=outcome, reason="影响已消除", by=team.clerk)
    return decide_look(look.pk, agree=True, by=team.leader)


def test_opening_begins_a_draft_that_is_reviewed_like_any_other():
    team = make_team()
    look = approved(team, "open")
    assert [one.id for one in look_queries.to_start(team.clerk)] == [look.pk]
    start_opening(look.pk, by=team.clerk)

    item = InfoItem.objects.select_related("current").get(pk=look.item_id)
    assert (item.stage, item.current.openness, item.current.ground_code) == (Stage.DRAFT, "proactive", "")
    assert submit(item.pk, answers=answers(item), by=team.clerk).waits_for == "first_review"
    assert look_queries.to_start(team.clerk) == []


def test_refuses_twice_where_it_was_kept_and_by_others():
    team = make_team()
    look = approved(team, "on_request")
    with pytest.raises(NotAllowed):
        start_opening(look.pk, by=team.leader)
    start_opening(look.pk, by=team.clerk)
    with pytest.raises(NothingToStart):
        start_opening(look.pk, by=team.clerk)
    with pytest.raises(NothingToStart):
        start_opening(approved(team, "keep").pk, by=team.clerk)
