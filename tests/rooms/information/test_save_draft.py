"""自动保存."""

import pytest

from gongkai.accounts.actor import SYSTEM
from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry
from gongkai.information.actions.save_draft import save_draft
from gongkai.information.models import Draft, Revision
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_item, make_team

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    return make_team()


def test_what_is_typed_is_kept_and_nothing_becomes_a_revision(team):
    item = make_item(agency=team.agency, by=team.clerk)
    save_draft(f"item-{item.pk}", {"title": ["写了一半"]}, item_id=item.pk, by=team.clerk)
    assert Draft.objects.get().fields == {"title": ["写了一半"]}
    assert Revision.objects.count() == 1
    assert not Entry.objects.filter(action__contains="draft").exists()


def test_the_next_keeping_replaces_the_last(team):
    for title in ("写了一半", "写了大半"):
        save_draft("new-1", {"title": [title]}, by=team.clerk)
    assert Draft.objects.get().fields == {"title": ["写了大半"]}


def test_two_people_keep_two_drafts_of_one_item(team):
    item, colleague = make_item(agency=team.agency, by=team.clerk), make_actor(team.agency, Duty.FILL)
    for person in (team.clerk, colleague):
        save_draft(f"item-{item.pk}", {}, item_id=item.pk, by=person)
    assert Draft.objects.count() == 2


@pytest.mark.parametrize("key", ["", "x" * 41])
def test_a_key_that_is_none_is_refused(team, key):
    with pytest.raises(Unknown):
        save_draft(key, {}, by=team.clerk)


def test_nobody_keeps_a_draft_about_a_neighbours_item():
    item = make_item()
    with pytest.raises(Unknown):
        save_draft("item-1", {}, item_id=item.pk, by=make_actor(make_agency(), Duty.FILL))
    assert not Draft.objects.exists()


def test_only_clerks_keep_drafts(team):
    for person in (team.head, team.leader):
        with pytest.raises(NotAllowed):
            save_draft("new-1", {}, by=person)


def test_the_program_itself_types_nothing():
    with pytest.raises(Unknown):
        save_draft("new-1", {}, by=SYSTEM)
