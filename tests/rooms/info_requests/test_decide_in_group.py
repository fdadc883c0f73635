"""集体研究."""

from datetime import date

import pytest

from gongkai.info_requests.actions.decide_in_group import decide_in_group
from gongkai.info_requests.errors import AlreadyAnswered, DayWrong, WordsMissing
from gongkai.info_requests.errors_answer import NoReply
from tests.rooms.info_requests.answered import answered_case, submitted_case
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db
MINUTES = {"meeting": "局务会（2026年第5次）", "on": date(2026, 3, 6), "conclusion": "同意公开。"}


def test_the_meeting_stands_with_the_reply_and_is_not_shown_to_the_applicant():
    office = make_office()
    case = submitted_case(office)
    reply = decide_in_group(case.number, by=office.clerk, **MINUTES)
    assert (reply.meeting, reply.meeting_on, reply.meeting_conclusion) == tuple(MINUTES.values())
    assert case.events.get(kind="group_decided").is_public is False


@pytest.mark.parametrize("missing", ["meeting", "conclusion"])
def test_refuses_without_meeting_or_conclusion(missing):
    office = make_office()
    case = submitted_case(office)
    with pytest.raises(WordsMissing):
        decide_in_group(case.number, by=office.clerk, **(MINUTES | {missing: " "}))


def test_refuses_before_receipt_before_a_draft_and_after_the_answer():
    office = make_office()
    with pytest.raises(DayWrong):
        decide_in_group(submitted_case(office).number, by=office.clerk, **(MINUTES | {"on": date(2026, 3, 1)}))
    with pytest.raises(NoReply):
        decide_in_group(make_request(office).number, by=office.clerk, **MINUTES)
    with pytest.raises(AlreadyAnswered):
        decide_in_group(answered_case(office)[0].number, by=office.clerk, **MINUTES)
