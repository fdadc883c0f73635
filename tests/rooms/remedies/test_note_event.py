"""登记进程."""

from datetime import date, time, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import DayAhead, DayTooEarly
from gongkai.law.vocabulary import RemedyBlock, RemedyResult
from gongkai.remedies import proceedings
from gongkai.remedies.actions.conclude import conclude
from gongkai.remedies.actions.note_event import note_event
from gongkai.remedies.vocabulary import DecisionPaper, EventKind, Procedure
from tests.rooms.info_requests.cases import make_office
from tests.rooms.remedies.proceedings import DIRECT, again, make_remedy

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


def note(office, case, kind, on, **more):
    return note_event(case.pk, kind=kind, on=on, by=office.clerk, **more)


def test_the_days_to_answer_a_reconsideration_run_from_the_notice(office):
    case = make_remedy(office)
    note(office, case, EventKind.NOTICE, date(2026, 3, 6))
    assert again(case).reply_due_on == date(2026, 3, 20)  # ten working days after Friday 6 March


def test_the_simple_procedure_gives_five(office):
    case = make_remedy(office, procedure=Procedure.SIMPLE)
    note(office, case, EventKind.NOTICE, date(2026, 3, 6))
    assert again(case).reply_due_on == date(2026, 3, 13)


def test_a_defendant_has_fifteen_days(office):
    case = make_remedy(office, block=DIRECT)
    note(office, case, EventKind.NOTICE, date(2026, 3, 6))
    assert again(case).reply_due_on == date(2026, 3, 23)  # the fifteenth is Saturday 21 March


def test_the_notice_may_be_entered_with_the_case(office):
    assert again(make_remedy(office, notified_on=date(2026, 3, 6))).reply_due_on == date(2026, 3, 20)


def test_what_was_handed_in_is_not_waited_for(office):
    case = make_remedy(office, notified_on=date(2026, 3, 6))
    assert [row.label for row in proceedings.due(office.clerk, date(2026, 3, 9))] == ["提交复议答复"]
    note(office, case, EventKind.REPLIED, date(2026, 3, 12))
    assert proceedings.due(office.clerk, date(2026, 3, 9)) == []


def test_only_a_hearing_lies_ahead(office):
    case, ahead = make_remedy(office), timezone.localdate() + timedelta(days=9)
    made = note(office, case, EventKind.HEARING, ahead, clock_time=time(9, 30), place="第一听证室")
    assert (made.on, made.place) == (ahead, "第一听证室")
    assert [(row.label, row.on) for row in proceedings.due(office.clerk, timezone.localdate())] == [
        ("听证、开庭", ahead)
    ]
    with pytest.raises(DayAhead):
        note(office, case, EventKind.REPLIED, ahead)
    with pytest.raises(DayTooEarly):
        note(office, case, EventKind.HEARING, date(2026, 3, 1))


@pytest.mark.parametrize(
    ("block", "paper", "until"),
    [
        (RemedyBlock.RECONSIDERATION, DecisionPaper.DECISION, date(2026, 5, 7)),  # 15 days: 7 May
        (DIRECT, DecisionPaper.JUDGMENT, date(2026, 5, 7)),
        (DIRECT, DecisionPaper.RULING, date(2026, 5, 6)),  # 10 days: 2 May, in the holiday of 1-5 May
    ],
)
def test_how_long_a_decision_may_be_contested(office, block, paper, until):
    case = make_remedy(office, block=block)
    conclude(
        case.pk, result=RemedyResult.UPHELD, concluded_on=date(2026, 4, 20), decision_paper=paper,
        received_on=date(2026, 4, 22), by=office.clerk,
    )  # fmt: skip
    assert again(case).contest_until == until


def test_who_may_not(office):
    case = make_remedy(office)
    with pytest.raises(NotAllowed):
        note_event(case.pk, kind=EventKind.OTHER, on=date(2026, 3, 6), by=office.leader)
    with pytest.raises(Unknown):
        note_event(case.pk, kind=EventKind.OTHER, on=date(2026, 3, 6), by=make_office().clerk)
