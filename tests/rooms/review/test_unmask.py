"""撤销一键脱敏."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.mask import mask
from gongkai.review.actions.unmask import unmask
from gongkai.review.masking_errors import NotMasked
from tests.factories import make_actor, make_item, make_team

pytestmark = pytest.mark.django_db
MOBILE = "13800138000"


@pytest.fixture
def team():
    return make_team()


@pytest.fixture
def item(team):
    return make_item(agency=team.agency, by=team.clerk, body_html=f"<p>手机{MOBILE}。</p>")


def test_brings_back_the_text_as_a_new_revision_that_is_checked_again(team, item):
    mask(item.pk, by=team.clerk)
    revision = unmask(item.pk, by=team.clerk)
    current = InfoItem.objects.get(pk=item.pk).current
    assert (revision.number, current.pk, current.body_text) == (3, revision.pk, f"手机{MOBILE}。")
    assert current.change_note == "撤销一键脱敏，恢复第1版内容"
    assert current.scan.blocks == 1


def test_what_was_not_masked_cannot_be_undone(team, item):
    with pytest.raises(NotMasked):
        unmask(item.pk, by=team.clerk)


def test_undoing_twice_is_a_sentence(team, item):
    mask(item.pk, by=team.clerk)
    unmask(item.pk, by=team.clerk)
    with pytest.raises(NotMasked):
        unmask(item.pk, by=team.clerk)


def test_only_whoever_may_write_undoes_it(team, item):
    mask(item.pk, by=team.clerk)
    with pytest.raises(NotAllowed):
        unmask(item.pk, by=make_actor(team.agency, Duty.PUBLISH))
