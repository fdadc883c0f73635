"""修改."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry
from gongkai.information.actions.revise import revise
from gongkai.information.errors import ChangedMeanwhile, Incomplete, WrongStage
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from gongkai.publication.models import Schedule
from tests.factories import (
    content,
    make_actor,
    make_agency,
    make_item,
    make_team,
    published_item,
    ready_item,
    submitted_slip,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    return make_team()


@pytest.fixture
def item(team):
    return make_item(agency=team.agency, by=team.clerk)


def test_keeps_a_new_revision_and_the_old_one(team, item):
    revision = revise(item.pk, content(title="新的名称"), base=1, note="改名", by=team.clerk)
    item.refresh_from_db()
    assert (revision.number, revision.title, revision.change_note) == (2, "新的名称", "改名")
    assert item.current_id == revision.pk
    assert item.revisions.get(number=1).title == "示范县2026年农村饮水安全工作要点"
    assert Entry.objects.filter(action="information.revise").count() == 1


def test_saving_the_same_is_no_revision(team, item):
    assert revise(item.pk, content(), by=team.clerk).number == 1
    assert not Entry.objects.filter(action="information.revise").exists()


def test_a_newer_revision_is_not_overwritten_unseen(team, item):
    colleague = make_actor(team.agency, Duty.FILL, name="李演示")
    revise(item.pk, content(title="李演示改的"), base=1, by=colleague)
    with pytest.raises(ChangedMeanwhile, match="李演示已保存了第2版"):
        revise(item.pk, content(title="我改的"), base=1, by=team.clerk)
    assert item.revisions.count() == 2


def test_an_approval_no_longer_counts(team):
    item = ready_item(team)
    revise(item.pk, content(title="审定后又改的名称"), by=team.clerk)
    assert InfoItem.objects.get().stage == "draft"


def test_another_day_of_making_moves_the_last_day(team, settings):
    settings.BACKLOG_DAYS = 100_000
    item = make_item(agency=team.agency, by=team.clerk, made_on=date(2024, 9, 20))
    revise(item.pk, content(made_on=date(2024, 9, 23)), by=team.clerk)
    item.refresh_from_db()
    assert (item.started_on, item.due_on) == (date(2024, 9, 23), date(2024, 10, 24))


def test_the_governing_text_is_never_changed(team, settings):
    settings.BACKLOG_DAYS = 100_000
    item = make_item(agency=team.agency, by=team.clerk, made_on=date(2019, 5, 14))
    revise(item.pk, content(made_on=date(2020, 5, 14)), by=team.clerk)
    item.refresh_from_db()
    assert item.version == "2008"


def test_a_change_to_something_public_starts_the_period_anew_and_leaves_it_public(team):
    item = published_item(team)
    revise(item.pk, content(title="更正后的名称"), by=team.clerk)
    item.refresh_from_db()
    assert (item.is_public, item.stage, item.started_on) == (True, "draft", timezone.localdate())
    assert item.due_on > timezone.localdate() + timedelta(days=19)


def test_what_is_under_review_is_not_changed(team):
    slip = submitted_slip(team)
    with pytest.raises(WrongStage, match="请先“取回”再修改"):
        revise(slip.item_id, content(title="x"), by=team.clerk)


def test_wrong_metadata_keeps_nothing(team, item):
    with pytest.raises(Incomplete):
        revise(item.pk, content(title=""), by=team.clerk)
    assert item.revisions.count() == 1


def test_whoever_reviews_does_not_change(team, item):
    with pytest.raises(NotAllowed):
        revise(item.pk, content(title="x"), by=team.head)


def test_another_bodys_item_and_none_at_all_look_the_same(item):
    stranger = make_actor(make_agency(), Duty.FILL)
    for number in (item.pk, item.pk + 1000):
        with pytest.raises(Unknown):
            revise(number, content(title="x"), by=stranger)


def test_no_hour_is_left_waiting_for_a_text_that_changed(team):
    item = ready_item(team)
    revise(item.pk, content(title="改了"), by=team.clerk)
    assert not Schedule.objects.exists()
