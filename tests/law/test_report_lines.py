"""Lines over the years find their figure in the form of each year."""

from decimal import Decimal

import pytest

from gongkai.law.forms import forms
from gongkai.law.forms.indicators import defined_keys, indicator
from gongkai.law.report_lines import line_groups, line_keys

LINES = {line.key: line for group in line_groups() for line in group.lines}


@pytest.mark.parametrize(
    ("figures", "received"),
    [
        ({"t3.new_received.total": Decimal(31), "requests_total": Decimal(30)}, 31),
        ({"stat.requests_total.year": Decimal(12), "requests_total": Decimal(11)}, 12),
        ({"requests_total": Decimal(4)}, 4),
        ({}, None),
    ],
)
def test_a_line_takes_the_figure_of_the_newest_form_a_report_states(figures, received):
    assert LINES["requests_received"].value(figures) == received


def test_a_sum_is_known_only_when_all_its_cells_are():
    refused = [key for key in line_keys() if key.startswith("t3.denied_")]
    assert len(refused) == 8
    figures = dict.fromkeys(refused, Decimal(2))
    assert LINES["refused"].value(figures) == 16
    figures.pop(refused[0])
    assert LINES["refused"].value(figures) is None


def test_every_key_is_a_figure_somebody_defined():
    cells = {cell.key for form in forms() for cell in form.cells()}
    plain = {key for key in line_keys() if key not in cells}
    assert plain <= {key for key in defined_keys() | plain if indicator(key).known}


def test_lines_of_a_group_share_a_unit():
    for group in line_groups():
        assert len({line.unit for line in group.lines}) <= 2, group.title
