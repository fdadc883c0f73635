"""What each body must publish, and on what ground."""

from datetime import date

import pytest

from gongkai.law import must_publish, openness_grounds, platform
from gongkai.law.openness import duties
from gongkai.law.vocabulary import AgencyKind as Kind, Level, Openness, Version

OLD, NEW = date(2010, 1, 1), date(2024, 1, 1)


def articles(kind, level, day):
    counts = {}
    for item in must_publish(kind, level, day):
        article = item.code.split("-")[1]
        counts[article] = counts.get(article, 0) + 1
    return counts


def test_a_county_department_publishes_the_fifteen_items_and_seven_local_ones():
    assert articles(Kind.DEPARTMENT, Level.COUNTY, NEW) == {"19": 3, "20": 15, "21": 7}
    items = must_publish(Kind.DEPARTMENT, Level.COUNTY, NEW)
    assert items[3].code == "2019-20-01"
    assert items[3].text == "行政法规、规章和规范性文件"
    assert items[3].article == "《条例》第二十条第（一）项"


@pytest.mark.parametrize(
    ("kind", "level", "day", "counts"),
    [
        (Kind.GOVERNMENT, Level.COUNTY, OLD, {"09": 4, "10": 11, "11": 4}),
        (Kind.DEPARTMENT, Level.CITY, OLD, {"09": 4, "10": 11, "11": 4}),
        (Kind.DEPARTMENT, Level.PROVINCE, OLD, {"09": 4, "10": 11}),
        (Kind.VERTICAL, Level.COUNTY, OLD, {"09": 4, "10": 11}),
        (Kind.TOWNSHIP, Level.TOWNSHIP, OLD, {"09": 4, "12": 8}),
        (Kind.SUBDISTRICT, Level.TOWNSHIP, OLD, {"09": 4}),
        (Kind.TOWNSHIP, Level.TOWNSHIP, NEW, {"19": 3, "20": 15, "21": 8}),
        (Kind.SUBDISTRICT, Level.TOWNSHIP, NEW, {"19": 3, "20": 15}),
        (Kind.GOVERNMENT, Level.PROVINCE, NEW, {"19": 3, "20": 15}),
        (Kind.INSTITUTION, Level.COUNTY, NEW, {"19": 3, "20": 15}),
        (Kind.UTILITY, Level.COUNTY, NEW, {}),
        (Kind.OUT_OF_SCOPE, Level.COUNTY, OLD, {}),
    ],
)
def test_each_kind_and_level_has_its_lists(kind, level, day, counts):
    assert articles(kind, level, day) == counts


def test_no_item_has_the_code_of_another():
    codes = [item.code for item in duties()]
    assert len(codes) == len(set(codes)) == 4 + 11 + 4 + 8 + 3 + 15 + 7 + 8


def test_every_item_of_the_present_lists_has_its_column():
    known = {column.code for column in platform.columns()}
    for item in duties():
        if item.version is Version.R2019 and not item.general:
            assert item.column in known
        else:
            assert item.column == ""


def test_openness_grounds_name_both_ways():
    old, new = openness_grounds(Version.R2008), openness_grounds(Version.R2019)
    assert [found.code for found in old] == ["P08-9", "P08-10", "P08-11", "P08-12", "R08-13"]
    assert {found.openness for found in new} == {Openness.PROACTIVE, Openness.ON_REQUEST}
    assert new[0].article == "《条例》第十九条"
