"""公布上级文件: another person than its writer puts it before the public."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.publication import linked_public, linked_queries
from gongkai.publication.actions.link_document import link_document
from gongkai.publication.actions.show_linked import show_linked
from gongkai.publication.errors import OwnWriting, ShownAlready
from tests.factories import make_team
from tests.rooms.publication.linking import entry
from tests.rooms.publication.public import RULES


def test_the_public_finds_it(team):
    made = link_document(team.agency.pk, entry=entry(), by=team.clerk)
    assert linked_queries.waiting_count(team.publisher) == 1
    assert show_linked([made.pk, made.pk], by=team.publisher) == 1
    assert linked_public.linked(q="节水").total == 1 and len(linked_public.linked_in([RULES])) == 1
    with pytest.raises(ShownAlready):
        show_linked([made.pk], by=team.publisher)


def test_refusals(team):
    own = link_document(team.agency.pk, entry=entry(), by=team.publisher)
    with pytest.raises(OwnWriting):
        show_linked([own.pk], by=team.publisher)
    for by, pks in ((make_team().publisher, [own.pk]), (team.publisher, []), (team.publisher, [10**9])):
        with pytest.raises(Unknown):
            show_linked(pks, by=by)
    assert linked_public.linked().total == 0
