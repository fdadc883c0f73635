"""征求意见、咨询设置."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.consultations import policies
from gongkai.consultations.actions.set_policy import set_policy
from gongkai.entry.errors import NumberOutOfReach

pytestmark = pytest.mark.django_db


def test_what_is_set_holds_and_what_is_left_empty_is_the_default(house):
    set_policy(house.agency.pk, least_days=7, answer_days=None, most_per_hour=3, by=house.leader)
    pk = house.agency.pk
    assert (policies.least_days(pk), policies.answer_days(pk), policies.most_per_hour(pk)) == (7, 5, 3)
    set_policy(pk, least_days=None, answer_days=2, most_per_hour=None, by=house.leader)
    assert (policies.least_days(pk), policies.answer_days(pk), policies.most_per_hour(pk)) == (30, 2, 10)


@pytest.mark.parametrize("days", [0, -1, 61, 10**9])
def test_refuses_numbers_nobody_means(house, days):
    with pytest.raises(NumberOutOfReach):
        set_policy(house.agency.pk, least_days=None, answer_days=days, most_per_hour=None, by=house.leader)


def test_is_the_business_of_whoever_signs(house):
    with pytest.raises(NotAllowed):
        set_policy(house.agency.pk, least_days=1, answer_days=1, most_per_hour=1, by=house.clerk)
    with pytest.raises(Unknown):
        set_policy(house.agency.pk, least_days=1, answer_days=1, most_per_hour=1, by=house.outsider)
