"""延期."""

from datetime import date, timedelta

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.consultations import public
from gongkai.consultations.actions.extend import extend
from gongkai.consultations.errors import Blocked, NotLater, OverAlready, WrongState
from gongkai.entry.errors import BadWords, NumberOutOfReach
from tests.rooms.consultations.held import ID_NUMBER, opened, over, submitted, today

pytestmark = pytest.mark.django_db
LATER = timedelta(days=60)


def test_the_public_gets_longer_and_reads_why(house):
    one = opened(house)
    extend(one.pk, to_on=today() + LATER, reason="农忙季节，延长征求意见时间", by=house.leader)
    shown = public.consultation(one.pk)
    assert shown.to_on == today() + LATER
    assert [(row.from_on, row.reason) for row in shown.extensions] == [
        (today() + timedelta(days=39), "农忙季节，延长征求意见时间")
    ]


def test_refuses_a_day_that_is_no_later(house):
    with pytest.raises(NotLater):
        extend(opened(house).pk, to_on=today() + timedelta(days=39), reason="延长", by=house.leader)


def test_refuses_a_year_nobody_means(house):
    with pytest.raises(NumberOutOfReach):
        extend(opened(house).pk, to_on=date(9999, 12, 31), reason="延长", by=house.leader)


def test_refuses_once_it_is_over(house):
    with pytest.raises(OverAlready):
        extend(over(opened(house)).pk, to_on=today() + LATER, reason="延长", by=house.leader)


def test_refuses_a_reason_that_is_missing_or_names_a_person(house):
    one = opened(house)
    with pytest.raises(BadWords):
        extend(one.pk, to_on=today() + LATER, reason="", by=house.leader)
    with pytest.raises(Blocked):
        extend(one.pk, to_on=today() + LATER, reason=f"应{ID_NUMBER}要求", by=house.leader)


def test_refuses_what_is_not_out_and_other_people(house):
    with pytest.raises(WrongState):
        extend(submitted(house).pk, to_on=today() + LATER, reason="延长", by=house.leader)
    with pytest.raises(NotAllowed):
        extend(opened(house).pk, to_on=today() + LATER, reason="延长", by=house.clerk)
