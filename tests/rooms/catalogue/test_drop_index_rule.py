"""恢复上级规则."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.catalogue import queries
from gongkai.catalogue.actions.drop_index_rule import drop_index_rule
from gongkai.catalogue.actions.save_index_rule import save_index_rule
from gongkai.catalogue.errors import OwnRuleMissing
from gongkai.catalogue.models import IndexNumber
from tests.factories import make_team, published_item


def test_the_rule_above_holds_again_and_numbers_stay(bureau, outsider, columns):
    save_index_rule(bureau.pk, template="{org}-{seq}", scope="org", by=outsider)
    published_item(make_team(bureau))
    given = IndexNumber.objects.get().number
    drop_index_rule(bureau.pk, by=outsider)
    assert queries.index_rule(bureau.pk)["template"] == "{org}/{year}-{seq:05d}"
    assert IndexNumber.objects.get().number == given


def test_refuses_without_a_rule_of_its_own_and_strangers(bureau, outsider, stranger):
    with pytest.raises(OwnRuleMissing):
        drop_index_rule(bureau.pk, by=outsider)
    with pytest.raises(NotAllowed):
        drop_index_rule(bureau.pk, by=stranger)
