"""列入清理批次."""

from datetime import date

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings, strategies as some

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.clearance import queries
from gongkai.clearance.actions.add_items import add_items
from gongkai.clearance.errors import InOtherBatch, NotBacklog, NothingChosen, NotInSpan, NotOfScope, TooManyChosen
from gongkai.clearance.spans import Span, last_day
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_item
from tests.rooms.clearance.stock import make_batch, make_crew, old

pytestmark = pytest.mark.django_db


@pytest.fixture
def crew():
    return make_crew()


def test_chosen_items_are_listed_in_the_order_of_the_batch(crew):
    items = [old(crew, date(2007, 3, 5)), old(crew, date(2004, 1, 2)), old(crew, date(2008, 4, 30))]
    batch = make_batch(crew, items)
    assert [row.made_on.year for row in queries.lines(crew.clerk, batch.pk).rows] == [2004, 2007, 2008]
    other = make_batch(crew, [old(crew, date(2005, 1, 1)), old(crew, date(2006, 1, 1))], order="newest_first")
    assert [row.made_on.year for row in queries.lines(crew.clerk, other.pk).rows] == [2006, 2005]
    assert queries.candidates(crew.clerk, batch.pk).total == 0


def test_what_was_formed_on_the_start_day_or_later_is_refused(crew):
    batch, item = make_batch(crew), old(crew, date(2008, 5, 1))
    with pytest.raises(NotInSpan) as refused:
        add_items(batch.pk, [item.pk], by=crew.clerk)
    assert "2008-04-30及以前" in refused.value.sentence and "日常流程" in refused.value.sentence
    including = make_batch(crew, includes_cut_off=True)
    assert add_items(including.pk, [item.pk], by=crew.clerk) == 1


def test_refuses_what_does_not_belong_there(crew):
    batch, item = make_batch(crew, section_ids=(crew.office.pk,)), old(crew)
    with pytest.raises(NotOfScope):
        add_items(batch.pk, [old(crew, section=crew.business).pk], by=crew.clerk)
    fresh = make_item(agency=crew.agency, section=crew.office, by=crew.clerk, made_on=timezone.localdate())
    with pytest.raises((NotInSpan, NotBacklog)):
        add_items(batch.pk, [fresh.pk], by=crew.clerk)
    add_items(batch.pk, [item.pk], by=crew.clerk)
    with pytest.raises(InOtherBatch):
        add_items(make_batch(crew).pk, [item.pk], by=crew.clerk)
    with pytest.raises(InOtherBatch):
        add_items(batch.pk, [item.pk], by=crew.clerk)


def test_bad_choices(crew):
    batch = make_batch(crew)
    with pytest.raises(NothingChosen):
        add_items(batch.pk, [], by=crew.clerk)
    with pytest.raises(TooManyChosen):
        add_items(batch.pk, list(range(1, 502)), by=crew.clerk)
    with pytest.raises(Unknown):
        add_items(batch.pk, [10**12], by=crew.clerk)


def test_who_may_not(crew):
    batch, item = make_batch(crew), old(crew)
    with pytest.raises(NotAllowed):
        add_items(batch.pk, [item.pk], by=crew.leader)
    with pytest.raises(Unknown):
        add_items(batch.pk, [item.pk], by=crew.stranger)
    neighbour = make_actor(crew.agency, Duty.FILL, section=crew.business)
    with pytest.raises((NotAllowed, Unknown)):
        add_items(batch.pk, [item.pk], by=neighbour)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(cut_off=some.dates(date(1950, 1, 1), date(2100, 1, 1)), included=some.booleans())
def test_every_day_belongs_to_the_batch_or_to_the_daily_flow_and_never_to_both(cut_off, included):
    span = Span(None, last_day(cut_off, included=included))
    assert span.holds(cut_off) is included
    assert span.holds(cut_off.replace(year=1949)) and not span.holds(cut_off.replace(day=1, year=2101))
