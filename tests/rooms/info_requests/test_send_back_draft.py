"""退回承办意见."""

from datetime import date

import pytest

from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.assign import assign
from gongkai.info_requests.actions.hand_in_draft import hand_in_draft
from gongkai.info_requests.actions.send_back_draft import send_back_draft
from gongkai.info_requests.errors_handling import NoDraft
from gongkai.info_requests.vocabulary import NextStep
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, happened, journaled, only_for

pytestmark = pytest.mark.django_db


def drafted(office):
    case = make_request(office)
    assign(case.number, section_id=office.section.pk, due_on=date(2026, 3, 9), on=date(2026, 3, 3), by=office.clerk)
    hand_in_draft(case.number, draft="查到一件。", on=date(2026, 3, 5), by=office.section_clerk)
    return case


def test_the_draft_goes_back_with_a_word_and_its_day_counts_again():
    office = make_office()
    case = drafted(office)

    send_back_draft(case.number, note="请说明检索范围", by=office.clerk)

    row = case.assignments.get()
    assert (row.sent_back_note, row.handed_in_on, row.draft) == ("请说明检索范围", None, "查到一件。")
    assert (again(case).next_step, again(case).next_due_on) == (NextStep.SECTION_DRAFT, date(2026, 3, 9))
    assert happened(case)[-1] == "sent_back"
    journaled("send_back_draft")
    hand_in_draft(case.number, draft="检索了三个系统。", on=date(2026, 3, 6), by=office.section_clerk)
    assert case.assignments.get().sent_back_note == ""


def test_refuses_without_a_word_and_when_nothing_was_handed_in():
    office = make_office()
    case = drafted(office)
    with pytest.raises(BadWords):
        send_back_draft(case.number, note=" ", by=office.clerk)
    send_back_draft(case.number, note="请补充", by=office.clerk)
    with pytest.raises(NoDraft):
        send_back_draft(case.number, note="请补充", by=office.clerk)


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    case = drafted(office)
    only_for(
        lambda by: send_back_draft(case.number, note="请补充", by=by), refused=[office.section_clerk, office.leader]
    )
