"""放弃没有保存的内容."""

import pytest

from gongkai.information.actions.discard_draft import discard_draft
from gongkai.information.actions.save_draft import save_draft
from gongkai.information.models import Draft
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk():
    return make_actor(make_agency(), Duty.FILL)


def test_the_own_draft_is_gone(clerk):
    save_draft("new-1", {"title": ["x"]}, by=clerk)
    discard_draft("new-1", by=clerk)
    assert not Draft.objects.exists()


def test_other_drafts_stay(clerk):
    save_draft("new-1", {}, by=clerk)
    save_draft("new-1", {}, by=make_actor(make_agency(), Duty.FILL))
    save_draft("new-2", {}, by=clerk)
    discard_draft("new-1", by=clerk)
    assert Draft.objects.count() == 2


def test_nothing_happens_where_there_is_none(clerk):
    discard_draft("new-1", by=clerk)
