import pytest

from gongkai.accounts.errors import Unknown
from gongkai.law.vocabulary import Duty
from gongkai.notices import message_queries, queries
from gongkai.notices.actions.read_thread import read_thread
from gongkai.notices.actions.send_message import send_message
from tests.factories import make_actor

pytestmark = pytest.mark.django_db


def test_reading_a_thread_leaves_nothing_new_in_it(unit):
    thread = send_message(unit.agency.pk, duty="fill", subject="请补", text="请补关键词。", by=unit.head)
    read_thread(thread.pk, by=unit.clerk)
    assert queries.unread_counts(unit.clerk) == (0, 0)
    people = {person.name: person.read_at for person in message_queries.participants(unit.head, thread.pk)}
    assert people[unit.clerk.name] is not None and people[unit.head.name] is None


def test_a_stranger_reads_nothing(unit):
    thread = send_message(unit.agency.pk, duty="fill", subject="请补", text="请补关键词。", by=unit.head)
    with pytest.raises(Unknown):
        read_thread(thread.pk, by=make_actor(unit.agency, Duty.AUDIT))
