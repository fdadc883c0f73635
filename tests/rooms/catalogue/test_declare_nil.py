"""填写零信息说明: only where the law asks and nothing is public, for a time the unit allows itself."""

from datetime import date, timedelta

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.audit.models import Entry
from gongkai.catalogue import public
from gongkai.catalogue.actions.declare_nil import declare_nil
from gongkai.catalogue.actions.save_policy import save_policy
from gongkai.catalogue.errors import (
    AlreadyDeclared,
    HasItems,
    MayNotGoOut,
    NotBound,
    PeriodFarOff,
    PeriodOver,
    PeriodTooLong,
)
from gongkai.catalogue.models import NilDeclaration
from gongkai.catalogue.vocabulary import NilState
from gongkai.entry.errors import BadWords, DayTooEarly
from tests.factories import make_team, published_item
from tests.rooms.catalogue.nil import FEES, REASON, agreed, declared, today


def test_a_clerk_declares_and_the_public_does_not_read_it_yet(bureau, clerk):
    row = declared(bureau, clerk)
    assert (row.state, row.written_by_id, row.agreed_by_id) == (NilState.WRITTEN, clerk.user_id, None)
    assert public.nils(today=today()) == {}
    entry = Entry.objects.get(action="catalogue.declare_nil")
    assert entry.details["heading"] == FEES and REASON not in str(entry.details)


def test_refuses_whoever_does_not_write_for_the_agency(bureau, stranger, leader):
    for person in (stranger, leader):
        with pytest.raises(NotAllowed):
            declared(bureau, person)


@pytest.mark.parametrize("heading", ["2019-21-township-01", "2019-19-01", "2008-10-04", "nonsense", "", "\0"])
def test_refuses_what_the_law_does_not_ask_of_this_body(bureau, clerk, heading):
    with pytest.raises(NotBound):
        declared(bureau, clerk, heading=heading)


def test_refuses_a_heading_with_something_public(columns):
    team = make_team()
    published_item(team, column_code="statutory-20-08")
    with pytest.raises(HasItems):
        declared(team.agency, team.clerk)


def test_refuses_a_second_one_and_makes_room_when_the_first_has_run_out(bureau, clerk, leader):
    first = agreed(bureau, writer=clerk, second=leader)
    with pytest.raises(AlreadyDeclared):
        declared(bureau, clerk)
    yesterday = today() - timedelta(days=1)
    NilDeclaration.objects.filter(pk=first.pk).update(from_on=yesterday, to_on=yesterday)
    declared(bureau, clerk)
    first.refresh_from_db()
    assert (first.state, first.ended_on) == (NilState.ENDED, yesterday)


def test_refuses_periods_that_cannot_be(bureau, clerk, outsider):
    save_policy(bureau.pk, guide_months=12, nil_months=2, residual_percent=50, by=outsider)
    day = today()
    for from_on, to_on, refusal in (
        (day, day - timedelta(days=1), DayTooEarly),
        (date(1, 1, 1), date(1, 1, 2), PeriodOver),
        (day, date(9999, 12, 31), PeriodTooLong),
        (date(9999, 12, 30), date(9999, 12, 31), PeriodFarOff),
    ):
        with pytest.raises(refusal):
            declare_nil(bureau.pk, FEES, reason=REASON, from_on=from_on, to_on=to_on, by=clerk)
    assert not NilDeclaration.objects.exists()


def test_refuses_a_reason_that_must_not_go_out_or_says_nothing(bureau, clerk):
    with pytest.raises(BadWords):
        declared(bureau, clerk, reason="  ")
    with pytest.raises(BadWords):
        declared(bureau, clerk, reason="无" * 301)
    with pytest.raises(MayNotGoOut):
        declared(bureau, clerk, reason="经办人身份证号11010519491231002X，请联系。")
