"""有用、没有帮助."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.entry.errors import BadWords
from gongkai.publication.actions.withdraw import withdraw
from gongkai.readers import queries
from gongkai.readers.actions.mark_useful import mark_useful
from gongkai.readers.models import UsefulMark
from tests.factories import published_item
from tests.rooms.readers.reading_public import DAY, key, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_presses_are_counted_and_words_read_by_the_unit(desk):
    item = published_item(desk.team)
    mark_useful(item.pk, is_useful=True, words="", form_key=key())
    mark_useful(item.pk, is_useful=False, words="没有写办理地点", form_key=key())
    [row] = queries.marks(desk.head).rows
    assert (row.words, row.is_useful, row.title) == ("没有写办理地点", False, item.current.title)
    assert queries.least_useful(desk.head, since=DAY.replace(year=2020)) == [(item.pk, item.current.title, 1, 1)]
    assert list(queries.marks(desk.stranger).rows) == []


def test_a_second_click_counts_nothing(desk):
    item, mark = published_item(desk.team), key()
    for useful in (True, False):
        mark_useful(item.pk, is_useful=useful, words="", form_key=mark)
    assert UsefulMark.objects.get().is_useful


def test_refuses_what_is_not_public_and_words_that_cannot_be_kept(desk):
    item = published_item(desk.team)
    for words in ("话" * 501, "\0", "<script>"):
        with pytest.raises(BadWords):
            mark_useful(item.pk, is_useful=True, words=words, form_key=key())
    withdraw(item.pk, reason="公开有误", by=desk.team.publisher)
    for pk in (item.pk, 999999, 2**70):
        with pytest.raises(Unknown):
            mark_useful(pk, is_useful=True, words="", form_key=key())
