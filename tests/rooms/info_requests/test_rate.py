"""评价."""

import pytest

from gongkai.info_requests.actions.rate import rate
from gongkai.info_requests.errors import WrongState
from gongkai.info_requests.errors_intake import RatedAlready, RatingWrong
from gongkai.info_requests.locking import APPLICANT
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.vocabulary import State
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db


def answered():
    case = make_request(make_office())
    InfoRequest.objects.filter(pk=case.pk).update(state=State.DECIDED)
    return case


def test_the_applicant_rates_the_answer_once():
    number = answered().number

    case = rate(number, rating=4, words="答复及时", by=APPLICANT)

    case.refresh_from_db()
    assert (case.rating, case.rating_words, case.events.last().kind) == (4, "答复及时", "rated")
    with pytest.raises(RatedAlready):
        rate(number, rating=5, by=APPLICANT)


@pytest.mark.parametrize("rating", [0, 6, -1])
def test_refuses_marks_outside_one_to_five(rating):
    with pytest.raises(RatingWrong):
        rate(answered().number, rating=rating, by=APPLICANT)


def test_there_must_be_an_answer():
    with pytest.raises(WrongState):
        rate(make_request(make_office()).number, rating=5, by=APPLICANT)
