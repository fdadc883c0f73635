"""退回审查汇总表."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.entry.errors import BadWords
from gongkai.law.vocabulary import Duty
from gongkai.review import month_queries
from gongkai.review.actions.hand_in_month import hand_in_month
from gongkai.review.actions.send_back_month import send_back_month
from gongkai.review.errors import NotHandedIn
from tests.factories import make_actor, make_team

pytestmark = pytest.mark.django_db


def test_a_sheet_comes_back_and_is_handed_in_again():
    team = make_team()
    overseer = make_actor(team.agency, Duty.OVERSEE)
    sheet = hand_in_month(team.agency.pk, year=2025, month=7, is_nil=True, by=team.secrecy)
    send_back_month(sheet.pk, reason="七月有一件未计入", by=overseer)
    owed = {(row.year, row.month): row for row in month_queries.owed(team.secrecy, today=sheet.due_on)}
    assert owed[2025, 7].sent_back_for == "七月有一件未计入"
    again = hand_in_month(team.agency.pk, year=2025, month=7, is_nil=True, by=team.secrecy)
    assert (again.pk, again.state) == (sheet.pk, "handed_in")


def test_refuses_without_a_reason_twice_and_by_others():
    team = make_team()
    overseer = make_actor(team.agency, Duty.OVERSEE)
    sheet = hand_in_month(team.agency.pk, year=2025, month=7, is_nil=True, by=team.secrecy)
    with pytest.raises(BadWords):
        send_back_month(sheet.pk, reason=" ", by=overseer)
    with pytest.raises(Unknown):
        send_back_month(sheet.pk, reason="原因", by=team.secrecy)
    with pytest.raises(Unknown):
        send_back_month(999_999, reason="原因", by=overseer)
    send_back_month(sheet.pk, reason="原因", by=overseer)
    with pytest.raises(NotHandedIn):
        send_back_month(sheet.pk, reason="再退", by=overseer)
