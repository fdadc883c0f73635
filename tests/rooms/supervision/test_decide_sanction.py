"""登记处理决定."""

from dataclasses import replace
from datetime import date

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.entry.errors import BadField
from gongkai.supervision import figures, people
from gongkai.supervision.actions.decide_sanction import Decision, decide_sanction
from gongkai.supervision.errors import PersonMissing
from gongkai.supervision.people import Answerable
from gongkai.supervision.vocabulary import SanctionKind
from tests.rooms.supervision.round import case

UNIT = Decision(SanctionKind.CRITICISM, "示范县人民政府", date(2026, 3, 1), "示政办【2026】3号")


def test_the_person_is_sealed_and_masked(county):
    made = case(county)
    unit = decide_sanction(made.pk, UNIT, by=county.overseer)
    assert (unit.doc_number, unit.is_unit) == ("示政办〔2026〕3号", True)
    said = replace(UNIT, is_unit=False, person="李演示", post="科长", kind=SanctionKind.ADMONITION)
    person = decide_sanction(made.pk, said, by=county.overseer)
    assert person.masked == "李**" and "李演示" not in person.person_sealed
    assert people.opened(person.person_sealed) == Answerable("李演示", "科长")
    assert figures.sanction_counts(date(2026, 1, 1), date(2026, 12, 31))[SanctionKind.ADMONITION] == 1


def test_refuses_a_person_without_a_name_and_days_that_cannot_be(county):
    made = case(county)
    with pytest.raises(PersonMissing):
        decide_sanction(made.pk, replace(UNIT, is_unit=False), by=county.overseer)
    with pytest.raises(BadField):
        decide_sanction(made.pk, replace(UNIT, decided_on=date(2026, 1, 31)), by=county.overseer)


def test_others_know_nothing_of_it(county):
    for who in (county.head, county.stranger):
        with pytest.raises(Unknown):
            decide_sanction(case(county).pk, UNIT, by=who)
