"""人工检查."""

import io

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.attachments import intake
from gongkai.audit.models import Entry
from gongkai.information.content import FileRef
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.rescan import rescan
from gongkai.review.actions.tick_file import tick_file
from gongkai.review.errors import SecondPersonNeeded
from gongkai.review.masking_errors import NothingToTick
from tests.factories import make_actor, make_item, make_team
from tests.fixtures import documents

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    return make_team()


@pytest.fixture
def finding(team):
    return unread(team.agency, team.clerk)


def unread(agency, by):
    """What the checks say of a picture that this person entered."""
    file = intake.store(io.BytesIO(documents.picture("PNG")), name="照片.png")
    item = make_item(agency=agency, by=by, files=(FileRef(file.pk, file.sha256, "照片.png"),))
    return rescan(item.pk, by=by).findings.get(rule="F1")


def test_a_reviewer_ticks_a_file_as_looked_through(team, finding):
    ticked = tick_file(finding.pk, by=team.secrecy)
    assert (ticked.lifted_by_id, ticked.asked_reason) == (team.secrecy.user_id, "自动检查未能覆盖，已逐页人工检查")
    assert Entry.objects.get(action="review.tick_file").actor_id == team.secrecy.user_id


def test_whoever_wrote_it_does_not_tick_it(team, finding):
    with pytest.raises(NotAllowed):
        tick_file(finding.pk, by=team.clerk)
    writer = make_actor(team.agency, Duty.FILL, Duty.SECRECY_REVIEW)
    with pytest.raises(SecondPersonNeeded):
        tick_file(unread(team.agency, writer).pk, by=writer)


def test_a_second_press_is_a_sentence(team, finding):
    tick_file(finding.pk, by=team.secrecy)
    with pytest.raises(NothingToTick):
        tick_file(finding.pk, by=team.secrecy)
