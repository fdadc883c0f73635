"""Found words are marked and nothing else in the text becomes HTML."""

from hypothesis import given, strategies as st

from gongkai.search import highlighting, parsing

WORDS = parsing.parse("保密审查 278条 wto").words
PATTERN = highlighting.pattern_of(WORDS)


def test_marks_the_words_in_a_title():
    assert highlighting.title_html("保密审查二百条", PATTERN) == "<mark>保密审查</mark>二百条"


def test_marks_what_is_written_in_another_width_or_case():
    assert (
        highlighting.title_html("共２７８条，ＷＴＯ通报", PATTERN) == "共<mark>２７８条</mark>，<mark>ＷＴＯ</mark>通报"
    )


def test_marks_a_number_in_other_brackets():
    pattern = highlighting.pattern_of(parsing.parse("示政函[2009]16号").words)
    assert "<mark>示政函〔2009〕16号</mark>" in highlighting.title_html("见示政函〔2009〕16号文", pattern)


def test_does_not_mark_inside_a_longer_figure_or_word():
    assert "<mark>" not in highlighting.title_html("1278条 wtos", PATTERN)


def test_escapes_everything():
    title = '<script>alert("保密审查")</script>&amp;'
    assert highlighting.title_html(title, PATTERN) == (
        "&lt;script&gt;alert(&quot;<mark>保密审查</mark>&quot;)&lt;/script&gt;&amp;amp;"
    )


def test_shows_the_place_where_the_words_stand():
    text = "无关的话。" * 100 + "公开之前要做保密审查，共278条。" + "后面的话。" * 100
    snippet, seen = highlighting.snippet_html([text], PATTERN)
    assert seen
    assert snippet.startswith("…公开之前要做<mark>保密审查</mark>，共<mark>278条</mark>。后面的话。")
    assert snippet.endswith("…")


def test_shows_how_the_text_begins_when_no_word_stands_in_it():
    assert highlighting.snippet_html(["摘要在此。", "正文"], PATTERN) == ("摘要在此。", False)


def test_offers_nothing_for_nothing():
    assert highlighting.snippet_html([], None) == ("", False)


@given(st.text(), st.text(min_size=1))
def test_unmarked_is_the_escaped_text_whatever_stands_in_it(text, asked):
    pattern = highlighting.pattern_of(parsing.parse(asked).words)
    html = highlighting.title_html(text, pattern)
    assert html.replace("<mark>", "").replace("</mark>", "") == highlighting.title_html(text, None)
    assert html.count("<mark>") == html.count("</mark>")
    assert "<" not in html.replace("<mark>", "").replace("</mark>", "")
