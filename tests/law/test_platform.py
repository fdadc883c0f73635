"""The default columns of the platform."""

from gongkai.law import platform
from gongkai.law.kinds import KINDS
from gongkai.law.vocabulary import ItemKind, Level


def test_the_platform_has_its_five_columns_and_the_fifteen_items():
    assert platform.name() == "政府信息公开"
    columns = platform.columns()
    assert [column.code for column in columns if not column.parent] == [
        "guide", "rules", "statutory", "reports", "requests",
    ]  # fmt: skip
    assert [column.name for column in columns if not column.parent] == [
        "政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开",
    ]  # fmt: skip
    items = [column for column in columns if column.code.startswith("statutory-20-")]
    assert len(items) == 15
    assert items[6].article == "《条例》第二十条第（七）项"


def test_columns_come_after_their_parents_and_fit_the_table():
    seen = {""}
    for column in platform.columns():
        assert column.parent in seen
        assert column.code not in seen
        seen.add(column.code)
        assert len(column.code) <= 60
        assert 0 < len(column.name) <= 80
        assert 0 < len(column.description) <= 300
        assert 0 < len(column.keywords) <= 120
        assert len(column.article) <= 120
    assert len({column.name for column in platform.columns()}) == len(platform.columns())


def test_columns_are_kept_for_kinds_that_have_a_file():
    assert {kind for column in platform.columns() for kind in column.kinds} <= set(KINDS)


def test_annual_reports_stand_by_year_in_their_own_column():
    found = {column.code: column for column in platform.columns()}
    assert found["reports"].kinds == (ItemKind.ANNUAL_REPORT,)
    assert found["reports"].page == "year_list"
    assert not found["guide"].takes_items
    assert found["statutory-21-township-03"].levels == (Level.TOWNSHIP,)
