"""规章 and 行政规范性文件 are kinds of their own, wherever a kind is chosen, typed or searched."""

import pytest

from gongkai.catalogue import queries as catalogue
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.information.importing.places import kind_called
from gongkai.information.queries import ItemFilters, items
from gongkai.law.vocabulary import ItemKind
from gongkai.publication.search_public import KINDS
from tests.factories import COLUMN, make_item, make_team

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", [ItemKind.NORMATIVE, ItemKind.REGULATION])
def test_an_item_of_the_kind_is_entered_found_and_fits_the_column_of_documents(kind):
    seed_defaults()
    team = make_team()
    made = make_item(agency=team.agency, by=team.clerk, kind=kind)
    make_item(agency=team.agency, by=team.clerk, title="另一件")
    assert [row["id"] for row in items(team.clerk, ItemFilters(kind=kind)).rows] == [made.pk]
    assert COLUMN in {node.code for node in catalogue.columns_for(team.agency.pk, kind)}


@pytest.mark.parametrize(
    ("called", "kind"), [("行政规范性文件", "normative"), ("规章", "regulation"), ("公文", "document")]
)
def test_a_sheet_calls_the_kinds_by_their_names(called, kind):
    assert kind_called(called) == kind
    assert KINDS[kind] == called


def test_they_stand_after_the_documents_they_are_counted_apart_from():
    assert list(KINDS)[:3] == ["document", "normative", "regulation"]
