"""What happened to a version, kept twice: for whoever opens it as its history, for the auditor in the journal."""

from typing import Any

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.annual_reports.models import ReportEvent, ReportVersion
from gongkai.annual_reports.vocabulary import EventKind
from gongkai.audit import journal

LONGEST_WORDS, LONGEST_NAME = 500, 40


def note(version: ReportVersion, kind: EventKind, *, by: Actor, words: str = "") -> ReportEvent:
    """Add one line to the history of a version."""
    return ReportEvent.objects.create(
        version=version, kind=kind, words=words[:LONGEST_WORDS], by_name=by.name[:LONGEST_NAME], at=timezone.now()
    )


def record(
    verb: str, version: ReportVersion, *, by: Actor, kind: EventKind | None = None, words: str = "", **details: Any
) -> None:
    """Add a line to the journal, and where the verb is a step of the version's life, one to its history."""
    if kind is not None:
        note(version, kind, by=by, words=words)
    journal.record(f"annual_reports.{verb}", version, by=by, number=version.number, **details)
