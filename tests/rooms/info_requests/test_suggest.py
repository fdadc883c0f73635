"""建议转为主动公开."""

import pytest

from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.suggest import suggest
from gongkai.info_requests.errors_intake import SuggestedAlready
from gongkai.info_requests.locking import APPLICANT
from gongkai.info_requests.models import Suggestion
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db


def test_the_applicant_suggests_that_everybody_should_have_it():
    case = make_request(make_office())

    suggest(case.number, words="许多村民都在问", by=APPLICANT)

    kept = Suggestion.objects.get(info_request=case)
    assert (kept.words, kept.adopted) == ("许多村民都在问", None)
    assert case.events.last().kind == "suggested"


def test_once_for_each_request():
    case = make_request(make_office())
    with pytest.raises(BadWords):
        suggest(case.number, words="<script>", by=APPLICANT)
    suggest(case.number, by=APPLICANT)
    with pytest.raises(SuggestedAlready) as refusal:
        suggest(case.number, by=APPLICANT)
    assert case.number in refusal.value.sentence
