"""The figures under check, and what else is known of them; resolves a key to the numbers it stands for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fnmatch import fnmatchcase

from gongkai.law.forms import Form
from gongkai.law.forms.indicators import SERIES, indicator
from gongkai.law.vocabulary import Term as Choice

Number = Decimal | int | float
Figures = Mapping[str, Number | None]
NEAR = Decimal("0.1")  # how far a figure with 余, 多 or 约 may be from the true one
POINT = Decimal("0.01")  # a share without decimals is given to the per cent


class Stage(Choice):
    """How far a report has come, which decides what a blank cell means."""

    DRAFT = "draft", "编制中"  # a blank cell is not known yet
    RELEASE = "release", "提交发布"  # a blank cell is refused
    PUBLISHED = "published", "已发布"  # a blank cell stands for none


@dataclass(frozen=True)
class Background:
    """What is known about a report's figures beside the figures.

    `approximate`: keys whose text says 余, 多, 约. `precision`: how finely a figure is given (0.001 for 0.1%, 100 for 万元 with
    two decimals kept in 元). `not_exhaustive`, `exhaustive`: groups (proactive_by_category) whose parts are examples, or all
    there are. `breaks_down`: group → the total it divides. `not_applicable`: key, or the beginning of keys, → reason.
    `units`: the unit each figure was written with. `previous`: last year's figures. `children`, `periods`: name → figures of
    each unit below, of each quarter. `records`: counts of the system's own records.
    """

    stage: Stage = Stage.DRAFT
    approximate: frozenset[str] = frozenset()
    precision: Mapping[str, Decimal] = field(default_factory=dict)
    not_exhaustive: frozenset[str] = frozenset()
    exhaustive: frozenset[str] = frozenset()
    breaks_down: Mapping[str, str] = field(default_factory=dict)
    not_applicable: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    previous: Figures = field(default_factory=dict)
    children: Mapping[str, Figures] = field(default_factory=dict)
    periods: Mapping[str, Figures] = field(default_factory=dict)
    records: Figures = field(default_factory=dict)


@dataclass(frozen=True)
class Term:
    """One number of a side: known, or not (None). `own` is its key when it is one of the report's own figures."""

    label: str
    value: Decimal | None
    unit: str = ""
    own: str = ""
    slack: Decimal = Decimal(0)
    absent: bool = False


@dataclass(frozen=True)
class Side:
    """Numbers that are added up. `complete`: all are known, so that the sum is final; else it can only be more."""

    terms: tuple[Term, ...]
    complete: bool

    @property
    def known(self) -> tuple[Term, ...]:
        """The terms that have a number."""
        return tuple(term for term in self.terms if term.value is not None)

    @property
    def total(self) -> Decimal:
        """The sum of what is known."""
        return sum((term.value for term in self.terms if term.value is not None), Decimal(0))

    @property
    def slack(self) -> Decimal:
        """How far the sum may be off by rounding and by 余, 约."""
        return sum((term.slack for term in self.known), Decimal(0))

    @property
    def says_something(self) -> bool:
        """Whether one of its numbers is known."""
        return bool(self.known)

    @property
    def keys(self) -> tuple[str, ...]:
        """The report's own figures among the known terms."""
        return tuple(term.own for term in self.known if term.own)


