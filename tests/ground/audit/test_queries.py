from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.actor import SYSTEM
from gongkai.accounts.errors import NotAllowed
from gongkai.audit.journal import Thing, record, record_many
from gongkai.audit.queries import PAGE, JournalFilters, entries, every_entry
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency

pytestmark = pytest.mark.django_db
NOTHING = Thing("address", "", "/")


@pytest.fixture
def county():
    return make_agency("示范县人民政府")


@pytest.fixture
def bureau(county):
    return make_agency("示范县教育局", parent=county)


@pytest.fixture
def auditor(county):
    return make_actor(county, Duty.AUDIT, branch=True)


def actions(auditor, **filters):
    return [entry.action for entry in entries(auditor, JournalFilters(**filters)).entries]


def test_the_newest_stand_first_and_pages_follow_each_other(auditor, django_assert_num_queries):
    record_many("a.b", [(NOTHING, {"n": n}) for n in range(PAGE + 5)], by=SYSTEM)
    with django_assert_num_queries(3):
        first = entries(auditor, JournalFilters())
    assert (first.entries[0].seq, first.entries[-1].seq) == (PAGE + 5, 6)
    assert (first.newer, first.older) == (None, 6)
    second = entries(auditor, JournalFilters(), before=first.older)
    assert [entry.seq for entry in second.entries] == [5, 4, 3, 2, 1]
    assert second.older is None
    assert entries(auditor, JournalFilters(), after=second.newer).entries == first.entries


@pytest.mark.parametrize("duty", [duty for duty in Duty if duty is not Duty.AUDIT])
def test_nobody_else_reads_the_journal(county, duty):
    with pytest.raises(NotAllowed):
        entries(make_actor(county, duty, branch=True), JournalFilters())


def test_an_auditor_reads_what_own_people_did_and_what_was_done_to_own_records(county, bureau):
    town = make_agency(parent=county)
    record("a.own_person", NOTHING, by=make_actor(bureau, Duty.FILL))
    record("a.own_record", bureau, by=make_actor(county, Duty.FILL))
    record("a.elsewhere", town, by=make_actor(town, Duty.FILL))
    record("a.nobody", NOTHING, by=SYSTEM)
    assert actions(make_actor(bureau, Duty.AUDIT)) == ["a.own_record", "a.own_person"]


def test_the_auditor_of_everything_reads_everything(auditor):
    record("a.nobody", NOTHING, by=SYSTEM)
    assert actions(auditor) == ["a.nobody"]


def test_is_narrowed_by_person_act_record_and_day(county, bureau, auditor):
    zhang = make_actor(county, Duty.FILL, name="张演示")
    record("a.enter", bureau, by=zhang)
    record("a.other", county, by=SYSTEM)
    today = timezone.localdate()
    assert actions(auditor, person="张") == ["a.enter"]
    assert actions(auditor, action="a.other") == ["a.other"]
    assert actions(auditor, record="教育") == ["a.enter"]
    assert actions(auditor, kind="agencies.agency", about_id=str(county.pk)) == ["a.other"]
    assert actions(auditor, from_on=today, to_on=today) == ["a.other", "a.enter"]
    assert actions(auditor, to_on=today - timedelta(days=1)) == []
    assert actions(auditor, from_on=date(2000, 1, 1)) == ["a.other", "a.enter"]


def test_an_export_holds_every_row_up_to_the_limit(auditor):
    record_many("a.b", [(NOTHING, {}) for _n in range(4)], by=SYSTEM)
    assert [entry.seq for entry in every_entry(auditor, JournalFilters(), limit=3)] == [4, 3, 2]
