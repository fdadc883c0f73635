"""撤销领导机构."""

from datetime import date

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.office.actions.dissolve_group import dissolve_group
from gongkai.office.actions.release_group import release_group
from gongkai.office.errors_people import GroupDissolved, NotLater
from tests.rooms.office.people import make_group, make_people, notice

pytestmark = pytest.mark.django_db
END = notice("示政办发〔2025〕20号", date(2025, 12, 1))


@pytest.fixture
def county():
    return make_people()


def test_everybodys_seat_ends_the_day_before(county):
    group = make_group(county)
    release_group(group.pk, must_pass=lambda title, texts: None, by=county.principal)
    ended = dissolve_group(group.pk, notice=END, by=county.head)
    assert (ended.dissolved_on, ended.public_list) == (date(2025, 12, 1), None)
    assert set(group.seats.values_list("to_on", flat=True)) == {date(2025, 11, 30)}


def test_the_name_is_free_again(county):
    dissolve_group(make_group(county).pk, notice=END, by=county.head)
    assert make_group(county).dissolved_on is None


def test_refuses_a_second_time_a_day_too_early_and_strangers(county):
    group = make_group(county)
    with pytest.raises(NotLater):
        dissolve_group(group.pk, notice=notice("示政办发〔2024〕4号"), by=county.head)
    with pytest.raises(Unknown):
        dissolve_group(group.pk, notice=END, by=county.stranger)
    dissolve_group(group.pk, notice=END, by=county.head)
    with pytest.raises(GroupDissolved) as refusal:
        dissolve_group(group.pk, notice=notice("示政办发〔2026〕1号", date(2026, 1, 1)), by=county.head)
    assert "已于2025-12-01撤销" in refusal.value.sentence
