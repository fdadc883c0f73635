"""打印文书."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry
from gongkai.info_requests.actions.issue_letter import issue_letter
from gongkai.info_requests.actions.print_letters import print_letters
from gongkai.info_requests.actions.void_letter import void_letter
from gongkai.info_requests.locking import APPLICANT
from gongkai.law.vocabulary import Duty
from gongkai.letters import fonts_missing
from tests.factories import make_actor
from tests.rooms.info_requests.answered import answered_case
from tests.rooms.info_requests.cases import make_office
from tests.rooms.info_requests.test_papers import LETTERS, text_of

pytestmark = pytest.mark.django_db


def test_several_letters_come_as_one_file_in_the_order_asked_for():
    office = make_office()
    _, first = answered_case(office, "A2")
    _, second = answered_case(office, "A5")
    words = text_of(print_letters([second.pk, first.pk], file_format="docx", by=office.clerk))
    assert 0 < words.index("信息不存在告知书") < words.index("予以公开告知书")
    assert "张演示" in words
    drawn = Entry.objects.filter(action="info_requests.print_letters")
    assert drawn.count() == 2
    assert "张演示" not in str(list(drawn.values_list("about_label", "details")))


@pytest.mark.skipif(bool(fonts_missing()), reason="no Chinese fonts on this machine")
def test_as_pdf_each_begins_on_a_sheet_of_its_own():
    office = make_office()
    letters = [answered_case(office, kind)[1].pk for kind in ("A2", "A4")]
    assert print_letters(letters, file_format="pdf", by=office.clerk).startswith(b"%PDF")


def test_the_applicant_draws_only_their_own():
    office = make_office()
    case, letter = answered_case(office)
    other, _ = answered_case(office)
    assert print_letters([letter.pk], file_format="docx", number=case.number, by=APPLICANT)
    third_party = issue_letter(case.number, code="D05", on=date(2026, 3, 4), by=office.clerk, **LETTERS["D05"])
    for wrong, number in ((letter.pk, other.number), (letter.pk, ""), (third_party.pk, case.number)):
        with pytest.raises(Unknown):
            print_letters([wrong], file_format="docx", number=number, by=APPLICANT)
    void_letter(letter.pk, reason="有误", by=office.leader)
    with pytest.raises(Unknown):
        print_letters([letter.pk], file_format="docx", number=case.number, by=APPLICANT)


def test_who_may_not_see_the_applicant_draws_nothing_and_strangers_find_nothing():
    office = make_office()
    _, letter = answered_case(office)
    with pytest.raises(NotAllowed):
        print_letters([letter.pk], file_format="docx", by=office.leader)
    with pytest.raises(Unknown):
        print_letters([letter.pk], file_format="docx", by=make_actor(make_office().agency, Duty.ACCEPT))
    for nothing in ([], [0]):
        with pytest.raises(Unknown):
            print_letters(nothing, file_format="docx", by=office.clerk)
