"""登记意见."""

from datetime import date

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.info_requests import consulting
from gongkai.info_requests.actions.consult import consult
from gongkai.info_requests.actions.record_opinion import record_opinion
from gongkai.info_requests.actions.withdraw import withdraw
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.errors_handling import OpinionKnown, SilenceIsNoOpinion
from gongkai.info_requests.identity import Party
from gongkai.info_requests.vocabulary import ConsultationKind, Opinion, State, Way
from tests.rooms.info_requests.cases import make_office
from tests.rooms.info_requests.handling import again, asked_third_party, happened, journaled, only_for

pytestmark = pytest.mark.django_db


def test_the_answer_ends_the_pause():
    office = make_office()
    case, asked = asked_third_party(office, received=date(2026, 3, 6))

    asked = record_opinion(asked.pk, opinion=Opinion.AGREE, reasons="无异议", on=date(2026, 3, 16), by=office.clerk)

    case = again(case)
    assert (asked.opinion, asked.answered_on, asked.is_reasonable) == (Opinion.AGREE, date(2026, 3, 16), None)
    assert (case.state, case.is_paused) == (State.HANDLING, False)
    assert case.due_on == date(2026, 4, 13)  # 4 to 16 March do not count
    assert happened(case)[-1] == "opinion"
    assert journaled("record_opinion")["opinion"] == "agree"


def test_under_2019_an_answer_after_its_time_holds_nothing_up():
    office = make_office()
    case, asked = asked_third_party(office, received=date(2026, 3, 6))
    record_opinion(asked.pk, opinion=Opinion.AGREE, on=date(2026, 4, 8), by=office.clerk)
    assert again(case).due_on == date(2026, 4, 24)  # the pause ended on 27 March


def test_under_2008_the_period_waits_for_the_answer_however_late():
    office = make_office()
    case, asked = asked_third_party(office, on=date(2014, 3, 3), sent=date(2014, 3, 5), due_on=date(2014, 3, 14))
    record_opinion(asked.pk, opinion=Opinion.AGREE, on=date(2014, 3, 19), by=office.clerk)
    assert again(case).due_on == date(2014, 4, 9)  # 5 to 19 March do not count


def test_the_case_waits_until_everybody_has_answered():
    office = make_office()
    case, one = asked_third_party(office)
    other = consult(
        case.number, kind=ConsultationKind.THIRD_PARTY, party=Party(name="钱演示"), content="数据", way=Way.POST,
        on=date(2026, 3, 4), by=office.clerk,
    )  # fmt: skip
    record_opinion(one.pk, opinion=Opinion.AGREE, on=date(2026, 3, 9), by=office.clerk)
    assert again(case).state == State.CONSULTING
    record_opinion(other.pk, opinion=Opinion.AGREE, on=date(2026, 3, 10), by=office.clerk)
    assert again(case).state == State.HANDLING


@pytest.mark.parametrize(
    ("opinion", "is_reasonable", "stands"),
    [
        (Opinion.DISAGREE, True, True),
        (Opinion.DISAGREE, None, True),
        (Opinion.DISAGREE, False, False),
        (Opinion.PARTLY, True, True),
        (Opinion.AGREE, None, False),
    ],
)
def test_under_2019_a_refusal_stands_unless_found_unreasonable(opinion, is_reasonable, stands):
    office = make_office()
    case, asked = asked_third_party(office)
    record_opinion(asked.pk, opinion=opinion, is_reasonable=is_reasonable, on=date(2026, 3, 9), by=office.clerk)
    assert consulting.standing_refusals(again(case)) == ([asked] if stands else [])


def test_under_2008_a_refusal_binds_whatever_its_reasons():
    office = make_office()
    case, asked = asked_third_party(office, on=date(2014, 3, 3), sent=date(2014, 3, 5))
    record_opinion(asked.pk, opinion=Opinion.DISAGREE, is_reasonable=False, on=date(2014, 3, 10), by=office.clerk)
    assert consulting.standing_refusals(again(case)) == [asked]


def test_whether_a_refusal_is_reasonable_may_be_judged_later_and_once():
    office = make_office()
    case, asked = asked_third_party(office)
    record_opinion(asked.pk, opinion=Opinion.DISAGREE, reasons="商业秘密", on=date(2026, 3, 9), by=office.clerk)
    judged = record_opinion(
        asked.pk, opinion=Opinion.DISAGREE, is_reasonable=False, on=date(2026, 3, 11), by=office.clerk
    )
    assert (judged.is_reasonable, judged.answered_on) == (False, date(2026, 3, 9))
    assert judged.opinion_reasons == "商业秘密"
    assert happened(again(case)).count("opinion") == 1
    with pytest.raises(OpinionKnown):
        record_opinion(asked.pk, opinion=Opinion.DISAGREE, is_reasonable=True, on=date(2026, 3, 11), by=office.clerk)


def test_refuses_a_second_answer_silence_and_days_before_the_letter():
    office = make_office()
    _, asked = asked_third_party(office)
    with pytest.raises(SilenceIsNoOpinion):
        record_opinion(asked.pk, opinion=Opinion.SILENT, on=date(2026, 3, 9), by=office.clerk)
    with pytest.raises(DayWrong):
        record_opinion(asked.pk, opinion=Opinion.AGREE, on=date(2026, 3, 3), by=office.clerk)
    record_opinion(asked.pk, opinion=Opinion.AGREE, on=date(2026, 3, 9), by=office.clerk)
    with pytest.raises(OpinionKnown) as refusal:
        record_opinion(asked.pk, opinion=Opinion.DISAGREE, on=date(2026, 3, 9), by=office.clerk)
    assert "同意公开" in refusal.value.sentence


def test_not_once_the_case_is_closed():
    office = make_office()
    case, asked = asked_third_party(office)
    withdraw(case.number, on=date(2026, 3, 9), reason="", by=office.clerk)
    with pytest.raises(WrongState):
        record_opinion(asked.pk, opinion=Opinion.AGREE, on=date(2026, 3, 9), by=office.clerk)


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    _, asked = asked_third_party(office)
    only_for(
        lambda by: record_opinion(asked.pk, opinion=Opinion.AGREE, on=date(2026, 3, 9), by=by), refused=[office.leader]
    )
    with pytest.raises(Unknown):
        record_opinion(0, opinion=Opinion.AGREE, on=date(2026, 3, 9), by=office.clerk)
