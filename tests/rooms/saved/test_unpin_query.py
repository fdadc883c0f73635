import pytest

from gongkai.saved import queries
from gongkai.saved.actions.pin_query import pin_query
from gongkai.saved.actions.save_query import save_query
from gongkai.saved.actions.unpin_query import unpin_query
from tests.rooms.saved.conftest import QUESTION

pytestmark = pytest.mark.django_db


def test_a_query_leaves_the_start_page_and_stays_kept(unit):
    kept = save_query("饮水", question=QUESTION, by=unit.clerk)
    pin_query(kept.pk, by=unit.clerk)
    for _ in range(2):
        unpin_query(kept.pk, by=unit.clerk)
    assert queries.pinned(unit.clerk) == [] and len(queries.saved(unit.clerk)) == 1
