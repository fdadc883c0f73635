"""审结登记."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry as Line
from gongkai.entry.errors import BadWords, DayAhead, DayTooEarly
from gongkai.law.vocabulary import RemedyResult
from gongkai.remedies.actions.conclude import conclude
from gongkai.remedies.errors import ConcludedAlready, ReconsiderationAfterSuit
from tests.rooms.info_requests.cases import make_office
from tests.rooms.remedies.proceedings import AFTER, again, concluded, make_remedy

pytestmark = pytest.mark.django_db
ENDED = date(2026, 4, 20)


@pytest.fixture
def office():
    return make_office()


def test_a_result_is_entered(office):
    case = make_remedy(office)
    conclude(case.pk, result=RemedyResult.CORRECTED, concluded_on=ENDED, result_words="责令重新答复", by=office.clerk)
    kept = again(case)
    assert (kept.result, kept.concluded_on, kept.result_words) == ("corrected", ENDED, "责令重新答复")
    assert Line.objects.get(action="remedies.conclude").details == {"result": "结果纠正", "on": "2026-04-20"}


def test_a_case_may_end_the_day_it_was_filed(office):
    case = make_remedy(office)
    conclude(case.pk, result=RemedyResult.OTHER, concluded_on=case.filed_on, by=office.clerk)
    assert again(case).result == "other"


def test_refuses_a_result_before_the_case_was_filed_or_accepted(office):
    case = make_remedy(office)
    with pytest.raises(DayTooEarly) as refusal:
        conclude(case.pk, result=RemedyResult.UPHELD, concluded_on=date(2026, 3, 1), by=office.clerk)
    assert refusal.value.sentence == ("审结日期（2026-03-01）早于申请复议日期（2026-03-02）。请核对两个日期。")
    case = make_remedy(office, accepted_on=date(2026, 3, 9))
    with pytest.raises(DayTooEarly, match="受理、立案日期"):
        conclude(case.pk, result=RemedyResult.UPHELD, concluded_on=date(2026, 3, 8), by=office.clerk)


def test_refuses_a_day_still_to_come(office):
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(DayAhead):
        conclude(make_remedy(office).pk, result=RemedyResult.UPHELD, concluded_on=tomorrow, by=office.clerk)


def test_refuses_a_second_result(office):
    case = concluded(office, on=ENDED)
    with pytest.raises(ConcludedAlready, match="已于2026-04-20登记为“结果维持”"):
        conclude(case.pk, result=RemedyResult.OTHER, concluded_on=ENDED, by=office.clerk)


def test_refuses_a_reconsideration_decided_after_the_suit_that_followed_it(office):
    case = make_remedy(office)
    make_remedy(office, block=AFTER, earlier_id=case.pk, filed_on=date(2026, 4, 10))
    for decided in (RemedyResult.UPHELD, RemedyResult.CORRECTED):
        with pytest.raises(ReconsiderationAfterSuit):
            conclude(case.pk, result=decided, concluded_on=ENDED, by=office.clerk)
    conclude(case.pk, result=RemedyResult.OTHER, concluded_on=ENDED, by=office.clerk)  # broken off because of the suit
    assert again(case).result == "other"


def test_refuses_words_too_long(office):
    with pytest.raises(BadWords):
        conclude(
            make_remedy(office).pk,
            result=RemedyResult.OTHER,
            concluded_on=ENDED,
            result_words="长" * 501,
            by=office.clerk,
        )


def test_is_the_business_of_the_accepting_clerk(office):
    case = make_remedy(office)
    with pytest.raises(NotAllowed):
        conclude(case.pk, result=RemedyResult.OTHER, concluded_on=ENDED, by=office.leader)
    with pytest.raises(Unknown):
        conclude(case.pk, result=RemedyResult.OTHER, concluded_on=ENDED, by=make_office().clerk)
