"""采用目录模板: twelve columns and forty-nine classes beside what is there."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.catalogue import headings, queries, template_queries
from gongkai.catalogue.actions.adopt_template import adopt_template
from gongkai.catalogue.errors import TemplateAdopted, TemplateComplete, UnknownColumn, UnknownTemplate
from gongkai.catalogue.models import Column
from gongkai.catalogue.vocabulary import Match
from gongkai.law.column_templates import template


def test_adds_the_whole_tree_below_the_column_chosen(keeper):
    before = Column.objects.count()
    row = adopt_template("twelve", parent_code="statutory", by=keeper)
    assert (len(row.added), Column.objects.count() - before) == (62, 62)  # a root, twelve columns, forty-nine classes
    root = queries.column("c12")
    assert (root.parent_code, len(root.children), root.takes_items) == ("statutory", 12, False)
    assert [child.name for child in root.children][:3] == ["机构职能", "法规文件", "规划计划"]
    assert sum(len(child.children) for child in root.children) == 49


def test_existing_columns_stand_for_classes_and_nothing_of_theirs_changes(keeper):
    before = Column.objects.get(code="statutory-20-04")
    classes = [one.code for one in template("twelve").classes if one.code.startswith("c12-04")]
    row = adopt_template("twelve", mapping=dict.fromkeys(classes, "statutory-20-04"), by=keeper)
    assert "c12-04" not in row.added and "c12-0401" not in row.added
    assert Column.objects.get(code="statutory-20-04").name == before.name
    lines = {line.column.code: line for line in template_queries.view("twelve").lines}
    assert (lines["c12-0401"].match, lines["c12-0401"].node.code) == (Match.MAPPED, "statutory-20-04")
    assert headings.heading("2008-10-03").columns[0] == "statutory-20-04"


def test_a_template_whose_every_class_is_answered_adds_nothing(keeper):
    mapping = {one.code: one.same_as[0] for one in template("twelve").classes}
    assert adopt_template("twelve", mapping=mapping, by=keeper).added == []


def test_the_platform_is_complete_until_a_column_is_missing(keeper):
    with pytest.raises(TemplateComplete):
        adopt_template("platform", by=keeper)
    Column.objects.filter(code="statutory-20-14").delete()
    assert adopt_template("platform", by=keeper).added == ["statutory-20-14"]
    assert queries.column("statutory-20-14").parent_code == "statutory"


def test_refuses_twice_unknown_templates_and_columns_that_are_none(keeper, outsider):
    with pytest.raises(NotAllowed):
        adopt_template("twelve", by=outsider)
    with pytest.raises(UnknownTemplate):
        adopt_template("nonsense", by=keeper)
    with pytest.raises(UnknownColumn):
        adopt_template("twelve", mapping={"c12-0401": "no-such"}, by=keeper)
    with pytest.raises(UnknownColumn):
        adopt_template("twelve", mapping={"c12-0401": "statutory"}, by=keeper)  # takes no items itself
    with pytest.raises(UnknownColumn):
        adopt_template("twelve", parent_code="nowhere", by=keeper)
    adopt_template("twelve", mapping={"not-a-class": "rules"}, by=keeper)
    with pytest.raises(TemplateAdopted):
        adopt_template("twelve", by=keeper)
