"""核验."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadWords
from gongkai.law.vocabulary import Duty
from gongkai.redaction import queries
from gongkai.redaction.actions.check import check
from gongkai.redaction.errors import OwnWork, WrongState
from tests.factories import make_actor
from tests.rooms.redaction.redacting import begun, made, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_another_person_passes_it(desk):
    work = made(desk)
    assert [row.id for row in queries.waiting_check(desk.checker)] == [work.pk]
    assert check(work.pk, passes=True, by=desk.checker).state == "checked"
    assert queries.waiting_check(desk.checker) == []


def test_sent_back_it_has_no_copy_any_more_and_says_why(desk):
    work = made(desk)
    check(work.pk, passes=False, remark="第1页姓名也要遮盖", by=desk.checker)
    work.refresh_from_db()
    assert (work.state, work.result, work.remark) == ("marking", None, "第1页姓名也要遮盖")


def test_sending_back_needs_a_reason(desk):
    work = made(desk)
    with pytest.raises(BadWords):
        check(work.pk, passes=False, remark=" ", by=desk.checker)


def test_who_marked_does_not_check(desk):
    both = make_actor(desk.team.agency, Duty.FILL, Duty.FIRST_REVIEW)
    own = made(type(desk)(desk.team.__class__(**(vars(desk.team) | {"clerk": both})), desk.item, desk.sha256))
    with pytest.raises(OwnWork):
        check(own.pk, passes=True, by=both)
    assert queries.waiting_check(both) == []


def test_only_a_made_copy_and_only_with_the_duty(desk):
    work = begun(desk)
    with pytest.raises(WrongState):
        check(work.pk, passes=True, by=desk.checker)
    with pytest.raises(NotAllowed):
        check(work.pk, passes=True, by=desk.clerk)
