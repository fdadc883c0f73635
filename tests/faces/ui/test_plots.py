"""Lines over the years and bars in groups: true to their figures, told apart without colour, with the figures in words."""

from decimal import Decimal

from hypothesis import given, strategies as st

from gongkai.ui import plots
from tests.faces.ui.test_charts import _rendered

YEARS = ["2023年", "2024年", "2025年"]


def test_a_line_goes_through_its_figures():
    plot = plots.lines(YEARS, [("新收申请", [0, 50, 100])])
    line = plot.drawn[0]
    assert [dot.y for dot in line.dots] == [236.0, 130.0, 24.0]
    assert [dot.x for dot in line.dots] == [157.3, 344.0, 530.7]
    assert line.stretches == ("157.3,236.0 344.0,130.0 530.7,24.0",)
    assert [tick.value for tick in plot.ticks] == [0, 20, 40, 60, 80, 100]


def test_what_is_not_known_is_a_gap_and_never_nought():
    line = plots.lines(["1", "2", "3", "4"], [("甲", [1, None, 3, 4])]).drawn[0]
    assert len(line.stretches) == 1 and line.stretches[0].count(",") == 2
    assert [dot.is_known for dot in line.dots] == [True, False, True, True]


def test_bars_of_a_group_stand_beside_each_other_on_nought():
    plot = plots.groups(["甲局", "乙局"], [("2024年", [5, 10]), ("2025年", [10, None])])
    first, second = plot.drawn
    assert first.dots[0].x + first.dots[0].width <= second.dots[0].x
    assert [dot.y + dot.height for dot in (*first.dots, *second.dots)] == [236.0] * 4
    assert (second.dots[0].height, second.dots[1].is_known) == (212.0, False)


def test_figures_below_nought_hang_from_it():
    bar = plots.groups(["甲局"], [("本年增/减", [-10])]).drawn[0].dots[0]
    assert (bar.y, bar.y + bar.height) == (24.0, 236.0)


def test_whole_numbers_have_whole_steps():
    steps = [tick.value for tick in plots.lines(["2024", "2025"], [("行政诉讼", [0, 1])]).ticks]
    assert steps == [0, 1]


def test_nothing_to_draw_is_drawn_as_nothing():
    assert plots.lines([], []).drawn == () == plots.groups([], []).marks


def test_long_names_are_broken_and_many_thinned_out():
    plot = plots.groups([f"示范县第{n}街道办事处" for n in range(6)], [("甲", [1] * 6)])
    assert plot.marks[0].lines == ("示范县第0街道", "办事处")
    assert len(plots.lines([str(year) for year in range(2008, 2026)], [("甲", [1] * 18)]).marks) == 9


@given(st.lists(st.one_of(st.none(), st.integers(-(10**9), 10**9)), min_size=1, max_size=30))
def test_every_figure_lies_within_the_drawing(values):
    labels = [str(at) for at in range(len(values))]
    for plot in (plots.lines(labels, [("甲", values)]), plots.groups(labels, [("甲", values), ("乙", values)])):
        for row in plot.drawn:
            assert all(24 <= dot.y <= 236.1 and 64 <= dot.x <= 624 for dot in row.dots)
        assert len(plot.ticks) <= 8


def test_the_drawing_says_its_figures_in_words_and_in_a_table():
    page = _rendered(
        "{% line_chart years rows '历年申请' '年度' '件' %}",
        years=YEARS, rows=[("新收申请", [9, None, Decimal("12")]), ("办结申请", [8, 10, 11])],
    )  # fmt: skip
    assert "新收申请：2023年 9、2024年 无数据、2025年 12；办结申请：2023年 8、2024年 10、2025年 11" in page
    assert page.count("<desc") == 1 and 'role="img"' in page and 'aria-labelledby="plot-' in page
    assert page.count('<th scope="row">') == 3 and page.count("<td") == 6
    assert '<th scope="col" class="num">新收申请</th>' in page


def test_rows_are_told_apart_without_colour():
    page = _rendered("{% line_chart y r 't' 'h' %}{% group_chart y r 't' 'h' %}", y=["1"], r=[("甲", [1]), ("乙", [2])])
    assert "plot__dot--1" in page and "plot__dot--2" in page and "plot__bar--2" in page


def test_a_page_needs_no_inline_style_or_script():
    page = _rendered("{% group_chart y r 't' 'h' '件' %}", y=YEARS, r=[("甲", [1, 2, 3])])
    assert "style=" not in page and "<script" not in page and "url(" not in page


def test_two_drawings_on_a_page_have_names_of_their_own():
    page = _rendered("{% line_chart y r 'a' 'h' %}{% group_chart y r 'a' 'h' %}", y=["1"], r=[("甲", [1])])
    names = [part.split('"')[0] for part in page.split(' id="')[1:]]
    assert len(names) == len(set(names)) == 6


def test_labels_cannot_carry_markup():
    page = _rendered("{% line_chart y r t 'h' t %}", y=["<b>"], r=[("<b>", [1])], t="<b>")
    assert "<b>" not in page
