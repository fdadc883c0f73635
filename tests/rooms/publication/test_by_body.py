"""Every body's publishing in counts: late, soon, kept since a day; month by month; each only their own."""

from datetime import date
from decimal import Decimal

from gongkai.law.vocabulary import Duty
from gongkai.publication import by_body, queries
from tests.factories import make_actor, make_team
from tests.rooms.publication.public import ready_item
from tests.rooms.publication.test_queries import TODAY, due, published_on

NEW_YEAR = date(2024, 1, 1)


def overseer(team):
    return make_actor(team.agency, Duty.OVERSEE)


def test_each_body_is_counted_in_three_queries(team, django_assert_num_queries):
    due(ready_item(team), date(2024, 10, 22))
    due(ready_item(team), date(2024, 10, 24))
    due(ready_item(team), date(2025, 3, 3))
    published_on(team, date(2024, 5, 6), True, 3)
    published_on(team, date(2024, 5, 7), True, 3)
    published_on(team, date(2024, 6, 7), False, 30)
    published_on(team, date(2023, 6, 7), False, 30)
    actor = overseer(team)
    with django_assert_num_queries(2):
        found = by_body.publishing(actor, from_on=NEW_YEAR, today=TODAY)
    assert found == {team.agency.pk: by_body.Publishing(late=1, soon=1, published=3, in_time=2, too_late=1)}
    assert found[team.agency.pk].share == Decimal("66.7")


def test_the_board_and_the_list_it_opens_agree(team):
    due(ready_item(team), date(2024, 10, 22))
    due(ready_item(team), date(2024, 10, 25))
    actor = overseer(team)
    counted = by_body.publishing(actor, from_on=NEW_YEAR, today=TODAY)[team.agency.pk]
    assert counted.late == len(queries.overdue(actor, today=TODAY, agency_id=team.agency.pk))
    assert counted.soon == len(queries.due_soon(actor, today=TODAY, agency_id=team.agency.pk))
    assert queries.overdue(actor, today=TODAY, agency_id=make_team().agency.pk) == []


def test_nobody_counts_for_a_body_out_of_reach(team):
    due(ready_item(team), date(2024, 10, 22))
    published_on(team, date(2024, 5, 6), True, 3)
    stranger = overseer(make_team())
    assert by_body.publishing(stranger, from_on=NEW_YEAR, today=TODAY) == {}
    assert by_body.by_month(stranger, from_on=NEW_YEAR, to_on=TODAY) == {}


def test_months_stand_apart_and_no_release_is_no_share(team):
    published_on(team, date(2024, 5, 6), True, 3)
    published_on(team, date(2024, 5, 31), False, 40)
    published_on(team, date(2024, 6, 3), None, None)
    found = by_body.by_month(overseer(team), from_on=NEW_YEAR, to_on=TODAY, agency_id=team.agency.pk)
    assert {month: one.share for month, one in found.items()} == {
        date(2024, 5, 1): Decimal("50.0"),
        date(2024, 6, 1): None,
    }
