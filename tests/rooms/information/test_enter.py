"""填报."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.audit.models import Entry
from gongkai.information.actions.enter import enter
from gongkai.information.errors import Incomplete
from gongkai.information.models import InfoItem
from gongkai.information.placing import Place
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Duty
from tests.factories import content, make_actor, make_agency, make_section

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency():
    return make_agency("示范县水务局")


@pytest.fixture
def clerk(agency):
    return make_actor(agency, Duty.FILL)


def test_enters_a_draft_with_its_first_revision(agency, clerk):
    item = enter(content(), place=Place(agency.pk), by=clerk)

    assert (item.stage, item.is_public, item.was_submitted) == (Stage.DRAFT, False, False)
    assert (item.current.number, item.current.title) == (1, "示范县2026年农村饮水安全工作要点")
    assert item.current.body_text == "各乡镇人民政府要按时完成农村饮水安全巩固提升任务。"
    assert (item.responsible_id, item.original_id, item.created_by_id) == (agency.pk, None, clerk.user_id)
    assert Entry.objects.filter(action="information.enter", actor_id=clerk.user_id).count() == 1


def test_the_text_in_force_on_the_day_it_was_made_governs(agency, clerk):
    old = enter(content(made_on=date(2019, 5, 14)), place=Place(agency.pk), by=clerk)
    new = enter(content(made_on=date(2019, 5, 15)), place=Place(agency.pk), by=clerk)
    assert (old.version, new.version) == ("2008", "2019")


def test_the_period_starts_the_day_it_was_made(agency, clerk, settings):
    settings.BACKLOG_DAYS = 100_000
    item = enter(content(made_on=date(2024, 9, 20)), place=Place(agency.pk), by=clerk)
    assert (item.started_on, item.due_on, item.is_backlog) == (date(2024, 9, 20), date(2024, 10, 23), False)


def test_old_stock_has_no_period(agency, clerk, settings):
    made_on = timezone.localdate() - timedelta(days=settings.BACKLOG_DAYS + 1)
    item = enter(content(made_on=made_on), place=Place(agency.pk), by=clerk)
    assert (item.is_backlog, item.due_on) == (True, None)


def test_what_is_not_proactive_has_no_period(agency, clerk):
    item = enter(content(made_on=timezone.localdate(), openness="on_request"), place=Place(agency.pk), by=clerk)
    assert item.due_on is None


def test_text_is_cleaned_before_it_is_kept(agency, clerk):
    item = enter(content(body_html="<p onclick='x()'>正文<script>x()</script></p>"), place=Place(agency.pk), by=clerk)
    assert item.current.body_html == "<p>正文</p>"


def test_tells_every_problem_at_once_and_keeps_nothing(agency, clerk):
    wrong = content(title=" ", summary="概" * 501, made_on=date(2999, 1, 1), openness="withheld")
    with pytest.raises(Incomplete) as refusal:
        enter(wrong, place=Place(agency.pk), by=clerk)
    assert [field for field, _ in refusal.value.problems] == ["title", "summary", "made_on", "ground_code"]
    assert not InfoItem.objects.exists()
    assert not Entry.objects.filter(action="information.enter").exists()


def test_a_section_of_another_body_is_refused(agency, clerk):
    with pytest.raises(Incomplete, match="不属于该发布机构"):
        enter(content(), place=Place(agency.pk, make_section(make_agency()).pk), by=clerk)
    assert not InfoItem.objects.exists()


def test_nobody_enters_for_another_body(clerk):
    with pytest.raises(NotAllowed):
        enter(content(), place=Place(make_agency().pk), by=clerk)


@pytest.mark.parametrize("duty", [duty for duty in Duty if duty is not Duty.FILL])
def test_only_clerks_enter(agency, duty):
    with pytest.raises(NotAllowed):
        enter(content(), place=Place(agency.pk), by=make_actor(agency, duty))


def test_whoever_writes_for_a_section_writes_for_that_one_only(agency):
    own, other = make_section(agency), make_section(agency)
    clerk = make_actor(agency, Duty.FILL, section=own)
    assert enter(content(), place=Place(agency.pk, own.pk), by=clerk).section_id == own.pk
    for place in (Place(agency.pk), Place(agency.pk, other.pk)):
        with pytest.raises(NotAllowed):
            enter(content(), place=place, by=clerk)


def test_publisher_responsible_and_original_body_are_kept_apart(agency, clerk):
    responsible, original = make_agency(), make_agency()
    item = enter(content(), place=Place(agency.pk, None, responsible.pk, original.pk), by=clerk)
    assert (item.agency_id, item.responsible_id, item.original_id) == (agency.pk, responsible.pk, original.pk)
