"""核实落实情况."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.complaints.actions.confirm_measure import confirm_measure
from gongkai.complaints.actions.report_measure import report_measure
from gongkai.complaints.errors import DoneAlready, NothingDone, OwnReport
from tests.rooms.complaints.grievances import again, answered, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_the_desk_finds_it_done_once(desk):
    one = answered(desk)
    measure = one.measures.get()
    with pytest.raises(NothingDone):
        confirm_measure(measure.pk, by=desk.head)
    report_measure(measure.pk, done_note="已答复。", on=date(2026, 3, 20), by=desk.bureau_head)
    with pytest.raises(NotAllowed):
        confirm_measure(measure.pk, by=desk.bureau_head)
    assert confirm_measure(measure.pk, by=desk.head).confirmed_on
    assert again(one).next_step == "deliver"
    with pytest.raises(DoneAlready):
        confirm_measure(measure.pk, by=desk.head)


def test_who_wrote_down_what_was_done_does_not_find_it_done(desk):
    measure = answered(desk).measures.get()
    report_measure(measure.pk, done_note="来电告知已答复。", on=date(2026, 3, 20), by=desk.head)
    with pytest.raises(OwnReport):
        confirm_measure(measure.pk, by=desk.head)
    assert confirm_measure(measure.pk, by=desk.overseer).confirmed_on
