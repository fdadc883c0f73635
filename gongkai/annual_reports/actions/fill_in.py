"""填报数据: put in the figures no record knows, or set one right that the records give, each with its source."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.annual_reports import figures, history, keeping, numerals, states
from gongkai.annual_reports.errors import BadFigure, FigureNotApplicable, SourceNeeded, UnknownCells, WrongCells
from gongkai.annual_reports.locking import locked
from gongkai.annual_reports.models import ReportVersion
from gongkai.entry import plain
from gongkai.law import forms
from gongkai.law.forms import Cell

LONGEST_SOURCE = 200
Wanted = dict[str, Decimal | None]


@dataclass(frozen=True)
class Typing:
    """Who typed, on which day, and where the figures were taken from."""

    source: str
    by: str
    on: str


@transaction.atomic
def fill_in(version_id: int, *, values: Mapping[str, str], source: str, by: Actor) -> ReportVersion:
    """Keep what was typed into these cells; a blank, or what the records say anyway, takes a typed figure away.

    Every cell that cannot be kept is told at once, and then none is kept. Cells that say what they said keep their source;
    a save of one such cell alone gives it a new one.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    version = locked(version_id, by=by)
    by.must("annual_reports.compile", version)
    states.must_allow("fill_in", version)
    cells = _cells(version, values)
    wanted = _read(values, cells, version.not_applicable)
    source = plain.said(source, what="来源", most=LONGEST_SOURCE, field="source")
    changed = _changed(version, wanted, renew=bool(source) and len(wanted) == 1)
    if not source:
        _must_take_away_only(changed, cells)

    if changed:
        _keep(version, changed, Typing(source, by.name, f"{timezone.localdate():%Y-%m-%d}"))
        version.save(update_fields=["typed", "figures"])
        said = {key: None if value is None else numerals.plain(value) for key, value in changed.items()}
        history.record("fill_in", version, by=by, figures=said, source=source)
    return version


def _cells(version: ReportVersion, values: Mapping[str, str]) -> dict[str, Cell]:
    form = forms.form(version.report.form_key)
    unknown = sorted(set(values) - form.keys())
    if unknown:
        raise UnknownCells(form=form.title, keys="、".join(key[:80] for key in unknown[:10]))
    return {cell.key: cell for cell in form.cells() if cell.key in values}


def _read(values: Mapping[str, str], cells: Mapping[str, Cell], not_applicable: Mapping[str, str]) -> Wanted:
    """Every cell as a figure, in the order of the form, or all that is wrong with them."""
    wanted: Wanted = {}
    problems: list[tuple[str, str]] = []
    for key, cell in cells.items():
        try:
            wanted[key] = _figure(values[key], cell, keeping.reason_for(key, not_applicable))
        except BadFigure as refusal:
            problems.append((key, refusal.sentence))
    if problems:
        raise WrongCells(problems)
    return wanted


def _figure(text: str, cell: Cell, reason: str) -> Decimal | None:
    figure = numerals.figure(text, cell)
    if figure is not None and reason:
        raise FigureNotApplicable(cell=numerals.label_of(cell), reason=reason)
    return figure


def _changed(version: ReportVersion, wanted: Wanted, *, renew: bool) -> Wanted:
    """What has to be written: a figure to type in, or None where a typed one goes; with `renew` even what was typed before."""
    beneath = _beneath(version, wanted)
    typed = {key: Decimal(entry["value"]) for key, entry in version.typed.items() if key in wanted}
    if not renew:
        wanted = {key: value for key, value in wanted.items() if key not in typed or typed[key] != value}
    settled = {key: None if value == beneath.get(key) else value for key, value in wanted.items()}
    return {key: value for key, value in settled.items() if value is not None or key in typed}


def _beneath(version: ReportVersion, wanted: Wanted) -> dict[str, Decimal]:
    """What the cells say without anything typed: the records, the parts, or the sheet."""
    if figures.is_live(version):
        return figures.settled(version).recorded
    return keeping.numbers({key: _of_sheet(version, key) for key in wanted})


def _of_sheet(version: ReportVersion, key: str) -> str:
    entry = version.typed.get(key)
    found = entry.get("over", "") if entry else version.figures.get(key, "")
    return str(found)


def _must_take_away_only(changed: Wanted, cells: Mapping[str, Cell]) -> None:
    without = [(key, numerals.label_of(cells[key])) for key, value in changed.items() if value is not None]
    if without:
        raise SourceNeeded(without)


def _keep(version: ReportVersion, changed: Wanted, typing: Typing) -> None:
    """Write the typed figures; what a sheet said stays beside the one that goes over it, and comes back with a blank."""
    live = figures.is_live(version)
    for key, value in changed.items():
        over = "" if live else _of_sheet(version, key)
        if value is not None:
            entry = {"value": numerals.plain(value), "source": typing.source, "by": typing.by, "on": typing.on}
            version.typed[key] = entry if live else entry | {"over": over}
            continue
        del version.typed[key]
        if not live:
            version.figures.pop(key, None)
            version.figures |= {key: over} if over else {}
