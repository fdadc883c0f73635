"""登记目录印发."""

from datetime import timedelta

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.catalogue import issue_queries
from gongkai.catalogue.actions.issue_catalogue import issue_catalogue
from gongkai.catalogue.vocabulary import IssueKind
from gongkai.entry.errors import DayAhead
from gongkai.law.vocabulary import Duty
from gongkai.publication import catalogue_changes
from gongkai.publication.actions.withdraw import withdraw
from tests.factories import make_actor, make_team, published_item
from tests.rooms.catalogue.nil import today


def issue(agency, by, **changes):
    given = {"kind": IssueKind.PAPER, "issued_on": today(), "remark": "送档案馆"} | changes
    return issue_catalogue(agency.pk, **given, by=by)


def test_numbers_run_on_and_the_items_are_counted(columns):
    team = make_team()
    keeper = make_actor(team.agency, Duty.CATALOGUE)
    published_item(team)
    assert [issue(team.agency, keeper).number, issue(team.agency, keeper).number] == [1, 2]
    [newest, _older] = issue_queries.issues(keeper)
    assert (newest.number, newest.items) == (2, 1)


def test_what_is_withdrawn_afterwards_asks_for_a_new_catalogue(columns):
    team = make_team()
    keeper = make_actor(team.agency, Duty.CATALOGUE)
    item = published_item(team)
    issue(team.agency, keeper)
    assert catalogue_changes.due(keeper, frozenset({team.agency.pk})) == []
    withdraw(item.pk, reason="内容有误", by=team.publisher)
    [behind] = catalogue_changes.due(keeper, frozenset({team.agency.pk}))
    assert (behind.agency_id, behind.altered) == (team.agency.pk, 1)
    since = catalogue_changes.since_of(team.agency.pk, "paper")
    assert [one.act for one in catalogue_changes.changes(keeper, team.agency.pk, since=since).page.rows] == ["withdraw"]


def test_refuses_a_day_to_come_and_whoever_does_not_keep_the_guide(bureau, outsider, clerk, stranger):
    with pytest.raises(DayAhead):
        issue(bureau, outsider, issued_on=today() + timedelta(days=1))
    for person in (clerk, stranger):
        with pytest.raises(NotAllowed):
            issue(bureau, person)
