"""目录模板: twelve columns and forty-nine classes that answer to every item of the older lists."""

from gongkai.law import column_templates, core_metadata, platform
from gongkai.law.openness import duties
from gongkai.law.vocabulary import Version


def test_the_older_tree_has_twelve_columns_and_forty_nine_classes():
    found = column_templates.template("twelve")
    assert (len(found.tops), len(found.classes), len(found.columns)) == (12, 49, 61)
    assert all(list(found.below(top.code)) for top in found.tops)
    codes = [column.code for column in found.columns]
    assert len(set(codes)) == len(codes)


def test_every_item_of_the_lists_of_2008_has_a_class():
    asked = {duty.code for duty in duties() if duty.version is Version.R2008}
    answered = {code for column in column_templates.template("twelve").classes for code in column.duties}
    assert asked == answered


def test_what_stands_for_a_class_is_a_column_of_the_platform_that_takes_items():
    plans = {plan.code: plan for plan in platform.columns()}
    for column in column_templates.template("twelve").classes:
        assert column.same_as
        assert all(plans[code].takes_items for code in column.same_as)


def test_the_platform_is_a_template_too():
    found = column_templates.template("platform")
    assert [column.code for column in found.columns] == [plan.code for plan in platform.columns()]
    assert column_templates.template("no-such") is None


def test_there_are_fourteen_core_elements_and_four_on_paper():
    assert [one.name for one in core_metadata.on_paper()] == ["索引号", "名称", "内容概述", "生成日期"]
    found = core_metadata.elements()
    assert (len(found), len({one.code for one in found})) == (14, 14)
    assert [one.obligation for one in found].count("must") == 6
    assert [one.obligation for one in found].count("if") == 3
    assert [one.obligation for one in found].count("may") == 5
