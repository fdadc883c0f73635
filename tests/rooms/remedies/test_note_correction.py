"""登记纠正情况."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry as Line
from gongkai.entry.errors import BadWords
from gongkai.law.vocabulary import RemedyResult
from gongkai.remedies.actions.note_correction import note_correction
from gongkai.remedies.errors import NotCorrected
from tests.rooms.info_requests.cases import make_office
from tests.rooms.remedies.proceedings import again, concluded, make_remedy

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def case(office):
    return concluded(office, result=RemedyResult.CORRECTED)


def test_what_was_done_afterwards_is_kept(office, case):
    note_correction(case.pk, correction_note="已重新答复", corrected_reply="示范公复〔2026〕9号", by=office.clerk)
    kept = again(case)
    assert (kept.correction_note, kept.corrected_reply) == ("已重新答复", "示范公复〔2026〕9号")
    assert Line.objects.get(action="remedies.note_correction").details == {"number": "示范公复〔2026〕9号"}


def test_a_later_note_takes_its_place(office, case):
    for words in ("正在办理", "已重新答复"):
        note_correction(case.pk, correction_note=words, by=office.clerk)
    assert again(case).correction_note == "已重新答复"


def test_refuses_where_nothing_was_corrected(office):
    for other in (make_remedy(office), concluded(office)):
        with pytest.raises(NotCorrected):
            note_correction(other.pk, correction_note="已重新答复", by=office.clerk)


def test_refuses_no_words(office, case):
    with pytest.raises(BadWords):
        note_correction(case.pk, correction_note=" ", by=office.clerk)


def test_is_the_business_of_the_accepting_clerk(office, case):
    with pytest.raises(NotAllowed):
        note_correction(case.pk, correction_note="已重新答复", by=office.leader)
    with pytest.raises(Unknown):
        note_correction(case.pk, correction_note="已重新答复", by=make_office().clerk)
