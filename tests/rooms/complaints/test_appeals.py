"""申诉: a register and a count of its own, and what tells an appeal from a complaint."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from gongkai.complaints import by_body, counting, queries
from gongkai.complaints.actions.amend import amend
from gongkai.complaints.actions.conclude import conclude
from gongkai.complaints.actions.decide import decide
from gongkai.complaints.actions.merge import merge
from gongkai.complaints.actions.receive import receive
from gongkai.complaints.actions.send_on import send_on
from gongkai.complaints.displays import ComplaintFilters
from gongkai.complaints.errors import (
    AppealAboutNothing,
    NameMissing,
    NotHandledYet,
    OnlyAppeals,
    OtherRegister,
    OwnHandling,
)
from gongkai.complaints.models import Complaint
from gongkai.complaints.people import Person
from gongkai.complaints.vocabulary import Outcome, Sort
from gongkai.entry.errors import DayAhead, DayTooEarly, NothingFound
from tests.rooms.complaints.grievances import (
    CONTESTED,
    TAKEN,
    ZHANG,
    accepted,
    again,
    answered,
    appealed,
    decided,
    entry,
    looked_into,
    make_desk,
    order,
    registered,
)
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db
APPEAL = {"sort": Sort.APPEAL, "contested": CONTESTED}


@pytest.fixture
def desk():
    return make_desk()


def numbers(actor, **filters):
    found = queries.complaints(actor, ComplaintFilters(**filters), today=timezone.localdate())
    return [row.number for row in found.rows]


def test_an_appeal_has_its_number_its_days_and_what_it_is_against(desk):
    one = appealed(desk)
    assert one.number == f"申诉{one.year}-0001" and one.masked == "张**"
    assert (one.contested, one.contested_on) == (CONTESTED, date(2026, 2, 9))
    assert one.accept_due_on == date(2026, 3, 9)  # the desk's five working days after Monday 2 March
    assert accepted(desk, **APPEAL).due_on == date(2026, 3, 25)  # its fifteen after Wednesday 4 March


def test_the_two_registers_are_apart(desk):
    complaint, appeal = registered(desk), appealed(desk)
    assert numbers(desk.clerk) == [complaint.number]
    assert numbers(desk.clerk, sort="appeal") == numbers(desk.overseer, sort="appeal") == [appeal.number]
    assert numbers(desk.clerk, sort="appeal", q="交信复") == [appeal.number]
    assert numbers(desk.bureau_head, sort="appeal") == []
    today = timezone.localdate()
    assert queries.tallies(desk.clerk, today=today)["open"] == 1
    assert queries.tallies(desk.clerk, today=today, sorts=[Sort.APPEAL])["open"] == 1
    assert by_body.complaints(desk.overseer, today=today)[desk.bureau.pk].open == 1
    assert by_body.appeals(desk.overseer, today=today)[desk.bureau.pk].open == 1


def test_the_list_of_appeals_costs_two_queries(desk, django_assert_max_num_queries):
    handled = answered(desk)
    for n in range(4):
        appealed(desk, title=f"事项{n}", earlier_number=handled.number)
    with django_assert_max_num_queries(2):
        assert len(numbers(desk.clerk, sort="appeal")) == 4


def test_it_joins_the_complaint_that_was_handled_and_both_show_it(desk):
    handled = answered(desk)
    one = appealed(desk, contested="", earlier_number=handled.number)
    assert queries.complaint(desk.clerk, one.pk).earlier.number == handled.number
    assert [row.number for row in queries.complaint(desk.clerk, handled.pk).appeals] == [one.number]


def test_what_is_not_handled_yet_cannot_be_appealed_against(desk):
    with pytest.raises(NotHandledYet):
        appealed(desk, earlier_number=looked_into(desk).number)
    with pytest.raises(NothingFound):
        appealed(desk, earlier_number="投诉1999-0001")


def test_an_appeal_says_what_it_is_about(desk):
    with pytest.raises(AppealAboutNothing):
        appealed(desk, contested=" ", contested_on=None)
    with pytest.raises(AppealAboutNothing):
        receive(entry(desk, sort=Sort.APPEAL), ZHANG, form_key="k1")
    with pytest.raises(NameMissing):
        receive(entry(desk, **APPEAL, is_anonymous=True), Person(), form_key="k1")
    asked = make_request(make_office(desk.agency))
    assert appealed(desk, contested="", request_number=asked.number).info_request == asked


@pytest.mark.parametrize(
    ("on", "refusal"), [(date(2026, 3, 3), DayTooEarly), (date(9999, 1, 1), DayAhead), (date(2099, 1, 1), DayAhead)]
)
def test_what_is_contested_came_before_the_appeal(desk, on, refusal):
    with pytest.raises(refusal) as refused:
        appealed(desk, contested_on=on)
    assert set(refused.value.problems) == {"contested_on"}


@pytest.mark.parametrize(
    "given", [{"contested": "复"}, {"contested_on": date(2026, 1, 5)}, {"earlier_number": "投诉2026-0001"}]
)
def test_a_complaint_contests_nothing(desk, given):
    with pytest.raises(OnlyAppeals):
        registered(desk, **given)
    one = registered(desk)
    with pytest.raises(IntegrityError), transaction.atomic():
        Complaint.objects.filter(pk=one.pk).update(contested="复")


def test_a_complaint_entered_by_mistake_becomes_an_appeal_and_back(desk):
    one = registered(desk)
    amend(one.pk, entry(desk, **APPEAL), reason_words="应为申诉", by=desk.clerk)
    assert (again(one).sort, again(one).contested) == ("appeal", CONTESTED)
    amend(one.pk, entry(desk), reason_words="应为投诉", by=desk.clerk)
    assert (again(one).sort, again(one).contested) == ("complaint", "")


def test_neither_swallows_the_other(desk):
    complaint, appeal = registered(desk), appealed(desk)
    for one, into in ((complaint, appeal), (appeal, complaint)):
        with pytest.raises(OtherRegister):
            merge(one.pk, into=into.number, by=desk.head)


def test_who_decided_the_first_time_does_not_decide_the_appeal(desk):
    handled = answered(desk)
    one = looked_into(desk, **APPEAL, earlier_number=handled.number)
    conclude(one.pk, findings="原处理有遗漏。", proposal="撤销。", on=date(2026, 3, 20), by=desk.head)
    said = {"outcome": Outcome.FOUNDED, "decision": "申诉成立。", "measures": [order()], "on": date(2026, 3, 23)}
    with pytest.raises(OwnHandling):
        decide(one.pk, **said, by=desk.principal)
    assert decide(one.pk, **said, by=desk.overseer).outcome == "founded"


def test_its_papers_say_appeal(desk):
    one = answered(desk, **APPEAL)
    letter = one.letters.get(kind="answer")
    text = str(letter.lines)
    assert "申复" in letter.number and "申诉理由成立" in text and "提出的申诉" in text
    assert "投复" in answered(desk).letters.get(kind="answer").number


def test_what_comes_by_the_web_is_joined_to_the_own_earlier_complaint_only(desk):
    handled = answered(desk)
    said = entry(desk, sort=Sort.APPEAL, contested=handled.number, title="不服处理结果")
    receive(said, ZHANG, form_key="k1")
    receive(said, Person(name="王演示", phone="0000-7654321"), form_key="k2")
    mine, theirs = Complaint.objects.filter(sort=Sort.APPEAL).order_by("pk")
    assert (mine.earlier, theirs.earlier) == (handled, None)
    assert theirs.contested == handled.number  # what was typed stays


def test_reports_count_it_once_and_never_as_a_complaint(desk):
    today = timezone.localdate()
    complaint, kept, moved, outside = registered(desk), appealed(desk), appealed(desk), appealed(desk)
    merged = appealed(desk)
    merge(merged.pk, into=kept.number, by=desk.head)
    send_on(moved.pk, receiver_id=desk.county.pk, receiver_words="", reason="", on=TAKEN, by=desk.head)
    send_on(outside.pk, receiver_id=None, receiver_words="示范市政府办公室", reason="", on=TAKEN, by=desk.head)
    there = Complaint.objects.get(sent_on_from=moved)
    assert set(counting.appeals_between(today, today)) == {kept, there, outside}
    assert list(counting.registered_between(today, today)) == [complaint]
    decided(desk, **APPEAL)
    assert not counting.decided_between(date(2026, 3, 1), date(2026, 3, 31)).exists()


def test_those_against_something_decided_are_told_apart(desk):
    today, asked = timezone.localdate(), make_request(make_office(desk.agency))
    first = appealed(desk, contested="", contested_on=None, request_number=asked.number)
    second, third = appealed(desk), appealed(desk, contested="", earlier_number=answered(desk).number)
    found = counting.appeals_between(today, today).annotate(after=counting.after_first_handling())
    assert {one.pk: one.after for one in found} == {first.pk: False, second.pk: True, third.pk: True}
