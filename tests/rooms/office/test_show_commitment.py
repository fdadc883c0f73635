"""公开服务承诺."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.office import public_work
from gongkai.office.actions.show_commitment import show_commitment
from gongkai.office.errors_work import OwnWork, Unclean, WrongStatus
from tests.rooms.office.promises import make_promise
from tests.rooms.office.work import make_desk, passes, stops

pytestmark = pytest.mark.django_db
ON = date(2026, 5, 6)


def test_another_person_shows_it_to_the_public():
    desk = make_desk()
    show_commitment(make_promise(desk, phone="0000-0000000").pk, shown_on=ON, must_pass=passes, by=desk.principal)
    shown = public_work.commitments()[0]
    assert (shown.title, shown.phone, shown.shown_on) == ("首问负责制", "0000-0000000", ON)


def test_refuses_the_writer_what_the_check_found_a_second_click_and_readers():
    desk = make_desk()
    made = make_promise(desk)
    with pytest.raises(OwnWork):
        show_commitment(made.pk, must_pass=passes, by=desk.head)
    with pytest.raises(Unclean):
        show_commitment(made.pk, must_pass=stops, by=desk.principal)
    with pytest.raises(NotAllowed):
        show_commitment(made.pk, must_pass=passes, by=desk.reader)
    show_commitment(made.pk, must_pass=passes, by=desk.principal)
    with pytest.raises(WrongStatus):
        show_commitment(made.pk, must_pass=passes, by=desk.principal)
