import pytest

from gongkai.accounts.errors import Unknown
from gongkai.saved import queries
from gongkai.saved.actions.pin_query import pin_query
from gongkai.saved.actions.remove_query import remove_query
from gongkai.saved.actions.save_query import save_query
from tests.rooms.saved.conftest import QUESTION

pytestmark = pytest.mark.django_db


def test_ones_own_query_goes_with_everybodys_pins(unit):
    kept = save_query("共享", question=QUESTION, sharing="unit", by=unit.head)
    pin_query(kept.pk, by=unit.clerk)
    remove_query(kept.pk, by=unit.head)
    assert queries.saved(unit.head) == [] and queries.pinned(unit.clerk) == []


def test_anothers_stays(unit):
    kept = save_query("共享", question=QUESTION, sharing="unit", by=unit.head)
    with pytest.raises(Unknown):
        remove_query(kept.pk, by=unit.clerk)
