"""Figures over the years, ready to be drawn: together only what one scale serves, a year without a report left open.

Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _, pgettext

from gongkai.annual_reports.papers.exports import plain
from gongkai.law.report_lines import Line, line_groups

Series = Sequence[tuple[int, Mapping[str, Decimal]]]
APART = 10  # a line that never comes to a tenth of the highest is drawn by itself


@dataclass(frozen=True)
class YearLine:
    """One line: what each year's report says to it, None where it says nothing."""

    label: str
    unit: str
    values: tuple[Decimal | None, ...]

    @property
    def top(self) -> Decimal:
        """The highest it comes to."""
        return max((value for value in self.values if value is not None), default=Decimal(0))


@dataclass(frozen=True)
class Drawing:
    """Lines in one drawing, over every year from the first to the last."""

    title: str
    unit: str
    labels: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Decimal | None, ...]], ...]


@dataclass(frozen=True)
class YearGroup:
    """Lines of one kind over the same years."""

    key: str
    title: str
    years: tuple[int, ...]
    lines: tuple[YearLine, ...]

    @property
    def drawings(self) -> list[Drawing]:
        """The lines by scale, the highest first; the group's own name stands over the only drawing of several lines."""
        bundles = list(_by_scale(self.lines))
        several = [bundle for bundle in bundles if len(bundle) > 1]
        return [self._drawing(bundle, is_main=several == [bundle]) for bundle in bundles]

    def _drawing(self, lines: Sequence[YearLine], *, is_main: bool) -> Drawing:
        every = range(self.years[0], self.years[-1] + 1)
        said = [(named(line.label), dict(zip(self.years, line.values, strict=True))) for line in lines]
        rows = tuple((label, tuple(values.get(year) for year in every)) for label, values in said)
        title = named(self.title) if is_main else _("、").join(label for label, _values in rows)
        return Drawing(title, _(lines[0].unit), tuple(map(str, every)), rows)


def groups(series: Series) -> list[YearGroup]:
    """Every group some report says something to, in the order of the report."""
    years = tuple(year for year, _figures in series)
    made = (YearGroup(group.key, group.title, years, tuple(_lines(group.lines, series))) for group in line_groups())
    return [group for group in made if group.lines]


def drawings(groups: Sequence[YearGroup]) -> list[Drawing]:
    """Everything to be drawn, in the order of the report."""
    return [drawing for group in groups for drawing in group.drawings]


def named(label: str) -> str:
    """A line or a group in the reader's language; as the name of a figure a word may read otherwise than elsewhere."""
    told = pgettext("figure", label)
    return told if told != label else _(label)


def with_unit(label: str, unit: str) -> str:
    """A line with its unit, for the head of a column."""
    return _("%(label)s（%(unit)s）") % {"label": named(label), "unit": _(unit)}


def figure(value: Decimal | None) -> str:
    """A figure for the page; nothing where there is none."""
    return "" if value is None else f"{plain(value):,}"


def _lines(lines: Sequence[Line], series: Series) -> Iterator[YearLine]:
    for line in lines:
        values = tuple(line.value(figures) for _year, figures in series)
        if any(value is not None for value in values):
            yield YearLine(line.label, line.unit, values)


def _by_scale(lines: Sequence[YearLine]) -> Iterator[tuple[YearLine, ...]]:
    left = list(lines)
    while left:
        highest = max(left, key=lambda line: line.top)
        together = [line for line in left if line.unit == highest.unit and line.top * APART >= highest.top]
        yield tuple(together)
        left = [line for line in left if line not in together]
