"""后台识别扫描页."""

import pytest

from gongkai.attachments import storage
from gongkai.redaction import queries
from gongkai.redaction.actions.cancel import cancel
from gongkai.redaction.actions.mark_words import mark_words
from gongkai.redaction.actions.read_pending import read_pending
from gongkai.redaction.errors import NothingFound
from gongkai.redaction.models import PageText
from tests.fixtures.pages import NUMBER, as_png, drawn_page, paper
from tests.rooms.redaction.redacting import begun, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk(as_png(drawn_page(paper())), name="扫描件.png")


def test_a_scanned_page_is_read_once_and_then_searched(desk):
    work = begun(desk)
    view = queries.redaction(desk.clerk, work.pk)
    assert (view.scanned, view.unread) == (1, 1)
    with pytest.raises(NothingFound):
        mark_words(work.pk, words=NUMBER, by=desk.clerk)
    assert read_pending() == 0
    assert queries.redaction(desk.clerk, work.pk).unread == 0
    assert mark_words(work.pk, words=NUMBER, by=desk.clerk) == 1
    assert [one.rule for one in queries.suggestions(desk.clerk, work.pk)] == ["P1"]


def test_what_was_read_goes_when_the_work_is_over(desk):
    work = begun(desk)
    read_pending()
    cancel(work.pk, by=desk.clerk)
    assert not PageText.objects.exists()


def test_a_page_with_a_text_layer_needs_no_reading():
    desk = make_desk()
    assert queries.redaction(desk.clerk, begun(desk).pk).scanned == 0


def test_pages_whose_bytes_are_lost_do_not_hold_up_the_others(desk):
    lost = begun(desk)
    storage.delete(lost.pages.sha256)
    other = begun(make_desk(as_png(drawn_page(paper("另一份"))), name="另一份.png"))
    assert read_pending() == 1 and read_pending() == 0
    assert queries.redaction(desk.clerk, lost.pk).unread == 0
    assert other.page_texts.get().glyphs
