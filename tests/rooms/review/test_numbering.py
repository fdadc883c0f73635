"""编号 under load: no gap, no double."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from gongkai.information.errors import Incomplete
from gongkai.review.actions.submit import submit
from gongkai.review.models import ReviewSlip
from tests.factories import answers, make_item, make_team


@pytest.mark.django_db(transaction=True)
def test_many_clerks_at_once_leave_no_gap_and_no_double():
    team = make_team()
    items = [make_item(agency=team.agency, by=team.clerk, summary="" if n % 3 == 0 else "概述") for n in range(18)]

    def hand_in(item):
        try:
            submit(item.pk, answers=answers(item), by=team.clerk)
        except Incomplete:
            pass  # every third one is refused in the middle of the others
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(hand_in, items))

    serials = sorted(int(number[-5:-1]) for number in ReviewSlip.objects.values_list("number", flat=True))
    assert serials == list(range(1, 13))
