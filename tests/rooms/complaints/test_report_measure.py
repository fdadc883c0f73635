"""登记落实情况."""

from datetime import date

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.complaints.actions.report_measure import report_measure
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency
from tests.rooms.complaints.grievances import decided, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_the_body_says_what_it_did(desk):
    measure = decided(desk).measures.get()
    kept = report_measure(measure.pk, done_note="已于3月20日答复。", on=date(2026, 3, 20), by=desk.bureau_head)
    assert (kept.done_on, kept.confirmed_on) == (date(2026, 3, 20), None)


def test_strangers_find_nothing(desk):
    measure = decided(desk).measures.get()
    with pytest.raises(Unknown):
        report_measure(measure.pk, done_note="x", on=date(2026, 3, 20), by=make_actor(make_agency(), Duty.OFFICE_HEAD))
