"""对应信息: named by hand where number and title do not tell."""

import pytest

from gongkai.doc_register import queries
from gongkai.doc_register.actions.tie_item import tie_item
from gongkai.doc_register.errors import NotTheSame
from tests.factories import make_item
from tests.rooms.doc_register.issued import DAY, issued


def test_the_item_named_is_the_one(team):
    row, item = issued(team), make_item(agency=team.agency, by=team.clerk, title="完全不同的标题2026")
    tie_item(row.pk, item_id=item.pk, by=team.clerk)
    assert queries.document(team.clerk, row.pk, today=DAY).item_id == item.pk
    tie_item(row.pk, item_id=None, by=team.clerk)
    assert queries.document(team.clerk, row.pk, today=DAY).item_id is None
    for wrong in (make_item(title="别单位的信息2026").pk, 10**9):
        with pytest.raises(NotTheSame):
            tie_item(row.pk, item_id=wrong, by=team.clerk)
