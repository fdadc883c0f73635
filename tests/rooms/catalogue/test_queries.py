"""What forms and pages read of the catalogue."""

from datetime import date

from gongkai.catalogue import queries
from gongkai.information.models import InfoItem
from tests.factories import make_agency, make_item


def test_the_tree_takes_one_query(columns, django_assert_num_queries):
    with django_assert_num_queries(1):
        tree = queries.column_tree()
        assert len(tree.codes_below("statutory")) > 20
        assert [node.name for node in tree.path("statutory-20-04")] == ["法定主动公开内容", "统计信息"]
    assert tree.codes_below("nowhere") == ("nowhere",)
    assert tree.path("nowhere") == ()


def test_an_agency_is_offered_the_columns_of_its_level_and_the_items_kind(columns):
    county, township = make_agency(level="county"), make_agency(level="township")
    at_county = {node.code for node in queries.columns_for(county.pk)}
    at_township = {node.code for node in queries.columns_for(township.pk)}
    assert "statutory-21-county-01" in at_county - at_township
    assert "statutory-21-township-01" in at_township - at_county
    assert "guide" not in at_county and "statutory" not in at_county
    assert "reports" in {node.code for node in queries.columns_for(county.pk, "annual_report")}
    assert "reports" not in {node.code for node in queries.columns_for(county.pk, "document")}


def test_choices_fit_the_day(columns, django_assert_num_queries):
    agency = make_agency()
    with django_assert_num_queries(4):
        old = queries.choices(agency.pk, kind="document", day=date(2010, 1, 1))
    new = queries.choices(agency.pk, day=date(2020, 1, 1))
    assert "会议纪要" in [name for _, name in old.genres] and "会议纪要" not in [name for _, name in new.genres]
    assert len(new.subjects) == 22


def test_depth_lists_empty_columns(columns):
    agency = make_agency()
    item = make_item(agency=agency, column_code="statutory-20-01")
    InfoItem.objects.filter(pk=item.pk).update(is_public=True)
    empty = {node.code for node in queries.depth(agency.pk).empty}
    assert "statutory-20-01" not in empty and "statutory-20-02" in empty
    assert "statutory-21-township-01" not in empty
    assert "statutory-20-01" not in {node.code for node in queries.depth().empty}
