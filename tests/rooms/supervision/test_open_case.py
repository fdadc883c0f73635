"""登记责任追究案件."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.audit.models import Entry as Line
from gongkai.entry.errors import BadField
from gongkai.law.vocabulary import Version
from gongkai.supervision.actions.open_case import open_case
from gongkai.supervision.errors import NoTrigger
from gongkai.vault import sealing
from tests.rooms.supervision.round import LATER, case, lead


def test_the_facts_are_sealed(county):
    made = case(county)
    assert made.number == "追责2026-0001" and made.version == Version.R2019
    assert "张演示" not in made.facts_sealed and sealing.unseal(made.facts_sealed).startswith("张演示")
    line = Line.objects.get(action="supervision.open_case")
    assert "张演示" not in f"{line.details}{line.about_label}"


def test_the_text_in_force_when_it_happened_governs(county):
    old = case(county, trigger="unlawful_fee", happened_on=date(2018, 3, 1))
    assert old.version == Version.R2008
    with pytest.raises(NoTrigger):
        case(county, trigger="unlawful_fee")
    assert case(county, trigger="local_sham").trigger == "local_sham"


def test_refuses_what_cannot_be(county):
    for wrong in (
        {"facts": ""},
        {"found_on": date(2025, 1, 1)},
        {"trigger": "x"},
        {"happened_on": LATER, "found_on": LATER},
    ):
        with pytest.raises(BadField):
            case(county, **wrong)


def test_is_the_office_s_business(county):
    with pytest.raises(NotAllowed):
        open_case(lead(county), by=county.head)
