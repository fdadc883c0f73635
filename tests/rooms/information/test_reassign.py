import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.information.actions.reassign import reassign
from gongkai.information.errors import Incomplete, WrongStage
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_item, make_section, make_team, submitted_slip

pytestmark = pytest.mark.django_db


def test_a_draft_goes_under_another_section_and_body():
    agency, other = make_agency(), make_agency()
    clerk, section = make_actor(agency, Duty.FILL), make_section(agency)
    item = make_item(agency=agency, by=clerk)
    revisions = item.revisions.count()
    moved = reassign(item.pk, section_id=section.pk, responsible_id=other.pk, by=clerk)
    assert (moved.section_id, moved.responsible_id) == (section.pk, other.pk)
    assert item.revisions.count() == revisions


def test_a_section_of_another_body_is_refused():
    agency = make_agency()
    clerk = make_actor(agency, Duty.FILL)
    item = make_item(agency=agency, by=clerk)
    with pytest.raises(Incomplete):
        reassign(item.pk, section_id=make_section(make_agency()).pk, responsible_id=agency.pk, by=clerk)
    with pytest.raises(Incomplete):
        reassign(item.pk, section_id=None, responsible_id=10**9, by=clerk)


def test_what_is_under_review_stays_where_it_is():
    team = make_team()
    item = submitted_slip(team).item
    with pytest.raises(WrongStage):
        reassign(item.pk, section_id=None, responsible_id=team.agency.pk, by=team.clerk)


def test_a_stranger_finds_nothing_and_a_reader_may_not():
    agency = make_agency()
    item = make_item(agency=agency)
    with pytest.raises(Unknown):
        reassign(item.pk, section_id=None, responsible_id=agency.pk, by=make_actor(make_agency(), Duty.FILL))
    with pytest.raises(NotAllowed):
        reassign(item.pk, section_id=None, responsible_id=agency.pk, by=make_actor(agency, Duty.APPROVE))
