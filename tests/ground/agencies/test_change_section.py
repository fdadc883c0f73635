"""内设机构的地点和电话."""

import pytest

from gongkai.accounts.actor import SYSTEM
from gongkai.agencies.actions.change_section import change_section
from gongkai.agencies.errors import UnknownAgency
from gongkai.agencies.models import Section
from gongkai.entry.errors import BadWords
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_section

pytestmark = pytest.mark.django_db


def test_a_section_says_where_it_sits():
    section = make_section(make_agency(), "党政办公室")
    change_section(section.pk, address=" 演示路1号301室 ", phone="0000-0000000", by=SYSTEM)
    kept = Section.objects.get(pk=section.pk)
    assert (kept.address, kept.phone) == ("演示路1号301室", "0000-0000000")


def test_refuses_nonsense_and_strangers():
    section = make_section(make_agency())
    with pytest.raises(BadWords):
        change_section(section.pk, address="长" * 201, by=SYSTEM)
    with pytest.raises(UnknownAgency):
        change_section(section.pk, address="演示路", by=make_actor(make_agency(), Duty.ADMINISTER))
