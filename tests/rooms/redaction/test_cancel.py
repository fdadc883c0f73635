"""取消遮盖."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.redaction.actions.cancel import cancel
from gongkai.redaction.errors import WrongState
from tests.rooms.redaction.redacting import begun, make_desk

pytestmark = pytest.mark.django_db


def test_the_work_is_let_go_and_the_draft_stays_as_it_was():
    desk = make_desk()
    assert cancel(begun(desk).pk, by=desk.clerk).state == "cancelled"
    desk.item.refresh_from_db()
    assert desk.item.current.number == 1


def test_once_and_only_by_who_may_mark():
    desk = make_desk()
    work = begun(desk)
    with pytest.raises(NotAllowed):
        cancel(work.pk, by=desk.checker)
    cancel(work.pk, by=desk.clerk)
    with pytest.raises(WrongState):
        cancel(work.pk, by=desk.clerk)
