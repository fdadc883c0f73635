import pytest

from gongkai.agencies.actions.rename_section import rename_section
from gongkai.agencies.errors import SectionTaken, UnknownAgency
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_section

pytestmark = pytest.mark.django_db


def test_a_section_gets_another_name():
    bureau = make_agency()
    section = make_section(bureau, "秘书科")
    assert rename_section(section.pk, "办公室", by=make_actor(bureau, Duty.ADMINISTER)).name == "办公室"


def test_refuses_the_name_of_a_sister_section():
    bureau = make_agency()
    section, _sister = make_section(bureau, "秘书科"), make_section(bureau, "办公室")
    with pytest.raises(SectionTaken):
        rename_section(section.pk, "办公室", by=make_actor(bureau, Duty.ADMINISTER))


def test_to_a_neighbour_it_does_not_exist():
    section = make_section(make_agency())
    with pytest.raises(UnknownAgency):
        rename_section(section.pk, "办公室", by=make_actor(make_agency(), Duty.ADMINISTER))
