"""处理转为主动公开的建议."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.decide_suggestion import decide_suggestion
from gongkai.info_requests.actions.suggest import suggest
from gongkai.info_requests.errors_intake import NoSuggestion
from gongkai.info_requests.locking import APPLICANT
from tests.factories import make_agency, make_item
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db


def suggested(office):
    case = make_request(office)
    suggest(case.number, words="许多村民都在问", by=APPLICANT)
    return case.number


def test_the_office_takes_a_suggestion_up_and_names_the_item():
    office = make_office()
    item = make_item(agency=office.agency)

    kept = decide_suggestion(suggested(office), adopted=True, answer="已列入主动公开", item_id=item.pk, by=office.clerk)

    kept.refresh_from_db()
    assert (kept.adopted, kept.answer, kept.item_id) == (True, "已列入主动公开", item.pk)
    assert (kept.decided_by_id, kept.decided_on is not None) == (office.clerk.user_id, True)


def test_refuses_without_words_and_a_second_time():
    office = make_office()
    number = suggested(office)
    with pytest.raises(BadWords):
        decide_suggestion(number, adopted=False, answer=" ", by=office.clerk)
    decide_suggestion(number, adopted=False, answer="涉及第三方", by=office.clerk)
    for other in (number, make_request(office).number):
        with pytest.raises(NoSuggestion):
            decide_suggestion(other, adopted=True, answer="好", by=office.clerk)


def test_names_no_item_the_clerk_may_not_know():
    office = make_office()
    number = suggested(office)
    hidden = make_item(agency=make_agency())
    with pytest.raises(Unknown):
        decide_suggestion(number, adopted=True, answer="好", item_id=hidden.pk, by=office.clerk)


def test_is_the_business_of_the_accepting_clerk():
    office = make_office()
    number = suggested(office)
    with pytest.raises(NotAllowed):
        decide_suggestion(number, adopted=True, answer="好", by=office.leader)
    with pytest.raises(NotAllowed):
        decide_suggestion(number, adopted=True, answer="好", by=APPLICANT)
