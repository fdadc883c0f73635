"""不采纳."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import BadWords
from gongkai.readers import public
from gongkai.readers.actions.decline import decline
from gongkai.readers.errors import Settled
from tests.rooms.readers.reading_public import make_desk, reported

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_the_reader_reads_why(desk):
    fault = reported(desk)
    decline(fault.pk, answer="原文如此，引用的是法律原文", by=desk.head)
    shown = public.followed(fault.number, public.codes.code_of(fault))
    assert (shown.state.label, shown.answer) == ("未采纳", "原文如此，引用的是法律原文")


def test_the_reason_is_needed_and_given_once(desk):
    fault = reported(desk)
    with pytest.raises(BadWords):
        decline(fault.pk, answer="", by=desk.head)
    decline(fault.pk, answer="属实无误", by=desk.head)
    with pytest.raises(Settled):
        decline(fault.pk, answer="属实无误", by=desk.head)


def test_who_may_not(desk):
    fault = reported(desk)
    with pytest.raises(Unknown):
        decline(fault.pk, answer="无误", by=desk.stranger)
    with pytest.raises(NotAllowed):
        decline(fault.pk, answer="无误", by=desk.overseer)
    with pytest.raises(Unknown):
        decline(999999, answer="无误", by=desk.head)
