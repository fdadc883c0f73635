"""维护栏目: shared columns are the competent office's, delegated ones their owner's."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.catalogue import queries
from gongkai.catalogue.actions.save_column import ColumnForm, save_column
from gongkai.catalogue.errors import BadCode, CodeTaken, MissingName, UnknownColumn, UnknownKind


def test_adds_a_column_below_another(keeper):
    before = queries.edition()
    save_column("rules-county", ColumnForm(name="县级制度", kinds=("rule",)), parent_code="rules", new=True, by=keeper)
    node = queries.column("rules-county")
    assert (node.name, node.parent_code, node.kinds, node.depth) == ("县级制度", "rules", ("rule",), 1)
    assert queries.edition() != before


def test_changes_what_a_column_says(keeper):
    save_column("rules", ColumnForm(name=" 工作制度 ", description="办公制度"), by=keeper)
    assert (queries.column("rules").name, queries.column("rules").description) == ("工作制度", "办公制度")


def test_an_agency_keeps_its_own_columns_only(keeper, bureau, outsider):
    with pytest.raises(NotAllowed):
        save_column("rules", ColumnForm(name="我们的"), by=outsider)
    save_column("water", ColumnForm(name="水务专栏", owner_id=bureau.pk), new=True, by=outsider)
    save_column("water", ColumnForm(name="水务公开", owner_id=bureau.pk), by=outsider)
    with pytest.raises(NotAllowed):
        save_column("water", ColumnForm(name="水务公开", owner_id=None), by=outsider)
    assert "water" in [node.code for node in queries.columns_for(bureau.pk)]
    assert "water" not in [node.code for node in queries.columns_for(bureau.pk + 1)]


@pytest.mark.parametrize("code", ["", "Übung", "a b", "../x", "-x", "x" * 61, "水"])
def test_refuses_a_code_that_is_no_address(keeper, code):
    with pytest.raises(BadCode):
        save_column(code, ColumnForm(name="x"), new=True, by=keeper)


def test_refuses_what_cannot_be(keeper):
    with pytest.raises(CodeTaken):
        save_column("rules", ColumnForm(name="x"), new=True, by=keeper)
    with pytest.raises(MissingName):
        save_column("rules", ColumnForm(name="  "), by=keeper)
    with pytest.raises(UnknownKind):
        save_column("rules", ColumnForm(name="x", kinds=("poem",)), by=keeper)
    with pytest.raises(UnknownKind):
        save_column("rules", ColumnForm(name="x", page="gallery"), by=keeper)
    with pytest.raises(UnknownColumn):
        save_column("nowhere", ColumnForm(name="x"), by=keeper)
    with pytest.raises(UnknownColumn):
        save_column("new", ColumnForm(name="x"), parent_code="nowhere", new=True, by=keeper)
