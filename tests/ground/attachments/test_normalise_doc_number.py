"""Document numbers in the one standard form."""

import pytest

from gongkai.attachments.doc_numbers import normalise_doc_number, only_number


def test_puts_standard_brackets_around_the_year():
    assert normalise_doc_number("示政发[2009]16号") == "示政发〔2009〕16号"


@pytest.mark.parametrize(
    "given",
    [
        "国办发明电【2009】16号",
        "国办发明电（2009）16号",
        "国办发明电 〔2009〕 第 016 号",
        "国办发明电﹝２００９﹞１６号",
        "国办发明电[2009年]16号",
    ],
)
def test_all_ways_of_writing_it_become_one(given):
    assert normalise_doc_number(given) == "国办发明电〔2009〕16号"


@pytest.mark.parametrize("given", ["", "国务院令第711号", "2009年第1号公告"])
def test_other_numbers_stay_as_they_are(given):
    assert normalise_doc_number(f" {given} ") == given


def test_a_line_with_more_than_a_number_is_none():
    assert only_number("（示政发〔2009〕1号）") == "示政发〔2009〕1号"
    assert only_number("根据示政发〔2009〕1号文件，") == ""
