"""催报: once a day, only where something is missing; it stands on the start page of those who fill in."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.doc_register import queries
from gongkai.doc_register.actions.remind import remind
from gongkai.doc_register.errors import NothingToRemind, RemindedToday, WrongSection
from tests.factories import make_agency, make_section
from tests.rooms.doc_register.issued import DAY, issued


def test_the_section_is_told(team):
    section = make_section(team.agency, "一科")
    issued(team, section_id=section.pk)
    made = remind(team.agency.pk, section_id=section.pk, words="请于本周五前录入", by=team.clerk)
    assert made.documents == 1
    since = timezone.now() - timedelta(days=1)
    assert [one.words for one in queries.reminders(team.clerk, since=since)] == ["请于本周五前录入"]
    with pytest.raises(RemindedToday):
        remind(team.agency.pk, section_id=section.pk, by=team.clerk)
    assert len(queries.mine_unreported(team.clerk, today=DAY)) == 1


def test_refusals(team):
    with pytest.raises(NothingToRemind):
        remind(team.agency.pk, section_id=None, by=team.clerk)
    with pytest.raises(WrongSection):
        remind(team.agency.pk, section_id=make_section(make_agency()).pk, by=team.clerk)
    with pytest.raises(NotAllowed):
        remind(team.agency.pk, section_id=None, by=team.leader)
