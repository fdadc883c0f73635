"""归档."""

from datetime import date

import pytest
from django.db import transaction

from gongkai.info_requests.actions.archive import archive
from gongkai.info_requests.actions.ask_correction import ask_correction
from gongkai.info_requests.actions.deliver import deliver
from gongkai.info_requests.actions.issue_letter import issue_letter
from gongkai.info_requests.actions.lapse_correction import lapse_correction
from gongkai.info_requests.actions.note_returned import note_returned
from gongkai.info_requests.actions.void_letter import void_letter
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.errors_answer import LettersOpen
from gongkai.info_requests.models import Consultation, Letter
from gongkai.info_requests.papers.issuing import issue
from gongkai.info_requests.vocabulary import State
from tests.rooms.info_requests.answered import SIGNED, answered_case, refreshed
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.test_papers import LETTERS

pytestmark = pytest.mark.django_db
ON = date(2026, 5, 6)


def closed_case(office, **options):
    case, letter = answered_case(office, **options)
    deliver(letter.pk, way="post", sent_on=letter.signed_on, by=office.clerk)
    return refreshed(case)


def test_files_are_numbered_by_body_and_year_without_a_gap():
    office, other = make_office(), make_office()
    numbers = [archive(closed_case(where).number, on=on, by=where.clerk).archive_number for where, on in (
        (office, ON), (office, ON), (other, ON), (office, date(2026, 6, 1)),
    )]  # fmt: skip
    assert numbers == ["2026-依申请-0001", "2026-依申请-0002", "2026-依申请-0001", "2026-依申请-0003"]


def test_an_archived_case_is_done():
    office = make_office()
    case = archive(closed_case(office).number, on=ON, by=office.clerk)
    assert (case.state, case.is_open, case.archived_on, case.closed_on) == (State.ARCHIVED, False, ON, SIGNED)
    with pytest.raises(WrongState):
        archive(case.number, on=ON, by=office.clerk)


def test_refuses_while_a_letter_is_on_its_way():
    office = make_office()
    case = closed_case(office)
    letter = issue_letter(
        case.number,
        code="D07",
        parts={},
        values={"paused_from": date(2026, 3, 4)},
        on=date(2026, 3, 4),
        by=office.clerk,
    )
    with pytest.raises(LettersOpen) as refusal:
        archive(case.number, on=ON, by=office.clerk)
    assert letter.number in refusal.value.sentence
    void_letter(letter.pk, reason="不需要", by=office.clerk)
    assert archive(case.number, on=ON, by=office.clerk).archive_number == "2026-依申请-0001"


def test_refuses_an_answered_case_not_yet_served_and_a_day_before_its_end():
    office = make_office()
    case, _ = answered_case(office)
    with pytest.raises(WrongState):
        archive(case.number, on=ON, by=office.clerk)
    with pytest.raises(DayWrong):
        archive(closed_case(office).number, on=date(2026, 3, 9), by=office.clerk)


def test_a_request_given_up_is_filed_once_its_letter_went_out():
    office = make_office()
    case = make_request(office)
    ask_correction(case.number, items=["请说明年份。"], on=date(2026, 3, 3), told_on=date(2026, 3, 3), by=office.clerk)
    lapse_correction(case.number, on=date(2026, 4, 1), by=office.clerk)
    with pytest.raises(LettersOpen) as refusal:
        archive(case.number, on=ON, by=office.clerk)
    letter = Letter.objects.get(info_request=case, code="D20")
    assert letter.number in refusal.value.sentence
    assert "补正告知书" not in refusal.value.sentence  # its receipt was noted while the case was handled

    sent = deliver(letter.pk, way="post", sent_on=date(2026, 4, 1), by=office.clerk)
    note_returned(sent.pk, on=date(2026, 4, 8), reason="查无此人", by=office.clerk)
    assert refreshed(case).state == State.DECIDED
    deliver(letter.pk, way="email", sent_on=date(2026, 4, 9), by=office.clerk)
    assert archive(case.number, on=ON, by=office.clerk).outcome == "A15"


def test_telling_a_third_party_of_the_decision_needs_its_own_proof():
    office = make_office()
    case = closed_case(office)
    third_party = {"kind": "third_party", "masked": "示范**", "content": "合同价款", "way": "post"}
    asked = Consultation.objects.create(
        info_request=case, sent_on=date(2026, 3, 4), received_on=date(2026, 3, 5), **third_party
    )
    with transaction.atomic():
        issue(case, "D05", on=date(2026, 3, 4), by=office.clerk, consultation=asked, **LETTERS["D05"])
        told = issue(
            case,
            "D22",
            parts={"content": "合同价款", "reasons": "关系公共安全。"},
            on=SIGNED,
            by=office.clerk,
            consultation=asked,
        )
    with pytest.raises(LettersOpen) as refusal:
        archive(case.number, on=ON, by=office.clerk)
    assert told.number in refusal.value.sentence
    assert "征求意见书" not in refusal.value.sentence
