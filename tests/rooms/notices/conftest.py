"""A unit with a head of office and a clerk, and a notice between them."""

from types import SimpleNamespace

import pytest

from gongkai.law.vocabulary import Duty
from gongkai.notices.actions.announce import announce
from tests.factories import actor_for, make_agency, make_person


@pytest.fixture
def unit():
    agency = make_agency("示范县教育局")
    people = {name: make_person(agency, duty) for name, duty in (("head", Duty.OFFICE_HEAD), ("clerk", Duty.FILL))}
    actors = {name: actor_for(person) for name, person in people.items()}
    return SimpleNamespace(agency=agency, people=people, **actors)


@pytest.fixture
def notice(unit):
    return announce(
        unit.agency.pk,
        title="关于自查的通知",
        text="请自查。",
        unit_ids=[unit.agency.pk],
        wants_reply=True,
        by=unit.head,
    )
