"""What a citizen types is found, with each engine."""

from datetime import date

import pytest

from gongkai.search.interface import Relaxed, SearchQuery
from gongkai.search.query import find
from tests.ground.search.shelf import doc, shelve

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("engine_name")]

REPORT = doc(
    1,
    "示范街道办事处2023年政府信息公开工作年度报告",
    body="全年主动公开政府信息278条，收到依申请公开3件。设立查阅点2处。WTO/TBT通报工作由办公室承担。",
    agency_id=11,
    column_codes=("zfxxgk", "nb"),
    kind="annual_report",
    genre="bg",
    subject="zh",
    year=2023,
    released_on=date(2024, 1, 31),
)
LETTER = doc(
    2,
    "关于示范乡饮水安全工程的复函",
    number="示政办函〔2009〕16号",
    summary="同意示范乡实施饮水安全工程。",
    body="你乡报来的请示收悉。按照保密规定，经审查，现函复如下。",
    files=("附件：工程预算表\n合计人民币壹佰万元整，由财政局负责监\n督执行。",),
    agency_id=12,
    column_codes=("zfxxgk", "fdzdgknr", "gwgz"),
    genre="han",
    year=2009,
    released_on=date(2009, 6, 2),
)
NOTICE = doc(
    3,
    "关于做好保密审查工作的通知",
    number="示政办发[2010]171号",
    keywords="保密 审查",
    body="根据示政办函〔2009〕16号文件精神，公开前必须进行保密审查。",
    agency_id=12,
    column_codes=("zfxxgk", "fdzdgknr"),
    genre="tz",
    year=2010,
    released_on=date(2010, 3, 8),
)


@pytest.fixture(autouse=True)
def three_documents(shelf):
    shelve(REPORT, LETTER, NOTICE)


def ids(text, **fields):
    return [hit.id for hit in find(SearchQuery(text=text, **fields)).hits]


def test_finds_a_two_character_word_in_unsegmented_text():
    assert ids("查阅") == [1]
    assert sorted(ids("饮水")) == [2]
    assert sorted(ids("审查")) == [2, 3]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("保密审查", [3]),  # a phrase: 保密 and 审查 apart do not count
        ("依申请公开", [1]),
        ("水安全工", [2]),
        ("号文件", [3]),
        ("278条", [1]),
        ("278", [1]),
        ("27", []),  # part of a figure is another figure
        ("wto", [1]),
        ("ＷＴＯ", [1]),
        ("WTO/TBT通报", [1]),
        ("阅", [1]),
        ("监督执行", [2]),  # broken across two lines in the attachment
        ("预算表", [2]),
        ("没有此词", []),
    ],
)
def test_finds_exactly_what_holds_the_words(text, expected):
    found = find(SearchQuery(text=f'"{text}"'))
    assert [hit.id for hit in found.hits if found.relaxed is Relaxed.NOT] == expected


@pytest.mark.parametrize(
    "text",
    [
        "示政办函〔2009〕16号",
        "示政办函[2009]16号",
        "示政办函【2009】16号",
        "示政办函（2009）16号",
        "示政办函2009 16",
        "示政办函 2009 16号",
        "示政办函200916",
        "示政办函200916号",
        "示政办函〔2009〕第16号",
        "示政办函〔2009〕016号",
        "  示政办函〔２００９〕１６号  ",
    ],
)
def test_finds_a_document_number_however_it_is_written_its_owner_first(text):
    assert ids(text)[0] == 2
    assert 3 in ids("示政办函〔2009〕16号")


def test_finds_a_number_without_the_letters_of_its_office():
    assert sorted(ids("〔2009〕16号")) == [2, 3]
    assert ids("[2010]171号") == [3]


def test_wants_every_word_of_a_question():
    assert ids("示范 278条") == [1]
    assert sorted(ids("保密 审查")) == [2, 3]


def test_puts_the_title_first():
    assert ids("保密 审查")[0] == 3


def test_takes_any_word_when_no_document_has_all_and_says_so():
    found = find(SearchQuery(text="查阅点 复函"))
    assert sorted(hit.id for hit in found.hits) == [1, 2]
    assert found.relaxed is Relaxed.ANY


def test_cuts_a_long_question_without_blanks_into_words():
    found = find(SearchQuery(text="饮水安全保密规定"))
    assert [hit.id for hit in found.hits] == [2]
    assert found.relaxed is Relaxed.WORDS


def test_keeps_quoted_words_together_and_leaves_out_words_after_a_minus():
    assert ids("“保密审查”") == [3]
    assert ids("审查 -保密审查") == [2]
    assert ids("-保密审查", sort="newest") == [1, 2]


def test_lists_everything_newest_first_when_nothing_is_typed():
    assert ids("") == [1, 3, 2]


def test_orders_by_day_when_asked():
    assert ids("审查", sort="newest") == [3, 2]


def test_keeps_to_filters():
    assert ids("审查", agency_ids=[12]) == ids("审查")
    assert ids("审查", agency_ids=[11]) == []
    assert ids("", agency_ids=[11, 12], sort="newest") == [1, 3, 2]
    assert ids("", column_codes=["fdzdgknr"]) == [3, 2]
    assert ids("", column_codes=["gwgz", "nb"]) == [1, 2]
    assert ids("审查", genre="tz", year=2010, kind="document") == [3]
    assert ids("", subject="zh") == [1]
    assert ids("", subject_codes=["none", "zh"]) == [1]
    assert ids("", subject_codes=["none"]) == []
    assert ids("", from_on=date(2009, 6, 2), to_on=date(2010, 3, 8)) == [3, 2]
    assert ids("审查", from_on=date(2009, 6, 3)) == [3]
    assert ids("审查", to_on=date(2009, 6, 2)) == [2]


def test_counts_what_each_narrowing_would_leave():
    facets = find(SearchQuery(text="审查")).facets
    assert facets["agency"] == [(12, 2)]
    assert facets["column"] == [("fdzdgknr", 2), ("zfxxgk", 2), ("gwgz", 1)]
    assert facets["year"] == [(2009, 1), (2010, 1)]
    assert facets["genre"] == [("han", 1), ("tz", 1)]
    assert facets["kind"] == [("document", 2)]
    assert facets["subject"] == []


def test_does_not_find_words_across_two_parts_of_a_document():
    shelve(doc(9, "关于公开", summary="工程资料"))
    assert find(SearchQuery(text="公开工程")).relaxed is not Relaxed.NOT


def test_pages_through_all_hits_without_gap_or_double():
    shelve(*(doc(100 + n, f"示范公告第{n}期", released_on=date(2024, 1, 1 + n % 5)) for n in range(45)))
    pages = [ids("公告", sort="newest", page=page) for page in (1, 2, 3, 4)]
    assert [len(page) for page in pages] == [20, 20, 5, 0]
    assert sorted(sum(pages, [])) == list(range(100, 145))
    assert find(SearchQuery(text="公告")).pages == 3


def test_leaves_out_what_was_taken_away_even_before_the_index_knows(shelf):
    del shelf.held[3]
    assert ids("保密审查", sort="newest") == []
    assert ids("审查") == [2]


def test_shows_the_hit_as_it_is_now(shelf):
    shelf.held[3] = doc(3, "关于做好保密审查工作的补充通知")
    assert find(SearchQuery(text="保密审查")).hits[0].title_html == "关于做好<mark>保密审查</mark>工作的补充通知"
