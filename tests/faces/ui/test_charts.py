"""Figures drawn on the server."""

from django.template import engines
from django.test import RequestFactory

from gongkai.ui import charts


def _rendered(source, **shown):
    return (
        engines["django"]
        .from_string("{% load gongkai_ui %}" + source)
        .render(shown, RequestFactory().get("/?a=1&page=3"))
    )


def test_bars_are_scaled_to_the_largest():
    assert [bar.length for bar in charts.bars([("甲", 50), ("乙", 200), ("丙", 0)])] == [25.0, 100.0, 0.0]


def test_columns_stand_on_the_base_line():
    one, two = charts.columns([("1月", 10), ("2月", 20)])
    assert (one.height, two.height) == (72.0, 144.0)
    assert two.y + two.height == charts.BASE


def test_nothing_to_draw_is_drawn_as_nothing():
    assert charts.bars([]) == charts.columns([]) == []
    assert charts.spark_points([]) == ""


def test_a_flat_line_is_a_line():
    assert charts.spark_points([5, 5, 5]) == "0.0,22.0 50.0,22.0 100.0,22.0"


def test_every_bar_stands_beside_its_figure():
    page = _rendered("{% bar_chart rows '各单位' '条' %}", rows=[("示范县教育局", 1684)])
    assert '<rect class="chart__bar" width="100.0" height="10"/>' in page
    assert "示范县教育局" in page
    assert "1,684 条" in page or "1684 条" in page


def test_a_drawing_has_a_table_of_its_figures():
    page = _rendered("{% column_chart rows '各月' %}", rows=[("1月", 10), ("2月", 20)])
    assert page.count("<td") == 2
    assert "style=" not in page


def test_labels_cannot_carry_markup():
    assert "<b>" not in _rendered("{% bar_chart rows t %}{% sparkline v t %}", rows=[("<b>", 1)], v=[1, 2], t="<b>")


def test_a_filter_keeps_the_rest_of_the_question_and_begins_anew():
    assert _rendered("{% query year=2026 %}") == "?a=1&amp;year=2026"
    assert _rendered("{% query a=None %}") == "?"


def test_a_head_turns_the_order():
    assert 'aria-sort="none"' in _rendered("{% sort_head 'due' '公开期限' %}")
    assert "sort=due" in _rendered("{% sort_head 'due' '公开期限' %}")
