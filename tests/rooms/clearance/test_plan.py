"""建立清理批次."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.audit.models import Entry
from gongkai.clearance import queries
from gongkai.clearance.actions.plan import plan
from gongkai.clearance.errors import ForeignSection, NameUsed
from gongkai.entry.errors import BadField
from tests.factories import make_section
from tests.rooms.clearance.stock import CUT_OFF, make_crew, said

pytestmark = pytest.mark.django_db


@pytest.fixture
def crew():
    return make_crew()


def test_a_batch_is_numbered_and_knows_its_span(crew):
    made = plan(crew.agency.pk, said(from_on=date(2003, 1, 1), section_ids=(crew.office.pk,)), by=crew.planner)
    view = queries.clearance(crew.clerk, made.pk)
    assert (made.number, view.span) == (f"清理{timezone.localdate().year}-0001", "2003-01-01至2008-04-30")
    assert view.sections == ("办公室",) and not view.includes_cut_off
    assert plan(crew.agency.pk, said(), by=crew.planner).number.endswith("-0002")
    assert Entry.objects.filter(action="clearance.plan").count() == 2


def test_the_cut_off_day_belongs_to_the_batch_only_where_it_says_so(crew):
    made = plan(crew.agency.pk, said(includes_cut_off=True), by=crew.planner)
    assert queries.clearance(crew.clerk, made.pk).span == "2008-05-01及以前"


BAD = {
    "no name": {"name": "  "},
    "control characters": {"name": "坏\x00名"},
    "cut-off to come": {"cut_off_on": timezone.localdate() + timedelta(days=1)},
    "from after the last day": {"from_on": CUT_OFF},
    "the year 1": {"from_on": date(1, 1, 1)},
    "the year 9999": {"cut_off_on": date(9999, 12, 31)},
    "planned backwards": {"planned_from": date(2026, 5, 1), "planned_to": date(2026, 4, 1)},
    "a novel as source": {"source": "长" * 201},
}


@pytest.mark.parametrize("changes", BAD.values(), ids=BAD)
def test_refuses_what_cannot_be_at_its_field(crew, changes):
    with pytest.raises(BadField) as refused:
        plan(crew.agency.pk, said(**changes), by=crew.planner)
    assert refused.value.field


def test_refuses_a_name_used_and_a_section_of_somebody_else(crew):
    plan(crew.agency.pk, said(name="旧档"), by=crew.planner)
    with pytest.raises(NameUsed):
        plan(crew.agency.pk, said(name=" 旧档 "), by=crew.planner)
    foreign = make_section(crew.stranger and make_crew().agency)
    with pytest.raises(ForeignSection):
        plan(crew.agency.pk, said(section_ids=(foreign.pk,)), by=crew.planner)


def test_who_may_not(crew):
    for by in (crew.clerk, crew.stranger):
        with pytest.raises(NotAllowed):
            plan(crew.agency.pk, said(), by=by)
