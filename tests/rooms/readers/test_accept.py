"""采纳并更正."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import BadWords
from gongkai.publication.actions.withdraw import withdraw
from gongkai.readers.actions.accept import accept
from gongkai.readers.errors import NotCorrectedYet, NotPublicHere, Settled
from gongkai.readers.models import Fault
from tests.factories import published_item
from tests.rooms.readers.reading_public import make_desk, reported

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_a_report_is_settled_with_the_page_that_was_corrected(desk):
    fault, other = reported(desk), published_item(desk.team)
    done = accept(fault.pk, answer="已更正", correction=f"https://example.cn/en/items/{other.pk}", by=desk.head)
    assert (done.state, done.correction, done.settled_by_id) == ("accepted", f"/items/{other.pk}/", desk.head.user_id)


def test_it_is_not_settled_while_the_page_says_what_it_said(desk):
    with pytest.raises(NotCorrectedYet):
        accept(reported(desk).pk, answer="已更正", by=desk.head)


def test_taking_the_page_away_puts_it_right(desk):
    item = published_item(desk.team)
    fault = reported(desk, item, kind="privacy")
    withdraw(item.pk, reason="含个人信息", by=desk.team.publisher)
    assert accept(fault.pk, answer="已撤回", by=desk.team.publisher).state == "accepted"


def test_something_put_right_in_another_way_is_said_to_be_so(desk):
    assert accept(reported(desk).pk, answer="已修复播放器", otherwise=True, by=desk.catalogue).state == "accepted"


@pytest.mark.parametrize(
    "given", ["/items/999999/", "/items/99999999999999999999/", "http://x.cn/a", "<b>", "/items/0/"]
)
def test_a_correction_must_be_public_here(desk, given):
    with pytest.raises(NotPublicHere):
        accept(reported(desk).pk, answer="已更正", correction=given, by=desk.head)


def test_the_answer_is_needed_and_given_once(desk):
    fault = reported(desk)
    with pytest.raises(BadWords):
        accept(fault.pk, answer=" ", otherwise=True, by=desk.head)
    accept(fault.pk, answer="已更正", otherwise=True, by=desk.head)
    with pytest.raises(Settled):
        accept(fault.pk, answer="再更正", otherwise=True, by=desk.head)
    assert Fault.objects.get().answer == "已更正"


def test_who_may_not(desk):
    fault = reported(desk)
    with pytest.raises(Unknown):
        accept(fault.pk, answer="已更正", otherwise=True, by=desk.stranger)
    with pytest.raises(NotAllowed):
        accept(fault.pk, answer="已更正", otherwise=True, by=desk.overseer)
