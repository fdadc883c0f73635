"""更新下一步."""

from datetime import date

import pytest

from gongkai.info_requests.actions.look_ahead import look_ahead
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.vocabulary import NextStep
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db


def test_a_date_gone_by_gives_way_to_the_next_one():
    office = make_office()
    case, other = make_request(office), make_request(office)
    # as it stood on the day it came, when corrections could still be asked
    asked_by = {"next_step": NextStep.CORRECTION_NOTICE, "next_due_on": date(2026, 3, 11)}
    InfoRequest.objects.filter(pk=case.pk).update(**asked_by)

    assert look_ahead(date(2026, 11, 23)) == 1

    case.refresh_from_db()
    other.refresh_from_db()
    assert (case.next_step, case.next_due_on) == (NextStep.REPLY, date(2026, 3, 30))
    assert (other.next_step, other.next_due_on) == (NextStep.REPLY, date(2026, 3, 30))
    assert look_ahead(date(2026, 11, 23)) == 0
