"""Figures over the years: which lines are drawn together."""

from decimal import Decimal

from hypothesis import given, strategies as st

from gongkai.law.report_lines import line_groups
from gongkai.ui.year_lines import YearGroup, YearLine, figure, groups

figures = st.one_of(st.none(), st.integers(0, 10**7).map(Decimal))
lines = st.lists(
    st.builds(YearLine, st.uuids().map(str), st.sampled_from(["件", "条"]), st.tuples(figures, figures)), min_size=1
)


def test_a_line_follows_a_figure_through_the_forms():
    series = [(2010, {"requests_total": Decimal(5)}), (2022, {"t3.new_received.total": Decimal(7)})]
    received = next(line for group in groups(series) for line in group.lines if line.label == "新收申请")
    assert received.values == (Decimal(5), Decimal(7))


def test_without_figures_there_is_nothing_to_draw():
    assert groups([]) == [] == groups([(2020, {})])
    assert len(line_groups()) > 0


@given(lines)
def test_every_line_is_drawn_once_with_others_of_its_unit_and_size(drawn):
    group = YearGroup("requests", "依申请公开", (2024, 2025), tuple(drawn))
    units = {line.label: line.unit for line in drawn}
    tops = {line.label: line.top for line in drawn}
    made = group.drawings
    assert sorted(label for drawing in made for label, _values in drawing.rows) == sorted(units)
    for drawing in made:
        names = [label for label, _values in drawing.rows]
        assert {units[name] for name in names} == {drawing.unit}
        assert min(tops[name] for name in names) * 10 >= max(tops[name] for name in names)


def test_figures_are_written_with_separators_and_nothing_stands_for_nothing():
    assert [figure(value) for value in (None, Decimal(0), Decimal(12345), Decimal("1.5"))] == ["", "0", "12,345", "1.5"]
