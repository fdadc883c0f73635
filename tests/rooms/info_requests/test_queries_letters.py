"""Letters as pages show them: the office's words marked, the addressee masked, what is still to be posted."""

from datetime import date

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.info_requests import queries_letters
from gongkai.info_requests.actions.ask_correction import ask_correction
from gongkai.info_requests.actions.deliver import deliver
from gongkai.info_requests.actions.note_told import note_told
from gongkai.info_requests.queries_letters import CLOSE, OPEN
from tests.rooms.info_requests.answered import SIGNED, answered_case, prepared_case
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


def test_the_words_of_the_office_are_marked_and_nothing_else(office):
    case = prepared_case(office, "A2", findings="本机关保存该信息。")
    paper = queries_letters.reply_sheet(office.clerk, case.number, on=SIGNED)
    lines = [text for _style, text in paper.lines]
    assert any(line.startswith(f"{OPEN}本机关保存该信息") for line in lines)
    assert not any(OPEN in line for line in lines if "第三十六条" in line or "复议" in line)
    assert all(line.count(OPEN) == line.count(CLOSE) for line in lines)
    assert paper.addressee == "张**" and paper.draft and not paper.number


def test_without_a_draft_there_is_no_sheet(office):
    case = make_request(office)
    assert queries_letters.reply_sheet(office.clerk, case.number, on=SIGNED) is None


def test_an_issued_letter_keeps_its_text_and_masks_its_addressee(office):
    case, letter = answered_case(office)
    paper = queries_letters.issued_sheet(office.leader, case.number, letter.pk)
    assert (paper.addressee, paper.number) == ("张**", letter.number)
    assert [list(line) for line in paper.lines] == [line for line in letter.content if line[0] != "attachment"]


def test_other_peoples_letters_are_unknown(office):
    case, letter = answered_case(office)
    stranger = make_office().clerk
    for ask in (
        lambda: queries_letters.issued_sheet(stranger, case.number, letter.pk),
        lambda: queries_letters.reply_sheet(stranger, case.number, on=SIGNED),
        lambda: queries_letters.issued_sheet(office.clerk, make_request(office).number, letter.pk),
    ):
        with pytest.raises(Unknown):
            ask()
    assert queries_letters.postings(stranger) == []


def test_what_is_to_be_posted_is_what_nobody_sent(office):
    case, letter = answered_case(office)
    row = queries_letters.postings(office.clerk)[0]
    assert (row.id, row.case_number, row.who, row.sent_on) == (letter.pk, case.number, "张**", None)
    assert queries_letters.postings(office.clerk, signed_from=date(2026, 3, 11)) == []
    assert [one.id for one in queries_letters.postings(office.clerk, signed_to=SIGNED)] == [letter.pk]
    deliver(letter.pk, way="post", sent_on=SIGNED, by=office.clerk)
    assert queries_letters.postings(office.clerk) == []
    sent = queries_letters.postings(office.clerk, unsent=False, case_numbers=(case.number,))
    assert [one.sent_on for one in sent] == [SIGNED]


def test_a_letter_whose_arrival_the_handling_recorded_is_not_posted_again(office):
    case = make_request(office)
    ask_correction(case.number, items=["年份"], on=date(2026, 3, 4), by=office.clerk)
    assert [row.case_number for row in queries_letters.postings(office.clerk)] == [case.number]
    note_told(case.number, on=date(2026, 3, 5), by=office.clerk)
    assert queries_letters.postings(office.clerk) == []


def test_the_list_takes_two_queries_however_long(office, django_assert_num_queries):
    for _number in range(4):
        answered_case(office)
    with django_assert_num_queries(2):
        assert len(queries_letters.postings(office.clerk)) == 4
