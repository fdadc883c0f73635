"""拟制评议方案."""

from datetime import timedelta

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadField
from gongkai.supervision.actions.draft_evaluation import draft_evaluation
from gongkai.supervision.vocabulary import EvaluationState
from tests.rooms.supervision.round import BEFORE, drafted, evaluation_plan


def test_a_plan_is_kept_as_a_draft(county):
    made = drafted(county)
    assert made.state == EvaluationState.DRAFT and made.rows.count() == 2 and made.units.count() == 2


def test_refuses_what_cannot_be(county):
    for wrong in (
        {"rows": ""},
        {"agency_ids": []},
        {"closes_on": BEFORE - timedelta(days=1)},
        {"minimum_sample": 0},
        {"per_address": 10**9},
        {"title": "\0名称"},
    ):
        with pytest.raises(BadField):
            drafted(county, **wrong)


def test_is_the_office_s_business(county):
    with pytest.raises(NotAllowed):
        draft_evaluation(evaluation_plan(county), by=county.head)
