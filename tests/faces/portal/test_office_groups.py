"""领导机构和工作机构 on the portal: what was released, and nothing else."""

from datetime import date

import pytest
from django.test import RequestFactory

from gongkai.office.actions.release_group import release_group
from gongkai.office.actions.set_tier import set_tier
from gongkai.office.vocabulary_people import Tier
from gongkai.portal.office.groups import groups
from tests.rooms.office.people import make_group, make_liaison, make_people

pytestmark = pytest.mark.django_db


def shown():
    return groups(RequestFactory().get("/groups/")).content.decode()


def test_released_lists_and_offices_are_shown_without_phones_of_persons():
    county = make_people()
    group = make_group(county)
    make_liaison(county, phone="0000-7654321")
    set_tier(county.unit.pk, tier=Tier.OFFICE, section_id=county.section.pk, from_on=date(2024, 1, 1), by=county.head)
    assert "张演示" not in shown() and county.section.name in shown()
    release_group(group.pk, must_pass=lambda title, texts: None, by=county.principal)
    page = shown()
    assert "张演示" in page and group.name in page and county.unit.phone in page
    assert "王演示" not in page and "7654321" not in page


def test_an_empty_page_says_where_to_look():
    assert "还没有公开的内容" in shown()