class Given:
    """A report's figures with their background, as the shapes ask for them."""

    def __init__(self, figures: Figures, *, year: int | None, form: Form | None, background: Background) -> None:
        """Keep them; nothing is computed before it is asked for."""
        self.figures = figures
        self.year = year
        self.form = form
        self.background = background
        self.form_keys = form.keys() if form else frozenset()
        self._resolved: dict[str, tuple[Term, ...]] = {}

    def series(self) -> tuple[str, ...]:
        """The columns of annexed tables among the figures."""
        ends = {key.rpartition(".")[2] for key in (*self.figures, *self.form_keys) if key.startswith("stat.")}
        return tuple(name for name in SERIES if name in ends)

    def reason(self, key: str) -> str:
        """Why a figure does not apply to the unit; empty when it does."""
        for start, reason in self.background.not_applicable.items():
            if key == start or key.startswith(f"{start}."):
                return reason
        return ""

    def value(self, key: str) -> Decimal | None:
        """A figure's number: None when it is not known. What does not apply counts as none."""
        return number(self.figures.get(key), key in self.figures, self.background.stage, bool(self.reason(key)))

    def labels(self, pattern: str) -> tuple[str, ...]:
        """What stands in the place of the star, for each figure whose key fits a pattern like `stat.*.year`."""
        before, _, after = pattern.partition("*")
        fitting = (key for key in self.figures if fnmatchcase(key, pattern) and len(key) > len(before) + len(after))
        return tuple(key[len(before) : len(key) - len(after)] for key in fitting)

    def touches(self, sides: tuple[tuple[str, ...], ...]) -> bool:
        """Whether one of the figures stands on a check's left side, without which it finds nothing."""
        keys = [key for side in sides for key in side]
        return not keys or any(key in self.figures or _is_open(key) for key in keys)

    def terms(self, key: str) -> tuple[Term, ...]:
        """The numbers a key of a check stands for."""
        found = self._resolved.get(key)
        if found is None:
            found = self._resolved[key] = self._resolve(key)
        return found

    def _resolve(self, key: str) -> tuple[Term, ...]:
        if key.startswith("="):
            return (Term(label="参照数", value=Decimal(key[1:])),)
        source, mark, name = key.partition(":")
        if mark and source in {"previous", "records", "children", "periods"}:
            return self._elsewhere(source, name)
        if "*" in key:
            return tuple(self._own(found) for found in self._fitting(key))
        return (self._own(key),)

    def _fitting(self, pattern: str) -> list[str]:
        """The keys of the figures and of the form that fit, in their order; the form's blank ones count as not known."""
        both = (*self.figures, *sorted(self.form_keys - self.figures.keys()))
        return [key for key in both if fnmatchcase(key, pattern)]

    def _own(self, key: str) -> Term:
        meaning = indicator(key)
        value = self.value(key)
        absent = key not in self.figures and key not in self.form_keys
        return Term(meaning.label, value, meaning.unit, own=key, slack=self._slack(key, value), absent=absent)

    def _slack(self, key: str, value: Decimal | None) -> Decimal:
        """Half a step of how finely it is given, and a tenth of it where the text says 余 or 约."""
        if value is None:
            return Decimal(0)
        if key in self.background.approximate:
            return abs(value) * NEAR
        return self.step(key, value) / 2

    def step(self, key: str, value: Decimal) -> Decimal:
        """How finely a figure is given: as told, else by its own decimals; whole numbers are exact."""
        told = self.background.precision.get(key)
        if told is not None:
            return told
        exponent = value.as_tuple().exponent
        step = Decimal(1).scaleb(exponent) if isinstance(exponent, int) and exponent < 0 else Decimal(0)
        return min(step or POINT, POINT) if indicator(key).is_share else step

    def _elsewhere(self, source: str, key: str) -> tuple[Term, ...]:
        unit = indicator(key).unit
        if source in {"children", "periods"}:
            several: Mapping[str, Figures] = getattr(self.background, source)
            return tuple(self._of(name, figures, key, unit) for name, figures in several.items())
        figures = getattr(self.background, source)
        label = f"上一年度报告的{indicator(key).label}" if source == "previous" else "系统内收费记录"
        return (self._of(label, figures, key, unit),)

    def _of(self, label: str, figures: Figures, key: str, unit: str) -> Term:
        known = number(figures.get(key), key in figures, Stage.PUBLISHED, bool(self.reason(key)))
        return Term(label, known, unit, slack=self.step(key, known) / 2 if known is not None else Decimal(0))


def _is_open(key: str) -> bool:
    """Whether which figures a key stands for is only known when they are looked at."""
    return "*" in key or ":" in key or "{" in key


def number(value: Number | None, there: bool, stage: Stage, not_applicable: bool) -> Decimal | None:
    """A value as a Decimal. Blank on a published form is none; blank before, or not there at all, is not known."""
    known = None if value is None else Decimal(str(value))
    if known is not None and known.is_finite():
        return known
    blank_is_none = there and stage is Stage.PUBLISHED
    return Decimal(0) if blank_is_none or not_applicable else None
