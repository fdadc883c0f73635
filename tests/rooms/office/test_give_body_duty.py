"""登记职责分工."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.office import queries_structure
from gongkai.office.actions.give_body_duty import give_body_duty
from gongkai.office.errors_people import DutyThere
from gongkai.office.vocabulary_people import BodyDutyKind
from tests.rooms.office.people import make_people

pytestmark = pytest.mark.django_db
SINCE = date(2024, 1, 1)


@pytest.fixture
def county():
    return make_people()


def test_the_four_duties_of_the_competent_body_and_who_publishes(county):
    for kind in ("supervise", "promote", "guide", "coordinate", "lead"):
        give_body_duty(
            county.root.pk, kind=BodyDutyKind(kind), from_on=SINCE, basis="示政发〔2024〕1号", by=county.overseer
        )
    give_body_duty(county.unit.pk, kind=BodyDutyKind.PUBLISH, from_on=SINCE, details="城区网上公开", by=county.overseer)
    rows = queries_structure.duties(county.clerk, on=date(2025, 1, 1))
    assert [(row.kind.label, row.agency_name) for row in rows] == [
        ("牵头", county.root.name),
        ("推进", county.root.name),
        ("指导", county.root.name),
        ("协调", county.root.name),
        ("监督", county.root.name),
        ("网上公开", county.unit.name),
    ]
    assert queries_structure.duties(county.clerk, on=date(2023, 12, 31)) == []


def test_refuses_the_duty_a_body_has_and_who_may_not(county):
    give_body_duty(county.unit.pk, kind=BodyDutyKind.LEAD, from_on=SINCE, by=county.head)
    with pytest.raises(DutyThere):
        give_body_duty(county.unit.pk, kind=BodyDutyKind.LEAD, from_on=date(2025, 1, 1), by=county.head)
    with pytest.raises(NotAllowed):
        give_body_duty(county.unit.pk, kind=BodyDutyKind.GUIDE, from_on=SINCE, by=county.clerk)
    with pytest.raises(Unknown):
        give_body_duty(county.unit.pk, kind=BodyDutyKind.GUIDE, from_on=SINCE, by=county.stranger)
