"""认定不录入: by another person, with the reason; no longer missing."""

import pytest

from gongkai.doc_register import queries
from gongkai.doc_register.actions.excuse_document import excuse_document
from gongkai.doc_register.errors import EnteredAlready, ExcusedAlready, OwnEntry
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_item
from tests.rooms.doc_register.issued import DAY, issued


def test_it_is_missing_no_longer(team):
    row, second = issued(team), make_actor(team.agency, Duty.CATALOGUE)
    with pytest.raises(OwnEntry):
        excuse_document(row.pk, reason="内部会议通知", by=team.clerk)
    excuse_document(row.pk, reason="内部会议通知", by=second)
    assert queries.document(team.clerk, row.pk, today=DAY).standing.value == "excused"
    with pytest.raises(ExcusedAlready):
        excuse_document(row.pk, reason="内部会议通知", by=second)


def test_what_was_entered_needs_no_excuse(team):
    row = issued(team)
    make_item(agency=team.agency, by=team.clerk, doc_number="示测发〔2026〕1号")
    with pytest.raises(EnteredAlready):
        excuse_document(row.pk, reason="内部会议通知", by=make_actor(team.agency, Duty.CATALOGUE))
