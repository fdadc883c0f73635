"""The two doors to the public besides the concluded slip, through the real publication."""

import pytest

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.information.models import InfoItem
from gongkai.publication.actions.publish import publish
from gongkai.publication.errors import NotReviewed
from gongkai.publication.models import PublicItem
from gongkai.review.actions.approve import approve
from gongkai.review.actions.ask_consent import ask_consent
from gongkai.review.actions.release_urgently import release_urgently
from gongkai.review.actions.sign import sign
from gongkai.review.errors import CoordinationOpen
from gongkai.review.models import UrgentRelease
from tests.factories import make_team, ready_item, submitted_slip
from tests.rooms.review.around import principal_of

pytestmark = pytest.mark.django_db


def test_an_early_release_is_public_at_once_and_its_review_follows():
    seed_defaults()
    team = make_team()
    slip = submitted_slip(team)
    release_urgently(slip.pk, emergency="disaster", reason="暴雨红色预警", by=team.leader)
    publish(slip.item_id, cause="review", by=team.publisher)
    assert PublicItem.objects.filter(pk=slip.item_id).exists()

    sign(slip.pk, decision="pass", by=team.head)
    sign(slip.pk, decision="pass", by=team.secrecy)
    approve(slip.pk, conclusion="open", final_openness="proactive", by=principal_of(team))
    item = InfoItem.objects.get(pk=slip.item_id)
    assert (item.stage, item.is_public, UrgentRelease.objects.get().state) == ("published", True, "cleared")


def test_a_returned_one_that_is_not_out_yet_cannot_go_out():
    seed_defaults()
    team = make_team()
    slip = submitted_slip(team)
    release_urgently(slip.pk, emergency="disaster", reason="暴雨红色预警", by=team.leader)
    sign(slip.pk, decision="return", opinion="数字有误", by=team.head)
    InfoItem.objects.filter(pk=slip.item_id).update(stage="ready")
    with pytest.raises(NotReviewed):
        publish(slip.item_id, by=team.publisher)


def test_publishing_waits_for_the_other_bodies():
    seed_defaults()
    team, other = make_team(), make_team()
    item = ready_item(team)
    ask_consent(item.pk, kind="joint", matter="请确认", agency_ids=[other.agency.pk], by=team.clerk)
    with pytest.raises(CoordinationOpen):
        publish(item.pk, by=team.publisher)
