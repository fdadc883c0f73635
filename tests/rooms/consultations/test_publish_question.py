"""发布常见问题."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.consultations import public
from gongkai.consultations.actions.publish_question import publish_question
from gongkai.consultations.actions.submit_question import submit_question
from gongkai.consultations.actions.write_question import write_question
from gongkai.consultations.errors import OwnWork, QuestionStands
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor
from tests.rooms.consultations.held import frequent, published

pytestmark = pytest.mark.django_db


def test_the_public_reads_question_and_answer(house):
    published(house)
    (shown,) = public.questions().rows
    assert (shown.question, shown.agency_name) == ("政府公报在哪里看？", house.agency.name)


def test_nobody_publishes_their_own(house):
    both = make_actor(house.agency, Duty.ACCEPT, Duty.APPROVE)
    row = write_question("问", answer="答", agency_id=house.agency.pk, by=both)
    submit_question(row.pk, by=both)
    with pytest.raises(OwnWork):
        publish_question(row.pk, by=both)


def test_refuses_a_draft_and_others(house):
    row = frequent(house)
    with pytest.raises(QuestionStands):
        publish_question(row.pk, by=house.leader)
    assert not public.questions().rows
    submit_question(row.pk, by=house.counter)
    with pytest.raises(NotAllowed):
        publish_question(row.pk, by=house.counter)
