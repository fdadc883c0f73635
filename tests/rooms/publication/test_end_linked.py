"""取消上级文件: gone for the public, and no import brings it back."""

import pytest

from gongkai.publication import linked_public
from gongkai.publication.actions.end_linked import end_linked
from gongkai.publication.actions.import_linked import import_linked
from gongkai.publication.actions.link_document import link_document
from gongkai.publication.actions.show_linked import show_linked
from gongkai.publication.errors import ShownAlready
from gongkai.publication.vocabulary import LinkOrigin
from tests.rooms.publication.linking import entry


def test_it_stays_away(team):
    made = link_document(team.agency.pk, entry=entry(), by=team.clerk)
    show_linked([made.pk], by=team.publisher)
    end_linked(made.pk, reason="上级已废止", by=team.clerk)
    assert linked_public.linked().total == 0
    again = import_linked(team.agency.pk, entries=[(1, entry())], origin=LinkOrigin.CATALOGUE, by=team.clerk)
    assert (again.created, again.known) == (0, 1)
    with pytest.raises(ShownAlready):
        end_linked(made.pk, reason="上级已废止", by=team.clerk)
