"""A clerk and a head of one unit, a question, and records a batch plays with."""

from types import SimpleNamespace

import pytest

from gongkai.law.vocabulary import Duty
from gongkai.saved.actions.start_batch import start_batch
from tests.factories import make_actor, make_agency

QUESTION = {"match": "all", "groups": [{"match": "all", "conditions": [["title", "contains", "饮水"]]}]}


@pytest.fixture
def unit():
    agency = make_agency("示范县水务局")
    return SimpleNamespace(
        agency=agency, clerk=make_actor(agency, Duty.FILL), head=make_actor(agency, Duty.OFFICE_HEAD)
    )


@pytest.fixture
def batch(unit):
    records = [(n, f"第{n}号") for n in (1, 2, 3)]
    return start_batch("set_ways", values={"ways": ["website"]}, records=records, key="k1", by=unit.clerk)
