"""What staff see of their readers."""

from datetime import date, timedelta

import pytest

from gongkai.law.vocabulary import Duty
from gongkai.publication.actions.withdraw import withdraw
from gongkai.readers import queries
from gongkai.readers.actions.accept import accept
from gongkai.readers.actions.decline import decline
from gongkai.readers.actions.save_policy import save_policy
from gongkai.readers.displays import FaultFilters, FaultTotals
from gongkai.readers.models import Fault
from tests.factories import make_actor, make_section, published_item
from tests.rooms.readers.reading_public import make_desk, reported

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_leaks_stand_first_then_what_waits(desk, django_assert_max_num_queries):
    done, typo, leak = reported(desk), reported(desk), reported(desk, kind="privacy")
    decline(done.pk, answer="无误", by=desk.head)
    with django_assert_max_num_queries(3):
        rows = queries.faults(desk.head, FaultFilters()).rows
    assert [row.id for row in rows] == [leak.pk, typo.pk, done.pk]
    assert list(queries.faults(desk.stranger, FaultFilters()).rows) == []


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        (FaultFilters(kind="privacy"), 1), (FaultFilters(state="open"), 2), (FaultFilters(q="反馈"), 2),
        (FaultFilters(q="没有的词"), 0), (FaultFilters(year=1999), 0), (FaultFilters(agency_id=2**40), 0),
    ],
)  # fmt: skip
def test_the_list_is_narrowed(desk, filters, wanted):
    reported(desk), reported(desk, kind="privacy")
    assert queries.faults(desk.head, filters).total == wanted


def test_sums_and_figures(desk):
    today = date.today()  # noqa: DTZ011 - the day the reports came in
    item = published_item(desk.team)
    first, late, _open = reported(desk, item), reported(desk, item), reported(desk, item, kind="privacy")
    accept(first.pk, answer="已改", otherwise=True, by=desk.head)
    Fault.objects.filter(pk=late.pk).update(due_on=today - timedelta(1))
    found = queries.totals(desk.head, FaultFilters(), today=today)
    assert (found.waiting, found.late, found.leaks, found.settled, found.in_time) == (2, 1, 1, 1, 1)
    assert str(found.share) == "100"
    [unit] = queries.figures(desk.head, from_on=today, to_on=today, today=today)
    assert (unit.received, unit.accepted, unit.waiting, unit.late) == (3, 1, 2, 1)


def test_a_share_is_rounded_as_people_round():
    assert str(FaultTotals(waiting=0, late=0, leaks=0, settled=400, in_time=1).share) == "0.3"  # 0.25


def test_a_leak_waits_for_the_publisher_until_it_is_settled(desk):
    item = published_item(desk.team)
    fault = reported(desk, item, kind="privacy")
    assert [row.id for row in queries.leaks(desk.team.publisher)] == [fault.pk]
    assert queries.leaks(desk.stranger) == [] and queries.leaks(desk.overseer) == []
    withdraw(item.pk, reason="含个人信息", by=desk.team.publisher)
    view = queries.fault(desk.team.publisher, fault.pk)
    assert (view.is_public, view.is_corrected) == (False, True)
    accept(fault.pk, answer="已撤回", by=desk.team.publisher)
    assert queries.leaks(desk.team.publisher) == []


def test_a_clerk_of_a_section_settles_what_that_section_made(desk):
    own, other = make_section(desk.agency), make_section(desk.agency)
    clerk = make_actor(desk.agency, Duty.FILL, section=own)
    fault = reported(desk)
    for section, waits in ((own, 1), (other, 0)):
        fault.item.section = section
        fault.item.save(update_fields=["section"])
        assert len(queries.waiting(clerk, today=fault.received_on)) == waits
        assert queries.fault(clerk, fault.pk).may["accept"] is bool(waits)


def test_what_is_within_the_days_of_the_reminder_is_pressing():
    desk, other = make_desk(), make_desk()
    save_policy(desk.agency.pk, due_days=5, warn_days=2, by=desk.head)
    save_policy(other.agency.pk, due_days=5, warn_days=0, by=other.head)
    mine, theirs = reported(desk), reported(other)
    Fault.objects.update(received_on=date(2026, 3, 2), due_on=date(2026, 3, 6))  # a Friday
    for day, expected in ((3, []), (4, [mine]), (6, [mine, theirs]), (9, [mine, theirs])):
        rows = [row for one in (desk, other) for row in queries.faults(one.head, FaultFilters()).rows]
        assert queries.pressing(rows, today=date(2026, 3, day)) == {one.pk for one in expected}, day
        close = FaultFilters(pressing_on=date(2026, 3, day))
        found = [row.id for one in (desk, other) for row in queries.faults(one.head, close).rows]
        assert found == [one.pk for one in expected], day
    decline(mine.pk, answer="页面没有错误。", by=desk.head)
    assert queries.faults(desk.head, FaultFilters(pressing_on=date(2026, 3, 9))).rows == []
