"""版本对照: sentences matched first, then single signs; nothing is lost on either side."""

from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.publication.differing import GONE, NEW, SAME, pieces, side_by_side

TEXTS = st.text(alphabet="甲乙丙。；\n1a", max_size=60)


def test_changed_words_are_marked_on_their_side():
    lines = side_by_side("第一条 共3人。\n第二条 不变。", "第一条 共5人。\n第二条 不变。")
    assert [line.is_same for line in lines] == [False, True]
    assert (GONE, "3") in lines[0].before and (NEW, "5") in lines[0].after


def test_a_sentence_left_out_stands_alone():
    lines = side_by_side("保留。删去这一句。", "保留。")
    assert [(line.before, line.after) for line in lines] == [
        (((SAME, "保留。"),), ((SAME, "保留。"),)), (((GONE, "删去这一句。"),), ()),
    ]  # fmt: skip


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, TEXTS)
def test_the_later_text_comes_out_of_the_pieces(before, after):
    found = pieces(before, after)
    assert "".join(text for sort, text in found if sort != GONE) == after
    assert "".join(text for sort, text in found if sort != NEW) == before


def test_a_table_of_the_same_few_signs_keeps_nobody_waiting():
    head, tail = "甲\n乙\n", "丙\n丁\n"
    before, after = "1\n2\n" * 2500, "2\n1\n" * 2500
    found = pieces(head + before + tail, head + after + tail)
    assert found == [(SAME, head), (GONE, before), (NEW, after), (SAME, tail)]
    assert {line.is_same for line in side_by_side(head + before + tail, head + after + tail)} == {True, False}
