"""What staff see of publishing: waiting, late, timely, and each only their own."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.catalogue.actions.sign_off import sign_off
from gongkai.information.actions.revise import revise
from gongkai.information.models import InfoItem
from gongkai.information.revisions import content_of
from gongkai.law.vocabulary import Duty
from gongkai.publication import queries
from gongkai.publication.actions.publish import publish
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.models import PublicationAct
from gongkai.review.actions.sign import sign
from gongkai.review.actions.submit import submit
from tests.factories import answers, make_actor, make_agency, make_item, make_team
from tests.rooms.publication.public import RULES, published_item, ready_item
from tests.rooms.publication.test_publish import corrected

TODAY = date(2024, 10, 24)  # a Thursday


def due(item, day):
    """The item with another last day."""
    InfoItem.objects.filter(pk=item.pk).update(due_on=day)
    return item


def published_on(team, day, kept, taken):
    """A release on record for that day."""
    item = make_item(agency=team.agency, by=team.clerk)
    PublicationAct.objects.create(
        item=item,
        revision=item.current,
        act="publish",
        done_at=timezone.now(),
        done_on=day,
        in_time=kept,
        working_days=taken,
    )


def test_the_queue_shows_what_waits_most_urgent_first(team, django_assert_num_queries):
    later, sooner = due(ready_item(team), date(2024, 10, 31)), due(ready_item(team), date(2024, 10, 22))
    make_item(agency=team.agency, by=team.clerk)

    with django_assert_num_queries(1):
        rows = queries.publish_queue(team.publisher, today=TODAY)

    assert [(row.id, row.days_left, row.days_late) for row in rows] == [(sooner.pk, -2, 2), (later.pk, 5, 0)]
    assert rows[0].index_number.startswith(team.agency.code)
    assert queries.publish_queue(team.clerk, today=TODAY) == []
    assert queries.publish_queue(make_team().publisher, today=TODAY) == []


def test_late_items_whatever_their_stage_with_days_late(team, django_assert_num_queries):
    draft = due(make_item(agency=team.agency, by=team.clerk, column_code=RULES), date(2024, 9, 30))
    ready = due(ready_item(team), date(2024, 10, 23))
    due(ready_item(team), TODAY)
    due(published_item(team), date(2024, 9, 1))
    due(make_item(agency=team.agency, by=team.clerk, openness="on_request"), date(2024, 9, 1))

    with django_assert_num_queries(1):
        rows = queries.overdue(team.clerk, today=TODAY)

    # after 30 September: 8-12 Oct (make-up Saturday included) 5, 14-18 Oct 5, 21-24 Oct 4
    assert [(row.id, row.days_late) for row in rows] == [(draft.pk, 14), (ready.pk, 1)]
    assert queries.overdue_count(team.clerk, today=TODAY) == 2
    assert queries.overdue(make_actor(make_agency(), Duty.FILL), today=TODAY) == []


def test_a_correction_that_waits_too_long_is_late(team):
    item = published_item(team)
    due(corrected(team, item, title="更正2026"), date(2024, 10, 23))
    assert [(row.id, row.is_correction) for row in queries.overdue(team.leader, today=TODAY)] == [(item.pk, True)]


def test_what_a_later_review_closed_has_to_be_withdrawn(team):
    item = published_item(team)
    revise(item.pk, content_of(item.current).with_(title="含隐私2026"), by=team.clerk)
    slip = submit(item.pk, answers=answers(item), by=team.clerk)
    sign(slip.pk, decision="pass", by=team.head)
    sign(slip.pk, decision="pass", by=team.secrecy)
    assert queries.to_withdraw(team.publisher, today=TODAY) == []

    ground = {"ground_code": "X15", "ground_reason": "涉及第三方隐私"}
    sign_off(slip.pk, conclusion="exempt", final_openness="withheld", **ground, by=team.leader)

    assert [row.id for row in queries.to_withdraw(team.publisher, today=TODAY)] == [item.pk]
    withdraw(item.pk, reason="涉及第三方隐私", by=team.publisher)
    assert queries.to_withdraw(team.publisher, today=TODAY) == []


def test_what_comes_due_within_the_first_reminder(team):
    today = due(ready_item(team), TODAY)
    fifth = due(ready_item(team), date(2024, 10, 31))
    due(ready_item(team), date(2024, 11, 1))
    due(ready_item(team), date(2024, 10, 23))
    assert [row.id for row in queries.due_soon(team.clerk, today=TODAY)] == [today.pk, fifth.pk]


def test_timeliness_counts_each_agency_against_its_last_days(team, django_assert_num_queries):
    other = make_team()
    for kept, taken in [(True, 3), (True, 20), (False, 26), (None, None)]:
        published_on(team, date(2024, 10, 8), kept, taken)
    published_on(other, date(2024, 10, 31), True, 1)
    published_on(team, date(2024, 11, 1), True, 1)
    overseer = make_actor(team.agency, Duty.OVERSEE)

    with django_assert_num_queries(4):
        figures = queries.timeliness(overseer, date(2024, 10, 1), date(2024, 10, 31))

    [row] = figures.rows
    assert (row.published, row.in_time, row.late, row.undated, row.corrected) == (4, 2, 1, 1, 0)
    assert (row.share, row.average_days, row.longest_days) == (Decimal("66.7"), Decimal("16.3"), 26)
    assert [entry["title"] for entry in figures.undated] == ["示范县2026年农村饮水安全工作要点"]
    assert [(entry["working_days"], entry["agency_name"]) for entry in figures.late] == [(26, team.agency.name)]
    assert figures.total.published == 4


def test_shares_are_rounded_as_statistics_are():
    assert queries.share(1170, 1522) == Decimal("76.9")
    assert queries.share(290, 1100) == Decimal("26.4")
    assert queries.share(1, 8) == Decimal("12.5")
    assert queries.share(1, 1600) == Decimal("0.1")
    assert queries.share(0, 0) is None


def test_no_figures_without_publications(team):
    figures = queries.timeliness(team.clerk, date(2024, 1, 1), date(2024, 12, 31))
    assert (figures.rows, figures.total.published, figures.total.share) == ([], 0, None)


def test_the_acts_of_one_item_in_order(team):
    item = published_item(team)
    publish(corrected(team, item, title="更正2026").pk, by=team.publisher)
    withdraw(item.pk, reason="内容有误", by=team.publisher)
    assert [act.act for act in queries.acts(team.clerk, item.pk)] == ["publish", "correct", "withdraw"]
    today = timezone.localdate()
    assert queries.act_counts(team.clerk, today - timedelta(days=1), today) == {
        "publish": 1, "correct": 1, "withdraw": 1, "repeal": 0, "merge": 0, "lapse": 0,
    }  # fmt: skip
    with pytest.raises(Unknown):
        queries.acts(make_actor(make_agency(), Duty.FILL), item.pk)
