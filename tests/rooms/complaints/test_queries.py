"""What may be seen."""

from datetime import date

import pytest
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.complaints import counting, queries
from gongkai.complaints.actions.ask_opinion import ask_opinion
from gongkai.complaints.displays import ComplaintFilters
from gongkai.complaints.models import Complaint
from tests.rooms.complaints.grievances import TAKEN, answered, decided, looked_into, make_desk, registered

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def numbers(actor, **filters):
    found = queries.complaints(actor, ComplaintFilters(**filters), today=timezone.localdate())
    return [row.number for row in found.rows]


def test_the_desk_sees_its_own_and_the_bureau_nothing_of_it(desk):
    one = registered(desk)
    assert numbers(desk.clerk) == numbers(desk.overseer) == [one.number]
    assert numbers(desk.bureau_head) == []
    with pytest.raises(Unknown):
        queries.complaint(desk.bureau_head, one.pk)


def test_the_bureau_sees_only_what_it_was_asked(desk):
    one = looked_into(desk)
    assert queries.asked_of(desk.bureau_head) == []
    ask_opinion(one.pk, asked="请说明办理经过。", on=TAKEN, by=desk.head)
    (asked,) = queries.asked_of(desk.bureau_head)
    assert asked.asked == "请说明办理经过。" and asked.may_answer and not asked.may_read_all
    assert "张" not in repr(asked) and one.text not in repr(asked)


def test_the_list_is_narrowed(desk):
    first, second = registered(desk), registered(desk, title="收费没有标准", reason="fee")
    assert numbers(desk.clerk, reason="fee") == numbers(desk.clerk, q="标准") == [second.number]
    assert numbers(desk.clerk, state="open", late=True) == [second.number, first.number]  # March is long past
    assert numbers(desk.clerk, outcome="founded") == []


def test_kin_are_those_of_the_same_person(desk):
    first, second = registered(desk), registered(desk, title="又一件")
    assert [one.number for one in queries.complaint(desk.clerk, second.pk).kin] == [first.number]


def test_the_list_costs_two_queries_and_the_page_a_dozen(desk, django_assert_max_num_queries):
    for n in range(5):
        registered(desk, title=f"事项{n}")
    one = answered(desk)
    with django_assert_max_num_queries(2):
        numbers(desk.clerk)
    with django_assert_max_num_queries(12):
        queries.complaint(desk.clerk, one.pk)


def test_reports_count_by_day_of_registration_and_outcome(desk):
    one = decided(desk)
    today = timezone.localdate()
    assert list(counting.registered_between(today, today)) == [one]
    assert counting.upheld(counting.decided_between(date(2026, 3, 1), date(2026, 3, 31))).count() == 1
    late = {day: Complaint.objects.filter(counting.is_late(date(2026, 3, day))).count() for day in (25, 26)}
    assert late == {25: 0, 26: 1}
