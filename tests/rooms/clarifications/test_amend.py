"""更正线索."""

from datetime import UTC, datetime

import pytest

from gongkai.audit.models import Entry as Line
from gongkai.clarifications.actions.amend import amend
from gongkai.clarifications.errors import WrongState
from gongkai.clarifications.vocabulary import Severity
from gongkai.entry.errors import BadWords
from tests.rooms.clarifications.matters import again, clue, make_matter, submitted


def test_a_graver_severity_starts_the_hours(desk):
    case = make_matter(desk)
    found = datetime(2026, 3, 6, 10, tzinfo=UTC)
    amend(case.pk, clue(desk, severity=Severity.MAJOR, found_at=found), reason="定级有误", by=desk.clerk)
    kept = again(case)
    assert (kept.severity, kept.respond_by) == ("major", datetime(2026, 3, 7, 10, tzinfo=UTC))
    assert Line.objects.get(action="clarifications.amend").details["changed"] == ["severity", "found_at"]


def test_needs_a_reason(desk):
    with pytest.raises(BadWords):
        amend(make_matter(desk).pk, clue(desk, subject="另一事"), reason="", by=desk.clerk)


def test_refused_once_the_text_is_under_review(desk):
    with pytest.raises(WrongState, match="待保密审查"):
        amend(submitted(desk).pk, clue(desk), reason="改", by=desk.clerk)
