"""决定发布协调."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.information.models import InfoItem
from gongkai.review import coordination_queries
from gongkai.review.actions.answer_consent import Reply, answer_consent
from gongkai.review.actions.ask_consent import ask_consent
from gongkai.review.actions.decide_coordination import decide_coordination
from gongkai.review.errors import CoordinationStopped, DecidedAlready, DecideLater
from gongkai.review.gates import coordination_hold, must_be_coordinated
from gongkai.review.models import Coordination
from tests.factories import make_team, ready_item

pytestmark = pytest.mark.django_db


def refused(team, other):
    made = ask_consent(ready_item(team).pk, kind="others", matter="请确认", agency_ids=[other.agency.pk], by=team.clerk)
    answer_consent(made.consents.get().pk, Reply("partly", reason="删去第三条"), by=other.clerk)
    return made


def item_of(made):
    return InfoItem.objects.select_related("current").get(pk=made.item_id)


def test_the_leader_releases_all_the_same_with_the_reason():
    team, other = make_team(), make_team()
    made = refused(team, other)
    assert [row.id for row in coordination_queries.to_decide(team.leader, today=timezone.localdate())] == [made.pk]
    decide_coordination(made.pk, release=True, decision="已按意见删去第三条", by=team.leader)
    must_be_coordinated(item_of(made))
    assert coordination_hold(item_of(made)) is None


def test_or_stops_the_release():
    team, other = make_team(), make_team()
    made = refused(team, other)
    decide_coordination(made.pk, release=False, decision="暂不发布", by=team.leader)
    with pytest.raises(CoordinationStopped):
        must_be_coordinated(item_of(made))
    with pytest.raises(DecidedAlready):
        decide_coordination(made.pk, release=True, decision="又想发布", by=team.leader)


def test_not_before_everybody_answered_or_the_days_passed():
    team, other = make_team(), make_team()
    made = ask_consent(ready_item(team).pk, kind="others", matter="请确认", agency_ids=[other.agency.pk], by=team.clerk)
    with pytest.raises(DecideLater):
        decide_coordination(made.pk, release=True, decision="不等了", by=team.leader)
    yesterday = timezone.localdate() - timedelta(days=1)
    Coordination.objects.update(asked_on=yesterday, due_on=yesterday)
    decide_coordination(made.pk, release=True, decision="逾期未复，按规定发布", by=team.leader)
    made.refresh_from_db()
    assert made.state == "decided"


def test_not_without_the_duty():
    team, other = make_team(), make_team()
    with pytest.raises(NotAllowed):
        decide_coordination(refused(team, other).pk, release=True, decision="同意", by=team.clerk)
