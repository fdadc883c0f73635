"""移动栏目: order and place in the tree."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.catalogue import queries
from gongkai.catalogue.actions.delegate_column import delegate_column
from gongkai.catalogue.actions.move_column import move_column
from gongkai.catalogue.errors import ColumnLoop, UnknownColumn
from gongkai.information.models import InfoItem
from gongkai.search.models import Change
from tests.factories import make_item


def roots():
    return [node.code for node in queries.column_tree().roots]


def test_changes_the_order(keeper):
    move_column("reports", place=2, by=keeper)
    assert roots() == ["guide", "reports", "rules", "statutory", "requests"]
    move_column("reports", place=99, by=keeper)
    assert roots() == ["guide", "rules", "statutory", "requests", "reports"]


def test_goes_below_another_column_with_everything_in_it(keeper):
    move_column("statutory", parent_code="rules", by=keeper)
    assert [node.code for node in queries.column_tree().path("statutory-20-01")] == [
        "rules",
        "statutory",
        "statutory-20-01",
    ]


def test_the_search_learns_where_the_items_now_stand(keeper):
    inside, outside = make_item(column_code="statutory-20-01"), make_item(column_code="rules")
    InfoItem.objects.filter(pk__in=[inside.pk, outside.pk]).update(is_public=True)
    move_column("statutory", parent_code="guide", by=keeper)
    assert list(Change.objects.values_list("document_id", flat=True)) == [inside.pk]


@pytest.mark.parametrize("below", ["statutory", "statutory-20-01"])
def test_never_below_itself(keeper, below):
    with pytest.raises(ColumnLoop):
        move_column("statutory", parent_code=below, by=keeper)


def test_refuses_strangers_and_unknown_columns(keeper, outsider):
    with pytest.raises(NotAllowed):
        move_column("reports", place=1, by=outsider)
    with pytest.raises(UnknownColumn):
        move_column("reports", parent_code="nowhere", by=keeper)


def test_whoever_keeps_a_column_of_their_own_does_not_order_everybodys(keeper, bureau, outsider):
    delegate_column("statutory-20-01", bureau.pk, by=keeper)
    with pytest.raises(NotAllowed):
        move_column("statutory-20-01", place=1, by=outsider)
    assert roots() == ["guide", "rules", "statutory", "reports", "requests"]
