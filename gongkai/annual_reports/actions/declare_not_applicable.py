"""标明不适用: say that a body has no such duty, so that a blank cell is no silent zero."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.annual_reports import history, states
from gongkai.annual_reports.errors import StillTyped, UnknownCells
from gongkai.annual_reports.locking import locked
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.numerals import label_of
from gongkai.entry import plain
from gongkai.law import forms
from gongkai.law.forms import Cell
from gongkai.law.sentences import strung

LONGEST = 200  # characters of a reason


@transaction.atomic
def declare_not_applicable(version_id: int, *, key: str, reason: str, by: Actor) -> ReportVersion:
    """Set a cell, or all whose keys begin so, aside with the reason; an empty reason takes that back.

    Law: Report Format 2021; Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    version = locked(version_id, by=by)
    by.must("annual_reports.compile", version)
    states.must_allow("declare_not_applicable", version)
    reason = plain.said(reason, what="不适用的原因", most=LONGEST, field="reason")
    if reason == version.not_applicable.get(key, ""):
        return version
    if reason:
        _must_be_free(version, _cells(version, key))
        version.not_applicable = version.not_applicable | {key: reason}
    else:
        version.not_applicable = {kept: why for kept, why in version.not_applicable.items() if kept != key}

    version.save(update_fields=["not_applicable"])
    history.record("declare_not_applicable", version, by=by, key=key, reason=reason)
    return version


def _cells(version: ReportVersion, key: str) -> list[Cell]:
    form = forms.form(version.report.form_key)
    found = [cell for cell in form.cells() if cell.key == key or cell.key.startswith(f"{key}.")]
    if not found:
        raise UnknownCells(form=form.title, keys=key)
    return found


def _must_be_free(version: ReportVersion, cells: list[Cell]) -> None:
    typed = [label_of(cell) for cell in cells if cell.key in version.typed]
    if typed:
        raise StillTyped(cells=strung(typed, between="、"))
