"""维护文书用语."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.info_requests.actions.save_letter_text import save_letter_text
from gongkai.info_requests.errors_answer import LockedText
from gongkai.info_requests.models import LetterText
from gongkai.law.refusals import UnknownLetter
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_county
from tests.rooms.info_requests.cases import make_office

pytestmark = pytest.mark.django_db


def test_an_offices_words_are_kept_written_over_and_taken_back():
    office = make_office()
    save_letter_text("D02", "guidance", text="甲", agency_id=office.agency.pk, by=office.clerk)
    kept = save_letter_text("D02", "guidance", text=" 乙 ", agency_id=office.agency.pk, by=office.head)
    assert (kept.text, LetterText.objects.count()) == ("乙", 1)
    assert save_letter_text("D02", "guidance", text=" ", agency_id=office.agency.pk, by=office.clerk) is None
    assert not LetterText.objects.exists()


def test_the_words_of_all_offices_are_kept_by_whoever_reaches_all():
    county = make_county()
    everywhere = make_actor(county, Duty.OFFICE_HEAD, branch=True)
    save_letter_text("D02", "guidance", text="全县通用。", agency_id=None, by=everywhere)
    assert LetterText.objects.get().agency_id is None
    office = make_office()
    with pytest.raises(NotAllowed):
        save_letter_text("D02", "guidance", text="我来改。", agency_id=None, by=office.clerk)


def test_refuses_locked_text_unknown_letters_and_other_peoples_offices():
    office, other = make_office(), make_office()
    with pytest.raises(LockedText):
        save_letter_text("D02", "remedies", text="没有救济。", agency_id=office.agency.pk, by=office.clerk)
    with pytest.raises(UnknownLetter):
        save_letter_text("D99", "guidance", text="话", agency_id=office.agency.pk, by=office.clerk)
    with pytest.raises(NotAllowed):
        save_letter_text("D02", "guidance", text="话", agency_id=other.agency.pk, by=office.clerk)
    with pytest.raises(NotAllowed):
        save_letter_text("D02", "guidance", text="话", agency_id=office.agency.pk, by=office.leader)
