"""遮盖检查发现的内容."""

import pytest

from gongkai.redaction import queries
from gongkai.redaction.actions.mark_findings import mark_findings
from tests.fixtures.pages import NUMBER
from tests.rooms.redaction.redacting import begun, make_desk

pytestmark = pytest.mark.django_db


def test_what_the_checks_find_is_shown_masked_and_marked_when_ticked():
    desk = make_desk()
    work = begun(desk)
    (found,) = [one for one in queries.suggestions(desk.clerk, work.pk) if one.rule == "P1"]
    assert NUMBER not in found.masked
    assert mark_findings(work.pk, keys={found.key}, by=desk.clerk) == 1
    assert work.marks.get().page == 1


def test_a_key_that_was_made_up_marks_nothing():
    desk = make_desk()
    work = begun(desk)
    assert mark_findings(work.pk, keys={"P1-9-9-9", "\ud800"}, by=desk.clerk) == 0
