"""停止公开服务承诺."""

from datetime import date

import pytest

from gongkai.entry.errors import DayTooEarly
from gongkai.office import public_work
from gongkai.office.actions.end_commitment import end_commitment
from gongkai.office.actions.show_commitment import show_commitment
from gongkai.office.errors_work import WrongStatus
from tests.rooms.office.promises import make_promise
from tests.rooms.office.work import make_desk, passes

pytestmark = pytest.mark.django_db
ON = date(2026, 5, 6)


def test_it_leaves_the_public_page():
    desk = make_desk()
    made = make_promise(desk)
    with pytest.raises(WrongStatus):
        end_commitment(made.pk, ended_on=ON, reason="改", by=desk.principal)
    show_commitment(made.pk, shown_on=ON, must_pass=passes, by=desk.principal)
    with pytest.raises(DayTooEarly):
        end_commitment(made.pk, ended_on=date(2026, 5, 5), reason="改", by=desk.principal)
    end_commitment(made.pk, ended_on=ON, reason="重新拟定", by=desk.principal)
    assert public_work.commitments() == []
