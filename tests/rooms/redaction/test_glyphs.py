"""Where words stand on a page."""

from gongkai.redaction.glyphs import BREAK, Box, Glyph, folded, lines_of, places_of, spread, under
from gongkai.redaction.sheets import text_on
from tests.fixtures.pages import NUMBER, paper


def test_words_are_found_over_the_end_of_a_line_in_two_boxes():
    glyphs = [*spread("电话138", Box(0.5, 0.1, 1.0, 0.2)), *spread("00000000。", Box(0.0, 0.2, 0.9, 0.3))]
    (place,) = places_of("13800000000", glyphs)
    assert len(place) == 2
    assert place[0].bottom <= place[1].top + 1e-9


def test_full_width_signs_and_blanks_make_no_difference():
    glyphs = spread("１３８ 0000 0000", Box(0, 0, 1, 0.1))
    assert len(places_of("13800000000", glyphs)) == 1
    assert folded("Ａ １\n") == "a1"


def test_every_place_is_found_and_nothing_for_no_words():
    glyphs = [*spread("甲乙甲乙", Box(0, 0, 1, 0.1))]
    assert len(places_of("甲乙", glyphs)) == 2
    assert places_of("  ", glyphs) == places_of("丙", glyphs) == []


def test_what_lies_under_a_mark_is_what_has_its_middle_there():
    glyphs = spread("甲乙丙丁", Box(0, 0, 1, 0.1))
    assert under([Box(0.2, 0, 0.7, 0.1)], glyphs) == ["乙丙"]
    assert under([Box(0.2, 0.5, 0.7, 0.6)], glyphs) == []


def test_a_line_break_has_no_place():
    assert lines_of([Glyph("甲", Box(0, 0, 0.1, 0.1)), BREAK], [0, 1]) == [Box(0, 0, 0.1, 0.1)]


def test_the_text_layer_is_read_with_its_places():
    (place,) = places_of(NUMBER, text_on(paper(), 1))
    assert len(place) == 1
    assert 0 < place[0].left < place[0].right < 1
    assert 0 < place[0].top < place[0].bottom < 0.5
