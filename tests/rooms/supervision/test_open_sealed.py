"""查看责任人和事实."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.audit.models import Entry as Line
from gongkai.entry.errors import BadWords
from gongkai.supervision.actions.open_sealed import open_sealed
from tests.rooms.supervision.round import case


def test_the_reason_is_journalled_and_the_rest_is_not(county):
    opened = open_sealed(case(county).pk, reason="答复审计询问", by=county.auditor)
    assert opened.facts.startswith("张演示") and "张演示" not in repr(opened)
    line = Line.objects.get(action="supervision.open_sealed")
    assert (line.details, line.actor_id) == ({"reason": "答复审计询问"}, county.auditor.user_id)


def test_a_reason_is_needed(county):
    with pytest.raises(BadWords):
        open_sealed(case(county).pk, reason=" ", by=county.overseer)


def test_others_know_nothing_of_it(county):
    with pytest.raises(Unknown):
        open_sealed(case(county).pk, reason="好奇", by=county.head)
