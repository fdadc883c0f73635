"""查看."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.audit.models import Entry
from gongkai.information.actions.view import view
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_item, make_team, published_item

pytestmark = pytest.mark.django_db


def test_looking_at_what_is_not_public_is_written_down():
    team = make_team()
    item = make_item(agency=team.agency, by=team.clerk)
    assert view(item.pk, by=team.head).pk == item.pk
    assert Entry.objects.get(action="information.view").actor_id == team.head.user_id


def test_looking_at_what_everybody_may_see_is_not():
    team = make_team()
    view(published_item(team).pk, by=team.head)
    assert not Entry.objects.filter(action="information.view").exists()


def test_what_is_hidden_and_what_is_not_there_look_the_same():
    stranger, item = make_actor(make_agency(), Duty.FILL), make_item()
    for number in (item.pk, item.pk + 1000):
        with pytest.raises(Unknown):
            view(number, by=stranger)
    assert not Entry.objects.filter(action="information.view").exists()
