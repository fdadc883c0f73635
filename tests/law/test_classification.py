"""Subjects and kinds of document."""

from datetime import date

from gongkai.law import classification


def test_there_are_twenty_two_classes_of_subject():
    classes = [subject for subject in classification.subjects() if not subject.parent_code]
    assert len(classes) == 22
    assert (classes[1].code, classes[1].name) == ("02", "综合政务")


def test_a_sub_class_stands_under_its_class():
    found = {subject.code: subject for subject in classification.subjects()}
    assert (found["0201"].name, found["0201"].parent_code) == ("政务公开", "02")
    assert found["1801"].name == "民族事务"
    assert found["0104"].status == "recalled"
    assert len(found) == len(classification.subjects())


def test_thirteen_kinds_of_document_until_june_2012_and_fifteen_since():
    old = [genre.name for genre in classification.genres(date(2012, 6, 30))]
    new = [genre.name for genre in classification.genres(date(2012, 7, 1))]
    assert (len(old), len(new)) == (13 + 1, 15 + 1)
    assert "会议纪要" in old
    assert "会议纪要" not in new
    assert new[:2] == ["决议", "决定"]
    assert old[-1] == new[-1] == "其他"


def test_every_kind_of_document_knows_its_days():
    found = {genre.name: genre for genre in classification.all_genres()}
    assert (found["会议纪要"].from_on, found["会议纪要"].to_on) == (None, date(2012, 6, 30))
    assert (found["决议"].from_on, found["决议"].to_on) == (date(2012, 7, 1), None)
    assert (found["通知"].from_on, found["通知"].to_on) == (None, None)
    assert (found["其他"].from_on, found["其他"].to_on) == (None, None)
    assert len({genre.code for genre in classification.all_genres()}) == 17
