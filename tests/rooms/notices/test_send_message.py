import pytest

from gongkai.accounts.errors import Unknown
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords
from gongkai.law.vocabulary import Duty
from gongkai.notices import message_queries, queries
from gongkai.notices.actions.send_message import Record, send_message
from gongkai.notices.errors import NobodyNamed, NobodyThere, NoSuchPerson, SeveralPeople, TooManyMessages
from tests.factories import actor_for, make_actor, make_agency, make_person

pytestmark = pytest.mark.django_db
ABOUT = Record("information.infoitem", "7", "示范县要点", "/work/items/7/")


def send(unit, by=None, **changes):
    said = {"duty": "fill", "subject": "请补关键词", "text": "请补充后再送审。", "about": ABOUT}
    return send_message(unit.agency.pk, **(said | changes), by=by or unit.head)


def test_a_duty_of_a_unit_is_written_to_about_a_record(unit):
    thread = send(unit)
    assert queries.unread_counts(unit.clerk) == (0, 1)
    found = message_queries.about(unit.clerk, kind="information.infoitem", record_id=7)
    assert [(row.id, row.unread, row.count) for row in found] == [(thread.pk, 1, 1)]


def test_one_person_is_written_to_by_name_or_account(unit):
    clerk = unit.people["clerk"]
    for given in (clerk.name, clerk.username):
        assert send(unit, duty="", person=given).to_label == f"示范县教育局 {clerk.name}"


def test_nobody_else_reads_it_not_even_with_every_duty_of_the_unit(unit):
    thread = send(unit)
    other = make_actor(unit.agency, Duty.PRINCIPAL, Duty.AUDIT, Duty.OVERSEE)
    with pytest.raises(Unknown):
        message_queries.messages(other, thread.pk)
    assert message_queries.about(other, kind="information.infoitem", record_id=7) == []


def test_what_is_said_stays_out_of_the_journal(unit):
    send(unit)
    entry = Entry.objects.get(action="notices.send_message")
    assert "关键词" not in f"{entry.about_label}{entry.details}" and "送审" not in str(entry.details)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"duty": ""}, NobodyNamed),
        ({"duty": "king"}, NobodyNamed),
        ({"duty": "audit"}, NobodyThere),
        ({"person": "没有这人"}, NoSuchPerson),
        ({"subject": ""}, BadWords),
        ({"text": "\0"}, BadWords),
        ({"text": "甲" * 5001}, BadWords),
    ],
)
def test_what_makes_no_sense_is_refused(unit, changes, refusal):
    with pytest.raises(refusal):
        send(unit, **changes)


def test_two_people_of_one_name_are_not_guessed(unit):
    for _ in range(2):
        make_person(unit.agency, name="张演示")
    with pytest.raises(SeveralPeople):
        send(unit, person="张演示")


def test_a_unit_that_is_not_there_is_unknown(unit):
    with pytest.raises(Unknown):
        send_message(10**12, duty="fill", subject="甲", text="乙", by=unit.head)


def test_too_many_in_an_hour_are_refused(unit, settings):
    settings.MESSAGES_PER_HOUR = 2
    for _ in range(2):
        send(unit)
    with pytest.raises(TooManyMessages):
        send(unit)


def test_a_message_to_oneself_reaches_nobody(unit):
    alone = make_agency()
    me = make_person(alone, Duty.FILL)
    with pytest.raises(NobodyThere):
        send_message(alone.pk, duty="fill", subject="甲", text="乙", by=actor_for(me))
