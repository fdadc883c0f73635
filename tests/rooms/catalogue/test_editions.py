"""What is kept of the catalogue is read again when the catalogue has changed, and only then."""

from gongkai.catalogue import editions, queries, tree
from gongkai.catalogue.models import Column


def test_the_tree_is_read_once_for_each_edition(columns, django_assert_num_queries):
    tree.kept()
    with django_assert_num_queries(1):
        assert "statutory" in tree.kept().by_code


def test_a_new_edition_is_read_anew(columns):
    before = tree.kept()
    Column.objects.filter(code="statutory").update(name="法定内容")
    assert tree.kept() is before
    editions.renew()
    assert tree.kept().by_code["statutory"].name == "法定内容"
    assert queries.names_kept()[0]["statutory"] == "法定内容"


def test_without_an_edition_nothing_is_kept(db):
    assert tree.kept() is not tree.kept()
