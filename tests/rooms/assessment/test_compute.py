"""重新计算."""

from datetime import date
from decimal import Decimal

import pytest

from gongkai.assessment.actions.adopt_scheme import adopt_scheme
from gongkai.assessment.actions.compute import compute
from gongkai.assessment.actions.draft_scheme import draft_scheme
from gongkai.assessment.actions.open_round import open_round
from gongkai.assessment.actions.put_indicator import put_indicator
from gongkai.assessment.actions.set_bands import set_bands
from gongkai.assessment.drafting import Line
from gongkai.assessment.errors import NothingAutomatic, WrongRoundState
from gongkai.assessment.models import Score, ScoreChange
from tests.factories import make_team
from tests.rooms.assessment.releases import released_on
from tests.rooms.assessment.scheming import bands, heading, make_office, opened, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def _released(agency, *, in_time):
    released_on(make_team(agency), date(2026, 1, 15), in_time=in_time)


def test_what_was_counted_moves_with_the_records_and_what_was_stays_known(at):
    _released(at.first_body, in_time=True)
    one = opened(at)
    score = Score.objects.get(result__round=one, result__agency=at.first_body, indicator__formula="publish_in_time")
    assert (score.value, score.numerator, score.denominator) == (60, 1, 1)
    _released(at.first_body, in_time=False)
    assert compute(one.pk, by=at.overseer) == 1
    score.refresh_from_db()
    assert (score.value, score.numerator, score.denominator) == (30, 1, 2)
    moved = ScoreChange.objects.get()
    assert (moved.before, moved.after, moved.kind) == (60, 30, "computed")


def test_whoever_had_nothing_to_count_is_not_punished(at):
    one = opened(at)
    score = Score.objects.filter(result__round=one, indicator__formula="publish_in_time").first()
    assert (score.value, score.is_blank) == (60, True)


def test_counting_again_without_news_moves_nothing(at):
    assert compute(opened(at).pk, by=at.overseer) == 0


def test_refuses_a_scheme_without_automatic_indicators(at):
    scheme = draft_scheme(at.county.pk, heading(), by=at.overseer)
    put_indicator(scheme.pk, Line("抽查", Decimal(100)), by=at.overseer)
    set_bands(scheme.pk, bands(), by=at.overseer)
    one = open_round(adopt_scheme(scheme.pk, by=at.overseer).pk, by=at.overseer)
    with pytest.raises(NothingAutomatic):
        compute(one.pk, by=at.overseer)


def test_refuses_once_the_scores_were_shown(at):
    with pytest.raises(WrongRoundState, match="现为“征求意见和申诉”，不能重新计算"):
        compute(shown(at).pk, by=at.overseer)
