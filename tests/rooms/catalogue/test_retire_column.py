"""停用栏目: only what is empty, and never what the law requires."""

import pytest

from gongkai.catalogue import queries
from gongkai.catalogue.actions.retire_column import retire_column
from gongkai.catalogue.actions.save_column import ColumnForm, save_column
from gongkai.catalogue.errors import ColumnInUse, ColumnRequired
from tests.factories import make_item


@pytest.fixture
def column(keeper):
    """A column of the county's own."""
    return save_column("local", ColumnForm(name="县情"), new=True, by=keeper)


def test_an_empty_column_goes(keeper, column):
    retire_column("local", by=keeper)
    assert queries.column("local") is None
    assert "local" in queries.column_tree(retired=True).by_code


def test_a_column_in_use_stays(keeper, column):
    make_item(column_code="local")
    with pytest.raises(ColumnInUse) as refusal:
        retire_column("local", by=keeper)
    assert "1条" in refusal.value.sentence


def test_a_column_with_others_below_stays(keeper, column):
    save_column("local-map", ColumnForm(name="地图"), parent_code="local", new=True, by=keeper)
    with pytest.raises(ColumnInUse):
        retire_column("local", by=keeper)


def test_a_statutory_column_stays(keeper):
    with pytest.raises(ColumnRequired) as refusal:
        retire_column("statutory-20-07", by=keeper)
    assert "第二十条" in refusal.value.sentence
