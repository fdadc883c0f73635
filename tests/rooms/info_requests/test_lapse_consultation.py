"""逾期未提出意见."""

from datetime import date

import pytest

from gongkai.info_requests import consulting
from gongkai.info_requests.actions.consult import consult
from gongkai.info_requests.actions.lapse_consultation import lapse_consultation
from gongkai.info_requests.actions.note_consultation_received import note_consultation_received
from gongkai.info_requests.errors import DayWrong
from gongkai.info_requests.errors_handling import NotToldYet, OpinionKnown
from gongkai.info_requests.vocabulary import ConsultationKind, Opinion, State, Way
from tests.factories import make_agency
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, asked_third_party, journaled, only_for

pytestmark = pytest.mark.django_db


def test_a_third_party_s_silence_leaves_the_body_to_decide():
    office = make_office()
    case, asked = asked_third_party(office, received=date(2026, 3, 6))

    asked = lapse_consultation(asked.pk, on=date(2026, 4, 2), by=office.clerk)

    case = again(case)
    assert (asked.opinion, asked.answered_on) == (Opinion.SILENT, date(2026, 3, 27))
    assert (case.state, case.is_paused, case.due_on) == (State.HANDLING, False, date(2026, 4, 24))
    assert consulting.standing_refusals(case) == []
    assert consulting.silence_means(asked) == Opinion.SILENT
    assert "由本机关依法决定" in case.events.last().note
    assert journaled("lapse_consultation")["due"] == "2026-03-27"


def test_a_co_maker_s_silence_is_consent():
    office = make_office()
    case = make_request(office)
    asked = consult(
        case.number, kind=ConsultationKind.CO_MAKER, organ_id=make_agency().pk, content="联合发文", way=Way.POST,
        on=date(2026, 3, 4), by=office.clerk,
    )  # fmt: skip
    note_consultation_received(asked.pk, on=date(2026, 3, 6), by=office.clerk)
    asked = lapse_consultation(asked.pk, on=date(2026, 3, 30), by=office.clerk)
    assert consulting.silence_means(asked) == Opinion.AGREE
    assert "视为同意" in case.events.last().note


def test_under_2008_the_pause_ends_with_the_day_the_office_set():
    office = make_office()
    case, asked = asked_third_party(office, on=date(2014, 3, 3), sent=date(2014, 3, 5), due_on=date(2014, 3, 19))
    lapse_consultation(asked.pk, on=date(2014, 4, 1), by=office.clerk)
    assert again(case).due_on == date(2014, 4, 9)


def test_not_on_the_last_day_itself_nor_before_receipt_is_known():
    office = make_office()
    _, asked = asked_third_party(office)
    with pytest.raises(NotToldYet):
        lapse_consultation(asked.pk, on=date(2026, 4, 30), by=office.clerk)
    note_consultation_received(asked.pk, on=date(2026, 3, 6), by=office.clerk)
    with pytest.raises(DayWrong):
        lapse_consultation(asked.pk, on=date(2026, 3, 27), by=office.clerk)


def test_not_twice():
    office = make_office()
    _, asked = asked_third_party(office, received=date(2026, 3, 6))
    lapse_consultation(asked.pk, on=date(2026, 3, 30), by=office.clerk)
    with pytest.raises(OpinionKnown):
        lapse_consultation(asked.pk, on=date(2026, 3, 30), by=office.clerk)


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    _, asked = asked_third_party(office, received=date(2026, 3, 6))
    only_for(lambda by: lapse_consultation(asked.pk, on=date(2026, 3, 30), by=by), refused=[office.leader])
