"""作废文书."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.info_requests.actions.deliver import deliver
from gongkai.info_requests.actions.issue_letter import issue_letter
from gongkai.info_requests.actions.void_letter import void_letter
from gongkai.info_requests.errors import WordsMissing
from gongkai.info_requests.errors_answer import LetterDelivered, NotIssued
from gongkai.info_requests.models import Letter
from tests.rooms.info_requests.answered import SIGNED, answered_case
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db


def test_a_void_letter_keeps_its_number_and_text_and_the_next_one_goes_on():
    office = make_office()
    case, letter = answered_case(office)
    void = void_letter(letter.pk, reason="文字有误", by=office.leader)
    again = issue_letter(case.number, code=letter.code, parts={}, on=date(2026, 3, 11), by=office.leader)

    void.refresh_from_db()
    assert (void.state, void.serial, void.void_reason, void.content) == ("void", 1, "文字有误", letter.content)
    assert (again.serial, again.state, again.content[0]) == (2, "issued", letter.content[0])
    _, third = answered_case(office)
    assert third.serial == 3


def test_what_a_leader_signed_a_clerk_does_not_void_and_the_other_way_round():
    office = make_office()
    _, letter = answered_case(office)
    with pytest.raises(NotAllowed):
        void_letter(letter.pk, reason="有误", by=office.clerk)
    own = issue_letter(
        make_request(office).number, code="D07", parts={}, values={"paused_from": SIGNED}, on=SIGNED, by=office.clerk
    )
    with pytest.raises(NotAllowed):
        void_letter(own.pk, reason="有误", by=office.leader)
    assert void_letter(own.pk, reason="有误", by=office.clerk).state == "void"


def test_refuses_without_a_reason_twice_and_after_delivery():
    office = make_office()
    _, letter = answered_case(office)
    with pytest.raises(WordsMissing):
        void_letter(letter.pk, reason=" ", by=office.leader)
    void_letter(letter.pk, reason="有误", by=office.leader)
    with pytest.raises(NotIssued):
        void_letter(letter.pk, reason="有误", by=office.leader)
    _, posted = answered_case(office)
    deliver(posted.pk, way="post", sent_on=SIGNED, by=office.clerk)
    with pytest.raises(LetterDelivered):
        void_letter(posted.pk, reason="有误", by=office.leader)
    assert Letter.objects.filter(state="issued").count() == 1
