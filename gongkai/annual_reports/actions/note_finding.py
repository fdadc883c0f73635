"""说明核对问题: say why a figure or a passage stands although a check speaks against it."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.annual_reports import figures, findings, history, states
from gongkai.annual_reports.errors import NoSuchFinding, NoteNotEnough
from gongkai.annual_reports.locking import locked
from gongkai.annual_reports.models import ReportVersion
from gongkai.entry import plain
from gongkai.law.checks import Stage

LONGEST = 500  # characters of a note


@transaction.atomic
def note_finding(version_id: int, *, ref: str, note: str, by: Actor) -> ReportVersion:
    """Keep a note on one finding, whichever figures it has by then; an empty note takes it back.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    version = locked(version_id, by=by)
    by.must("annual_reports.compile", version)
    states.must_allow("note_finding", version)
    note = plain.said(note, what="说明", most=LONGEST, field="note")
    if note == version.notes.get(ref, {}).get("note", ""):
        return version
    if note:
        _must_be_of_use(version, ref)
        entry = {"note": note, "by": by.name, "on": f"{timezone.localdate():%Y-%m-%d}"}
        version.notes = version.notes | {ref: entry}
    else:
        version.notes = {kept: entry for kept, entry in version.notes.items() if kept != ref}

    version.save(update_fields=["notes"])
    history.record("note_finding", version, by=by, ref=ref, note=note)
    return version


def _must_be_of_use(version: ReportVersion, ref: str) -> None:
    """Refuse a note on what is not found any more, or on what no note settles."""
    shown = findings.findings_of(version, figures.settled(version), stage=Stage.RELEASE)
    found = next((finding for finding in shown if finding.ref == ref), None)
    if found is None:
        raise NoSuchFinding
    if not (found.may_note or found.needs_note):
        raise NoteNotEnough(message=found.message)
