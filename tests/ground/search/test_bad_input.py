"""Nothing typed into the search field or the address line makes it fail."""

import pytest
from hypothesis import HealthCheck, given, settings as trials, strategies as st

from gongkai.search.interface import SearchQuery
from gongkai.search.query import find
from tests.ground.search.shelf import doc, shelve

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("engine_name")]

# fmt: off
ODD = [
    "", " ", "\x00", "\ud800", "\udfff保密\ud800", "保\x00密", '"', '""', '"""', "“", "-", "--", "- 保密", "-\"", "'", "\\", "%", "_",
    "*", "保*", "(", ")", "()", "(保密", "保密)", "{}", "[", "〔〕", "〔2009", "：", "title:保密",
    "text : 保密",
    "AND", "OR", "NOT", "NEAR(a b)",
    "保密 AND", "NOT 保密", "a OR b", "^保密", "保密~2", "保密^9", "/保密/", "[a TO b]", "; DROP TABLE search_row; --", "' OR '1'='1",
    "<script>", "&lt;", "保" * 10_000, "保密 " * 5_000, "a" * 100_000, "9" * 400, "2009" * 50, "\u202e保密", "\u200b", "\ufeff保密",
    "👨‍👩‍👧", "𠮷野", "ｱｲｳ", "é", "İ",
    "ﷺ", "①②③", "㈠", "℃", "\r\n\t", "保\n密", "¶", "№", "2009№16", "fdzdgknr", "agency=1",
    "агентство", "བོད་", "ئۇيغۇر",
]
# fmt: on


@pytest.fixture(autouse=True)
def one_document(shelf):
    shelve(doc(1, "保密审查", body="𠮷野家 агентство é ①"))


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_answers_odd_texts(text):
    found = find(SearchQuery(text=text))
    assert found.total >= 0
    for hit in found.hits:
        (hit.title_html + hit.snippet_html).encode("utf-8")
    " ".join([*found.words, *found.suggestions]).encode("utf-8", "surrogatepass")


@pytest.mark.parametrize(
    "fields",
    [
        {"page": 0},
        {"page": -5},
        {"page": 10**30},
        {"year": -1},
        {"year": 10**30},
        {"agency_ids": [10**30, -1]},
        {"agency_ids": list(range(5000))},
        {"column_codes": ["\x00", "'", '"', "x" * 9999, ""]},
        {"subject": "\ud800", "genre": '"', "kind": "%"},
        {"sort": "no such order"},
    ],
)
@pytest.mark.parametrize("text", ["", "保密"])
def test_answers_odd_bounds(text, fields):
    assert find(SearchQuery(text=text, **fields)).total >= 0


def test_finds_rare_characters_and_other_scripts():
    for text in ("𠮷野", "агентство", "É", "𠮷"):
        assert find(SearchQuery(text=text)).total == 1


@trials(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_answers_any_text_at_all(text):
    assert find(SearchQuery(text=text)).total >= 0
