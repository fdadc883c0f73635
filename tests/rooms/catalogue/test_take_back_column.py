"""收回栏目."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.catalogue import queries
from gongkai.catalogue.actions.delegate_column import delegate_column
from gongkai.catalogue.actions.save_column import ColumnForm, save_column
from gongkai.catalogue.actions.take_back_column import take_back_column
from gongkai.catalogue.errors import NotDelegated


def test_the_column_is_shared_again_and_keeps_its_words(keeper, bureau, outsider):
    delegate_column("rules", bureau.pk, is_open=False, by=keeper)
    save_column("rules", ColumnForm(name="水务制度", owner_id=bureau.pk), by=outsider)
    take_back_column("rules", by=keeper)
    node = queries.column("rules")
    assert (node.name, node.keeper_id, node.usable) == ("水务制度", None, True)
    with pytest.raises(NotAllowed):
        save_column("rules", ColumnForm(name="又改"), by=outsider)


def test_refuses_what_was_not_delegated_and_whoever_is_not_the_office(keeper, bureau, outsider):
    with pytest.raises(NotDelegated):
        take_back_column("rules", by=keeper)
    delegate_column("rules", bureau.pk, by=keeper)
    with pytest.raises(NotAllowed):
        take_back_column("rules", by=outsider)
