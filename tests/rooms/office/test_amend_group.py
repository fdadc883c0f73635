"""修改领导机构."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.audit.models import Entry
from gongkai.office.actions.amend_group import amend_group
from gongkai.office.errors_people import GroupThere
from gongkai.office.vocabulary_people import Layer
from tests.rooms.office.people import group_entry, make_group, make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_people()


def test_name_layer_and_office_change_members_stay(county):
    group = make_group(county)
    entry = group_entry(county, name="公开工作领导小组", layer=Layer.DECISION, office_section_id=county.section.pk)
    kept = amend_group(group.pk, entry, by=county.head)
    assert (kept.name, kept.layer, kept.office_section) == ("公开工作领导小组", Layer.DECISION, county.section)
    assert kept.seats.count() == 2
    assert set(Entry.objects.get(action="office.amend_group").details["changed"]) == {"name", "layer", "office_section"}


def test_nothing_is_recorded_where_nothing_changed(county):
    group = make_group(county)
    amend_group(group.pk, group_entry(county), by=county.head)
    assert not Entry.objects.filter(action="office.amend_group").exists()


def test_refuses_the_name_of_another_group_and_who_may_not(county):
    group = make_group(county)
    make_group(county, name="保密审查领导小组")
    with pytest.raises(GroupThere):
        amend_group(group.pk, group_entry(county, name="保密审查领导小组"), by=county.head)
    with pytest.raises(NotAllowed):
        amend_group(group.pk, group_entry(county), by=county.principal)
