"""明确三级责任."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed, NotStated
from gongkai.entry.errors import BadWords
from gongkai.office import counting, queries_structure
from gongkai.office.actions.set_tier import set_tier
from gongkai.office.errors_people import NotLater
from gongkai.office.vocabulary_people import Tier
from tests.rooms.office.people import make_people

pytestmark = pytest.mark.django_db
SINCE = date(2024, 1, 1)


@pytest.fixture
def county():
    return make_people()


def tiers(county, on=date(2025, 1, 1)):
    rows = {one.agency_id: one for one in queries_structure.tiers(county.overseer, on=on)}
    return [(row.label, row.name) for row in rows[county.unit.pk].rows]


def test_head_deputy_and_office_of_a_unit(county):
    set_tier(county.unit.pk, tier=Tier.PRINCIPAL, title="局长", person_name="张演示", from_on=SINCE, by=county.head)
    set_tier(county.unit.pk, tier=Tier.DEPUTY, title="副局长", from_on=SINCE, by=county.head)
    set_tier(county.unit.pk, tier=Tier.OFFICE, section_id=county.section.pk, from_on=SINCE, by=county.head)
    assert tiers(county) == [("局长", "张演示"), ("副局长", ""), ("办公室", "")]
    assert list(counting.disclosure_offices(date(2024, 12, 31)).values_list("agency", flat=True)) == [county.unit.pk]
    assert not counting.disclosure_offices(date(2023, 12, 31)).exists()


def test_a_new_one_ends_the_one_before(county):
    set_tier(county.unit.pk, tier=Tier.DEPUTY, title="副局长", person_name="李演示", from_on=SINCE, by=county.head)
    set_tier(county.unit.pk, tier=Tier.DEPUTY, title="总工程师", from_on=date(2025, 3, 1), by=county.head)
    assert tiers(county, date(2025, 2, 28))[1] == ("副局长", "李演示")
    assert tiers(county, date(2025, 3, 1))[1] == ("总工程师", "")
    with pytest.raises(NotLater):
        set_tier(county.unit.pk, tier=Tier.DEPUTY, title="副局长", from_on=date(2025, 3, 1), by=county.head)


def test_refuses_what_is_not_said_and_who_may_not(county):
    with pytest.raises(NotStated):
        set_tier(county.unit.pk, tier=Tier.OFFICE, from_on=SINCE, by=county.head)
    with pytest.raises(BadWords):
        set_tier(county.unit.pk, tier=Tier.PRINCIPAL, from_on=SINCE, by=county.head)
    with pytest.raises(NotAllowed):
        set_tier(county.unit.pk, tier=Tier.PRINCIPAL, title="局长", from_on=SINCE, by=county.clerk)
