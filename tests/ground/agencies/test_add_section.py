import pytest

from gongkai.agencies.actions.add_section import add_section
from gongkai.agencies.actions.close_section import close_section
from gongkai.agencies.errors import NotStated, SectionTaken, UnknownAgency
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency

pytestmark = pytest.mark.django_db


def test_a_body_gets_a_section():
    bureau = make_agency()
    section = add_section(bureau.pk, " 办公室 ", by=make_actor(bureau, Duty.ADMINISTER))
    assert (section.name, section.is_active, section.agency) == ("办公室", True, bureau)


def test_a_section_closed_earlier_is_opened_again():
    bureau = make_agency()
    administrator = make_actor(bureau, Duty.ADMINISTER)
    first = add_section(bureau.pk, "办公室", by=administrator)
    close_section(first.pk, by=administrator)
    again = add_section(bureau.pk, "办公室", by=administrator)
    assert (again.pk, again.is_active) == (first.pk, True)


def test_refuses_a_name_twice_or_none():
    bureau = make_agency()
    administrator = make_actor(bureau, Duty.ADMINISTER)
    add_section(bureau.pk, "办公室", by=administrator)
    with pytest.raises(SectionTaken):
        add_section(bureau.pk, "办公室", by=administrator)
    with pytest.raises(NotStated):
        add_section(bureau.pk, " ", by=administrator)


def test_to_a_neighbour_the_body_does_not_exist():
    with pytest.raises(UnknownAgency):
        add_section(make_agency().pk, "办公室", by=make_actor(make_agency(), Duty.ADMINISTER))
