"""提交调查结论."""

from datetime import date

import pytest
from django.utils import timezone

from gongkai.complaints.actions.ask_opinion import ask_opinion
from gongkai.complaints.actions.conclude import conclude
from gongkai.complaints.errors import OpinionOpen, WrongState
from tests.rooms.complaints.grievances import accepted, again, found, looked_into, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_the_findings_wait_for_the_decision(desk):
    one = again(found(desk))
    assert (one.state, one.findings, one.found_on) == ("deciding", "该申请无人承办。", date(2026, 3, 12))


def test_the_body_is_heard_while_its_days_run(desk):
    one = looked_into(desk)
    ask_opinion(one.pk, asked="请说明。", on=timezone.localdate(), by=desk.head)
    with pytest.raises(OpinionOpen):
        conclude(one.pk, findings="x", proposal="y", on=timezone.localdate(), by=desk.head)


def test_not_before_anybody_looked_into_it(desk):
    with pytest.raises(WrongState, match="请先指定调查人员"):
        conclude(accepted(desk).pk, findings="x", proposal="y", on=date(2026, 3, 12), by=desk.head)
