"""审核零信息说明: another person, and only while there is still nothing."""

from datetime import timedelta

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.catalogue import public, queries
from gongkai.catalogue.actions.agree_nil import agree_nil
from gongkai.catalogue.errors import HasItems, OwnWork, WrongNilState
from gongkai.catalogue.models import NilDeclaration
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_team, published_item
from tests.rooms.catalogue.nil import REASON, declared, today


def test_a_second_person_agrees_and_the_public_reads_it(bureau, clerk, leader):
    before = queries.edition()
    agree_nil(declared(bureau, clerk).pk, by=leader)
    [shown] = public.nils(today=today())["statutory-20-08"]
    assert (shown.agency_name, shown.reason) == (bureau.name, REASON)
    assert queries.edition() != before


def test_another_clerk_may_agree_too_but_never_the_writer(bureau, clerk):
    row = declared(bureau, clerk)
    with pytest.raises(OwnWork):
        agree_nil(row.pk, by=clerk)
    agree_nil(row.pk, by=make_actor(bureau, Duty.FILL))


def test_to_a_stranger_there_is_nothing(bureau, clerk, stranger):
    row = declared(bureau, clerk)
    for number in (row.pk, 999_999):
        with pytest.raises(Unknown):
            agree_nil(number, by=stranger)


def test_refuses_a_second_click(bureau, clerk, leader):
    row = declared(bureau, clerk)
    agree_nil(row.pk, by=leader)
    with pytest.raises(WrongNilState):
        agree_nil(row.pk, by=leader)


def test_refuses_when_something_has_become_public_meanwhile(columns):
    team = make_team()
    row = declared(team.agency, team.clerk)
    published_item(team, column_code="statutory-20-08")
    with pytest.raises(HasItems):
        agree_nil(row.pk, by=team.leader)


def test_what_has_run_out_is_shown_no_longer(bureau, clerk, leader):
    row = agree_nil(declared(bureau, clerk, days=5).pk, by=leader)
    assert "statutory-20-08" in public.nils(today=row.to_on)
    assert public.nils(today=row.to_on + timedelta(days=1)) == {}
    assert NilDeclaration.objects.get().state == "agreed"
