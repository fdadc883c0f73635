"""What staff see of statistics and annual reports, each within the reach of the person who asks."""

from gongkai.accounts.actor import Actor
from gongkai.annual_reports.boards import Standing, board
from gongkai.annual_reports.desk import approved_for, heading, old_reports, read_for, standing_at, text_of, waiting
from gongkai.annual_reports.displays import ReportShown
from gongkai.annual_reports.series import series
from gongkai.annual_reports.showing import shown
from gongkai.annual_reports.showing_records import parts_of, records_behind
from gongkai.annual_reports.showing_rows import compiled_for, own_reports
from gongkai.annual_reports.showing_verbs import must_be_open
from gongkai.annual_reports.visibility import visible_version
from gongkai.law.checks import Stage

__all__ = [
    "Standing",
    "approved_for",
    "before_submission",
    "board",
    "compiled_for",
    "heading",
    "must_be_open",
    "old_reports",
    "own_reports",
    "parts_of",
    "read_for",
    "records_behind",
    "report",
    "series",
    "standing_at",
    "text_of",
    "waiting",
]


def report(actor: Actor, version_pk: int) -> ReportShown:
    """One version with everything its page shows; unknown and hidden look the same."""
    return shown(visible_version(actor, version_pk), to=actor)


def before_submission(actor: Actor, version_pk: int) -> ReportShown:
    """The same as it would be looked at when it is handed in: blanks are no longer borne."""
    return shown(visible_version(actor, version_pk), to=actor, stage=Stage.RELEASE)
