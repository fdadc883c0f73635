"""撤销审结登记."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry as Line
from gongkai.entry.errors import BadWords
from gongkai.law.vocabulary import RemedyResult
from gongkai.remedies.actions.note_correction import note_correction
from gongkai.remedies.actions.reopen import reopen
from gongkai.remedies.errors import NotConcluded
from tests.rooms.info_requests.cases import make_office
from tests.rooms.remedies.proceedings import again, concluded, make_remedy

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


def test_a_result_entered_by_mistake_is_taken_back(office):
    case = concluded(office, result=RemedyResult.CORRECTED, on=date(2026, 4, 20))
    note_correction(case.pk, correction_note="已重新答复", corrected_reply="示范公复〔2026〕9号", by=office.clerk)

    reopen(case.pk, reason="登错案件", by=office.clerk)

    kept = again(case)
    assert (kept.result, kept.concluded_on, kept.correction_note, kept.corrected_reply) == ("", None, "", "")
    assert Line.objects.get(action="remedies.reopen").details == {
        "reason": "登错案件",
        "before": {"result": "结果纠正", "on": "2026-04-20"},
    }


def test_refuses_where_there_is_no_result(office):
    with pytest.raises(NotConcluded):
        reopen(make_remedy(office).pk, reason="登错", by=office.clerk)


def test_refuses_without_a_reason(office):
    case = concluded(office)
    with pytest.raises(BadWords):
        reopen(case.pk, reason="", by=office.clerk)
    assert again(case).result == "upheld"


def test_is_the_business_of_the_accepting_clerk(office):
    case = concluded(office)
    with pytest.raises(NotAllowed):
        reopen(case.pk, reason="登错", by=office.leader)
    with pytest.raises(Unknown):
        reopen(case.pk, reason="登错", by=make_office().clerk)
