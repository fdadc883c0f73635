"""查看联系方式."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords
from gongkai.readers.actions.open_contact import open_contact
from gongkai.readers.errors import NoContact
from tests.rooms.readers.reading_public import make_desk, reported

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_it_is_shown_for_a_reason_that_is_written_down(desk):
    fault = reported(desk, contact="13800000000")
    assert open_contact(fault.pk, reason="核实情况", by=desk.head) == "13800000000"
    details = Entry.objects.get(action="readers.open_contact").details
    assert details == {"reason": "核实情况"}


def test_without_a_reason_or_a_contact_nothing_is_shown(desk):
    with pytest.raises(BadWords):
        open_contact(reported(desk, contact="13800000000").pk, reason=" ", by=desk.head)
    with pytest.raises(NoContact):
        open_contact(reported(desk).pk, reason="核实", by=desk.head)


def test_who_may_not(desk):
    fault = reported(desk, contact="13800000000")
    with pytest.raises(Unknown):
        open_contact(fault.pk, reason="核实", by=desk.stranger)
    with pytest.raises(NotAllowed):
        open_contact(fault.pk, reason="核实", by=desk.overseer)
