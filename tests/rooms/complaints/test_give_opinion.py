"""提交情况说明."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.complaints.actions.ask_opinion import ask_opinion
from gongkai.complaints.actions.give_opinion import give_opinion
from gongkai.complaints.errors import OpinionGiven
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency
from tests.rooms.complaints.grievances import TAKEN, looked_into, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def asked(desk):
    return ask_opinion(looked_into(desk).pk, asked="请说明。", on=TAKEN, by=desk.head)


def test_the_bodys_own_head_answers_once(desk):
    opinion = give_opinion(asked(desk).pk, answer="已补办。", on=date(2026, 3, 9), by=desk.bureau_head)
    assert (opinion.answer, opinion.answered_by_id) == ("已补办。", desk.bureau_head.user_id)
    with pytest.raises(OpinionGiven):
        give_opinion(opinion.pk, answer="再说", on=date(2026, 3, 9), by=desk.bureau_head)


def test_the_desk_enters_what_came_on_paper(desk):
    assert give_opinion(asked(desk).pk, answer="函复如下。", on=date(2026, 3, 9), by=desk.head).answered_on


def test_nobody_else(desk):
    opinion = asked(desk)
    with pytest.raises(Unknown):
        give_opinion(opinion.pk, answer="我说", on=TAKEN, by=make_actor(make_agency(), Duty.OFFICE_HEAD))
    with pytest.raises(NotAllowed):
        give_opinion(opinion.pk, answer="我说", on=TAKEN, by=make_actor(desk.bureau, Duty.ACCEPT))
