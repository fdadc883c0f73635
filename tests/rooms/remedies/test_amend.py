"""更正登记."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry as Line
from gongkai.entry.errors import BadWords, DayTooEarly, NothingFound
from gongkai.law.vocabulary import RemedyBlock
from gongkai.remedies.actions.amend import amend
from gongkai.remedies.errors import LaterSuits, NumberTaken
from tests.factories import make_agency
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.remedies.proceedings import AFTER, DIRECT, again, concluded, entry, make_remedy

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


def test_a_clerk_puts_right_what_was_entered_wrongly(office):
    case, asked = make_remedy(office), make_request(office)
    said = entry(
        office, case_number=case.case_number, block=DIRECT, organ="示范县人民法院", request_number=asked.number
    )

    amend(case.pk, said, reason="类别登错", by=office.clerk)

    kept = again(case)
    assert (kept.block, kept.organ, kept.info_request) == ("litigation_direct", "示范县人民法院", asked)
    line = Line.objects.get(action="remedies.amend")
    assert line.details == {"reason": "类别登错", "changed": ["organ", "block", "info_request"]}


def test_a_party_shown_masked_stays_as_it_is(office):
    case = make_remedy(office, party="示范演示有限公司")
    type(case).objects.update(party_masked="示范演示联盟")
    amend(case.pk, entry(office, party="示范演示联盟"), reason="案号", by=office.clerk)
    assert again(case).party_masked == "示范演示联盟"


def test_refuses_without_a_reason(office):
    case = make_remedy(office)
    with pytest.raises(BadWords):
        amend(case.pk, entry(office), reason=" ", by=office.clerk)


def test_refuses_a_number_another_case_has(office):
    case, other = make_remedy(office), make_remedy(office)
    with pytest.raises(NumberTaken):
        amend(case.pk, entry(office, case_number=other.case_number), reason="案号", by=office.clerk)


def test_refuses_days_that_no_longer_fit_the_result(office):
    case = concluded(office, on=date(2026, 4, 20))
    with pytest.raises(DayTooEarly, match="审结日期"):
        amend(case.pk, entry(office, filed_on=date(2026, 4, 21)), reason="日期", by=office.clerk)


def test_refuses_to_pull_a_reconsideration_from_under_its_suit(office):
    first = concluded(office, on=date(2026, 4, 20))
    make_remedy(office, block=AFTER, earlier_id=first.pk, filed_on=date(2026, 4, 28))
    with pytest.raises(LaterSuits, match="未经复议直接起诉"):
        amend(first.pk, entry(office, block=DIRECT), reason="类别", by=office.clerk)
    first = make_remedy(office)
    make_remedy(office, block=AFTER, earlier_id=first.pk, filed_on=date(2026, 4, 28))
    with pytest.raises(DayTooEarly, match="起诉日期（2026-04-28）"):
        amend(first.pk, entry(office, filed_on=date(2026, 5, 1)), reason="日期", by=office.clerk)


def test_no_case_follows_itself(office):
    case = make_remedy(office)
    with pytest.raises(NothingFound):
        amend(case.pk, entry(office, block=AFTER, earlier_id=case.pk), reason="类别", by=office.clerk)
    assert again(case).block == RemedyBlock.RECONSIDERATION


def test_is_the_business_of_the_accepting_clerk(office):
    case = make_remedy(office)
    with pytest.raises(NotAllowed):
        amend(case.pk, entry(office), reason="案号", by=office.leader)
    with pytest.raises(Unknown):
        amend(case.pk, entry(office), reason="案号", by=make_office().clerk)
    with pytest.raises(Unknown):
        amend(case.pk, entry(office, agency_id=make_agency().pk), reason="被告", by=office.clerk)


def test_what_it_was_joined_to_stays_though_the_clerk_may_not_see_it(office):
    elsewhere = make_request(make_office())
    case = make_remedy(office)
    type(case).objects.update(info_request=elsewhere)
    amend(case.pk, entry(office, request_number=elsewhere.number), reason="案号", by=office.clerk)
    assert again(case).info_request == elsewhere
    with pytest.raises(NothingFound):
        amend(make_remedy(office).pk, entry(office, request_number=elsewhere.number), reason="案号", by=office.clerk)
