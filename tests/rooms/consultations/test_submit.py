"""提交审批."""

from datetime import timedelta

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.consultations.actions.set_policy import set_policy
from gongkai.consultations.actions.submit import submit
from gongkai.consultations.errors import Blocked, NothingToRead, TooShort, WrongState
from tests.rooms.consultations.held import ID_NUMBER, again, drafted, opened, today

pytestmark = pytest.mark.django_db


def test_a_finished_draft_waits_for_approval(house):
    one = submit(drafted(house).pk, by=house.clerk)
    assert (one.state, again(one).submitted_by_id) == ("submitted", house.clerk.user_id)


def test_refuses_a_draft_with_nothing_to_read(house):
    with pytest.raises(NothingToRead):
        submit(drafted(house, draft_html="").pk, by=house.clerk)


def test_refuses_less_time_than_the_default_of_thirty_days(house):
    one = drafted(house, to_on=today() + timedelta(days=28))
    with pytest.raises(TooShort, match="共29天，少于本单位设定的最短30天"):
        submit(one.pk, by=house.clerk)


def test_a_body_may_set_its_own_least_days(house):
    set_policy(house.agency.pk, least_days=7, answer_days=None, most_per_hour=None, by=house.leader)
    assert submit(drafted(house, to_on=today() + timedelta(days=6)).pk, by=house.clerk).state == "submitted"


def test_days_gone_by_do_not_count(house):
    one = drafted(house, from_on=today() - timedelta(days=30), to_on=today() + timedelta(days=10))
    with pytest.raises(TooShort, match="共11天"):
        submit(one.pk, by=house.clerk)


@pytest.mark.parametrize("where", ["draft_html", "explanation", "title"])
def test_refuses_an_identity_number_wherever_it_stands(house, where):
    with pytest.raises(Blocked) as refused:
        submit(drafted(house, **{where: f"身份证号码{ID_NUMBER}"}).pk, by=house.clerk)
    assert ID_NUMBER not in refused.value.sentence


def test_refuses_what_is_out_already_and_other_people(house):
    with pytest.raises(WrongState):
        submit(opened(house).pk, by=house.clerk)
    with pytest.raises(NotAllowed):
        submit(drafted(house).pk, by=house.counter)
