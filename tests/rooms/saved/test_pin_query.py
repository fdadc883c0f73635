import pytest

from gongkai.accounts.errors import Unknown
from gongkai.saved import queries
from gongkai.saved.actions.pin_query import pin_query
from gongkai.saved.actions.save_query import save_query
from gongkai.saved.errors import TooManyPins
from tests.rooms.saved.conftest import QUESTION

pytestmark = pytest.mark.django_db


def test_a_shared_query_is_pinned_once(unit):
    kept = save_query("共享", question=QUESTION, sharing="unit", by=unit.head)
    for _ in range(2):
        pin_query(kept.pk, by=unit.clerk)
    assert [row.name for row in queries.pinned(unit.clerk)] == ["共享"] and queries.pinned(unit.head) == []


def test_a_pin_goes_when_sharing_ends(unit):
    kept = save_query("共享", question=QUESTION, sharing="unit", by=unit.head)
    pin_query(kept.pk, by=unit.clerk)
    save_query("共享", question=QUESTION, pk=kept.pk, by=unit.head)
    assert queries.pinned(unit.clerk) == []


def test_an_unshared_one_is_unknown(unit):
    kept = save_query("自己的", question=QUESTION, by=unit.head)
    with pytest.raises(Unknown):
        pin_query(kept.pk, by=unit.clerk)


def test_the_start_page_holds_eight(unit):
    kept = [save_query(f"第{n}个", question=QUESTION, by=unit.clerk) for n in range(9)]
    for one in kept[:8]:
        pin_query(one.pk, by=unit.clerk)
    with pytest.raises(TooManyPins):
        pin_query(kept[8].pk, by=unit.clerk)
