"""Sentences made of figures, offered to whoever writes a report's text.

The sentences are data (`report_facts.toml`); here they are chosen and filled in.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Any

from gongkai.law.forms import Form, form
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.report_sections import sections
from gongkai.law.tables import table

Known = Mapping[str, Decimal | None]
Named = dict[str, Decimal]  # name in the sentence → its number
_TENTH = Decimal("0.1")
_WHOLE = Decimal(100)


@dataclass(frozen=True)
class Sentence:
    """One sentence, the section it fits, and the key it keeps when its figures change."""

    key: str
    section: str
    text: str


@dataclass(frozen=True)
class _Setting:
    """What the sentences are made for: a form, its figures, those of the year before, and the stretch of time."""

    form: Form
    figures: Known
    previous: Known | None
    covers: ReportPeriod

    def value(self, names: str | list[str], figures: Known, *, beside: bool = False) -> Decimal | None:
        """The number a name of a sentence stands for: one cell, or several added up; None when one is not known."""
        known: list[Decimal] = []
        for name in [names] if isinstance(names, str) else names:
            key = name if beside else _cell_key(self.form, name, whole_year=self.covers.is_whole_year)
            figure = figures.get(key) if key else None
            if figure is None:
                return None
            known.append(Decimal(figure))
        return sum(known, Decimal(0))


def facts(
    form_key: str,
    figures: Known,
    *,
    year: int,
    previous: Known | None = None,
    covers: ReportPeriod | None = None,
) -> list[Sentence]:
    """What the figures say, sentence by sentence, in the order of the sections; raises UnknownForm.

    A sentence is offered only when all its figures are known; none has words of its own. Last year's figures (`previous`) add
    what has grown. `covers` is the stretch of time where it is not the whole year.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32; Report Format 2021.
    """
    setting = _Setting(form(form_key), figures, previous, covers or ReportPeriod(year))
    order = [section.key for section in sections(form_key)]
    said = [_sentence(row, setting) for row in table("report_facts.toml")["fact"] if row["section"] in order]
    return sorted((one for one in said if one is not None), key=lambda one: order.index(one.section))


def _sentence(row: dict[str, Any], setting: _Setting) -> Sentence | None:
    whole_year = setting.covers.is_whole_year
    if setting.form.key not in row.get("forms", (setting.form.key,)) or (row.get("yearly") and not whole_year):
        return None
    named = _named(row, setting)
    if named is None:
        return None
    change = _change(row, setting, named)
    for words in row["say"]:
        if _fits(words, named, change):
            text = _filled(words["text"], row, named, when="本年度" if whole_year else setting.covers.label)
            return Sentence(row["key"], row["section"], text) if text else None
    return None


def _named(row: dict[str, Any], setting: _Setting) -> Named | None:
    """Every figure of the sentence by its name there, or None when one of them is not known."""
    named: Named = {}
    for part in ("figures", "beside"):
        for name, keys in row.get(part, {}).items():
            value = setting.value(keys, setting.figures, beside=part == "beside")
            if value is None:
                return None
            named[name] = value
    return named


def _change(row: dict[str, Any], setting: _Setting, named: Named) -> str:
    """How the figure stands to last year's, whose numbers join the others; empty where there is nothing to compare."""
    if "compare" not in row or setting.previous is None:
        return ""
    before = setting.value(row["figures"][row["compare"]], setting.previous)
    if before is None or before < 0:
        return ""
    now = named[row["compare"]]
    named["before"], named["difference"] = before, abs(now - before)
    if now == before:
        return "same"
    if not before:
        return "new"
    return "more" if now > before else "less"


def _fits(words: dict[str, Any], named: Named, change: str) -> bool:
    return (
        words.get("change", change) == change
        and not any(named[name] for name in words.get("zero", ()))
        and all(named[name] for name in words.get("some", ()))
    )


def _filled(text: str, row: dict[str, Any], named: Named, *, when: str) -> str:
    """The sentence with its numbers; empty where it states a share of nothing, or one that cannot be."""
    shares = {name: pair for name, pair in row.get("shares", {}).items() if f"{{{name}}}" in text}
    if not all(0 <= named[part] <= named[whole] > 0 for part, whole in shares.values()):
        return ""
    printed = {name: _printed(value) for name, value in named.items()}
    printed |= {name: _per_cent(named[part], named[whole]) for name, (part, whole) in shares.items()}
    if named.get("before"):
        printed["rate"] = _per_cent(named["difference"], named["before"])
    return text.format(when=when, **printed)


def _per_cent(part: Decimal, whole: Decimal) -> str:
    """With one decimal, as reports give it."""
    return f"{(part * _WHOLE / whole).quantize(_TENTH, ROUND_HALF_UP):f}"


def _printed(value: Decimal) -> str:
    """A count or an amount as it stands in a sentence: no separators, no idle zeros."""
    return f"{value.normalize():f}"


@cache
def _cell_key(of: Form, name: str, *, whole_year: bool) -> str:
    """The key of the cell an indicator is kept in: its own, or the annexed table's column of the year or the period.

    Empty where the form has no such cell.
    """
    keys = of.keys()
    ends = ("year", "period") if whole_year else ("period", "year")
    return next((key for key in (name, *(f"stat.{name}.{end}" for end in ends)) if key in keys), "")
