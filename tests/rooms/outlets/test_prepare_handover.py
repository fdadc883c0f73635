"""生成移送明细表, and the queue that feeds it."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from hypothesis import given, strategies as st

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.law.vocabulary import Duty
from gongkai.outlets import clock, handover_queries
from gongkai.outlets.actions.cancel_handover import cancel_handover
from gongkai.outlets.actions.prepare_handover import prepare_handover
from gongkai.outlets.clock import Terms
from gongkai.outlets.errors import NotDueHere, NothingChosen
from gongkai.outlets.models import HandoverLine
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.models import PublicItem
from tests.factories import make_actor, make_agency, published_item
from tests.rooms.outlets.reading_places import make_desk, make_handover, make_point, make_receiver

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


@pytest.fixture
def library(desk):
    return make_receiver(desk)


def test_items_go_on_a_numbered_list_with_their_last_day(desk, library):
    made = make_handover(desk, library, items=2, copies=3, note="首批")
    year = timezone.localdate().year
    assert (made.number, made.state, made.lines.count()) == (f"移送{year}-0001", "prepared", 2)
    line = made.lines.first()
    assert (line.copies, line.receiver, line.published_on) == (3, library, timezone.localdate())
    assert make_handover(desk, library).number == f"移送{year}-0002"


def test_the_last_day_is_counted_in_working_days():
    # 2 March 2026 was a Monday; twenty working days later is Monday 30 March
    assert clock.due_on(date(2026, 3, 2), date(2026, 1, 1), terms=Terms()) == date(2026, 3, 30)


@given(st.dates(date(2024, 1, 1), date(2026, 6, 1)), st.dates(date(2024, 1, 1), date(2026, 6, 1)), st.integers(1, 30))
def test_what_is_late_is_what_has_a_last_day_before_today(published, today, days):
    terms = Terms(handover_days=days)
    due = clock.due_on(published, published, terms=terms)
    assert (published < clock.late_before(today, terms=terms)) == (due < today)


def test_nothing_goes_to_one_place_twice(desk, library):
    item = published_item(desk.team)
    archive = make_receiver(desk)
    ticked = {"items": {item.pk: 1}, "by": desk.clerk}
    prepare_handover(desk.agency.pk, receiver_id=library.pk, **ticked)
    with pytest.raises(NotDueHere) as refusal:
        prepare_handover(desk.agency.pk, receiver_id=library.pk, **ticked)
    assert "1条" in refusal.value.sentence
    made = prepare_handover(desk.agency.pk, receiver_id=archive.pk, **ticked)
    with pytest.raises(IntegrityError), transaction.atomic():
        HandoverLine.objects.filter(handover=made).update(receiver=library)


def test_a_cancelled_list_frees_its_items(desk, library):
    first = make_handover(desk, library)
    item = first.lines.get().item_id
    cancel_handover(first.pk, reason="送错", by=desk.clerk)
    again = prepare_handover(desk.agency.pk, receiver_id=library.pk, items={item: 1}, by=desk.clerk)
    assert again.number.endswith("0002")


def test_the_queue_holds_what_is_public_and_not_given(desk, library, django_assert_max_num_queries):
    item = published_item(desk.team)
    withdrawn = published_item(desk.team, title="示范县撤回的工作要点")
    withdraw(withdrawn.pk, reason="内容有误", by=desk.team.publisher)
    with django_assert_max_num_queries(9):
        page = handover_queries.queue(desk.clerk, desk.agency.pk, library.pk, today=timezone.localdate())
    assert [(row.id, row.days_left) for row in page.rows] == [(item.pk, 20)]
    (owed,) = handover_queries.owed(desk.clerk, today=timezone.localdate())
    assert (owed.waiting, owed.late, owed.receiver_id) == (1, 0, library.pk)
    assert handover_queries.owed_late(desk.clerk, today=timezone.localdate()) == []


def test_an_old_item_is_late(desk, library):
    item = published_item(desk.team)
    PublicItem.objects.filter(pk=item.pk).update(published_on=date(2026, 1, 5))
    (owed,) = handover_queries.owed(desk.clerk, today=date(2026, 3, 2))
    assert (owed.late, owed.next_due_on) == (1, date(2026, 2, 2))
    assert handover_queries.late_count(desk.agency.pk, today=date(2026, 2, 2)) == 0
    assert handover_queries.late_count(desk.agency.pk, today=date(2026, 2, 3)) == 1


def test_a_place_receives_for_everybody_below(desk):
    below = make_desk(make_agency(parent=desk.agency))
    library = make_receiver(desk)
    made = make_handover(below, library)
    assert made.agency == below.agency


@pytest.mark.parametrize("items", [{}, {2**40: 1}])
def test_refuses_nothing_and_what_is_not_there(desk, library, items):
    with pytest.raises((NothingChosen, NotDueHere)):
        prepare_handover(desk.agency.pk, receiver_id=library.pk, items=items, by=desk.clerk)


def test_who_may_not_and_to_whom_not(desk, library):
    item = published_item(desk.team)
    with pytest.raises(NotAllowed):
        prepare_handover(desk.agency.pk, receiver_id=library.pk, items={item.pk: 1}, by=desk.keeper)
    with pytest.raises(NotAllowed):
        prepare_handover(desk.agency.pk, receiver_id=library.pk, items={item.pk: 1}, by=desk.stranger)
    with pytest.raises(Unknown):
        prepare_handover(desk.agency.pk, receiver_id=make_point(desk).pk, items={item.pk: 1}, by=desk.clerk)


def test_the_receivers_people_see_the_list(desk):
    library = make_receiver(desk)
    made = make_handover(desk, library)
    everybody = make_actor(desk.agency, Duty.OVERSEE, branch=True)
    assert handover_queries.handover(everybody, made.pk).number == made.number
    with pytest.raises(Unknown):
        handover_queries.handover(desk.stranger, made.pk)
