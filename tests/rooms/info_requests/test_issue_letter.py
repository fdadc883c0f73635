"""制发文书."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.info_requests.actions.issue_letter import issue_letter
from gongkai.info_requests.errors import DayWrong
from gongkai.info_requests.errors_answer import NotAnIssue
from gongkai.info_requests.models import Letter, LetterCounter
from gongkai.law.refusals import MissingValue, UnknownLetter
from tests.rooms.info_requests.answered import SIGNED, answered_case
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db
PAUSED = {"parts": {}, "values": {"paused_from": SIGNED}, "on": SIGNED}


def test_a_letter_of_the_handling_is_numbered_and_kept():
    office = make_office()
    case = make_request(office)
    letter = issue_letter(case.number, code="D07", by=office.clerk, **PAUSED)
    assert (letter.code, letter.state, letter.serial, letter.issued_by_id) == ("D07", "issued", 1, office.clerk.user_id)
    assert "2026年3月10日" in str(letter.content)


def test_the_answer_is_not_issued_past_the_leader():
    office = make_office()
    case = make_request(office)
    with pytest.raises(NotAllowed):
        issue_letter(case.number, code="D08", parts={"way": "邮寄"}, on=SIGNED, by=office.clerk)
    with pytest.raises(NotAnIssue) as refusal:
        issue_letter(case.number, code="D08", parts={"way": "邮寄"}, on=SIGNED, by=office.leader)
    assert "送签" in refusal.value.sentence
    answered, _ = answered_case(office)
    with pytest.raises(NotAnIssue):
        issue_letter(answered.number, code="D08", parts={}, on=SIGNED, by=office.leader)


@pytest.mark.parametrize("code", ["D01", "L4"])
def test_refuses_receipts_and_letters_of_the_other_version(code):
    office = make_office()
    case = make_request(office)
    with pytest.raises(NotAnIssue):
        issue_letter(case.number, code=code, parts={"reason": "延期"}, on=SIGNED, by=office.clerk)


def test_what_is_refused_takes_no_number():
    office = make_office()
    case = make_request(office)
    with pytest.raises(MissingValue):
        issue_letter(case.number, code="D07", parts={}, on=SIGNED, by=office.clerk)
    with pytest.raises(UnknownLetter):
        issue_letter(case.number, code="D99", parts={}, on=SIGNED, by=office.clerk)
    with pytest.raises(DayWrong):
        issue_letter(case.number, code="D07", by=office.clerk, **(PAUSED | {"on": date(2026, 3, 1)}))
    assert (Letter.objects.count(), LetterCounter.objects.count()) == (0, 0)
