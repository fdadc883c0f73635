"""取入其他系统公开的信息: a page kept once, followed, taken away; what people here entered stays theirs."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.law.vocabulary import Duty
from gongkai.publication.actions.harvest_linked import harvest_linked
from gongkai.publication.actions.link_document import link_document
from gongkai.publication.actions.show_linked import show_linked
from gongkai.publication.errors import OwnWriting
from gongkai.publication.models import LinkedDocument
from tests.factories import make_actor
from tests.rooms.publication.linking import entry


@pytest.fixture
def office(team):
    return make_actor(team.agency, Duty.OVERSEE, Duty.PUBLISH)


def harvested(team, office, *entries, gone=(), **options):
    return harvest_linked(team.agency.pk, entries=entries, gone=gone, source_name="示范区系统", by=office, **options)


def test_keeps_what_is_new_and_the_same_page_again_brings_nothing(team, office):
    done = harvested(team, office, entry(1), entry(1), entry(2))
    assert ([one.title for one in done.created], done.known) == (["示范省第1号节水办法", "示范省第2号节水办法"], 1)
    again = harvested(team, office, entry(1), entry(2))
    assert (again.created, again.changed, again.known) == ([], [], 2)
    assert set(LinkedDocument.objects.values_list("origin", "source_name", "shown_by")) == {
        ("exchange", "示范区系统", None)
    }


def test_who_fetched_does_not_show_and_a_second_person_does(team, office):
    harvested(team, office, entry(1))
    row = LinkedDocument.objects.get()
    with pytest.raises(OwnWriting):
        show_linked([row.pk], by=office)
    assert show_linked([row.pk], by=team.publisher) == 1


def test_what_was_typed_by_hand_is_neither_changed_nor_taken_away(team, office):
    link_document(team.agency.pk, entry=entry(1), by=team.clerk)
    done = harvested(team, office, entry(1, title="改过的名称"), gone=[entry(1).address])
    assert (done.known, done.gone) == (1, [])
    row = LinkedDocument.objects.get()
    assert (row.title, row.origin, row.ended_at) == ("示范省第1号节水办法", "typed", None)


def test_invisible_marks_in_an_address_do_not_double_it(team, office):
    for _ in range(2):
        harvested(team, office, entry(1, address="https://example.gov.cn/1\u200b.html"))
    assert LinkedDocument.objects.get().address == "https://example.gov.cn/1.html"


def test_open_addresses_are_kept_only_where_the_source_is_open(team, office):
    plain = entry(1, address="http://example.gov.cn/1.html")
    assert len(harvested(team, office, plain).problems) == 1
    assert len(harvested(team, office, plain, schemes=("https", "http")).created) == 1


def test_only_who_may_fetch_for_the_body_does(team):
    with pytest.raises(NotAllowed):
        harvested(team, team.clerk, entry(1))
