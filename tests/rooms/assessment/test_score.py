"""评分."""

from decimal import Decimal
from io import BytesIO

import pytest

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.assessment.actions.score import score
from gongkai.assessment.errors import NotByHand, OwnUnit, ReasonMissing, ScoreTooHigh, WrongRoundState
from gongkai.assessment.models import Score
from tests.rooms.assessment.scheming import make_office, manual, opened, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_points_are_given_with_the_reason_and_added_up(at):
    one = opened(at)
    given = score(manual(one, at.first_body).pk, value=Decimal("38.5"), reason="两处问题", by=at.overseer)
    assert (given.value, given.reason, given.scored_by_id) == (Decimal("38.50"), "两处问题", at.overseer.user_id)
    result = one.results.get(agency=at.first_body)
    assert (result.points, result.grade, result.rank) == (Decimal("98.50"), "优秀", 1)
    assert one.results.get(agency=at.other_body).points is None


def test_what_was_given_before_is_kept(at):
    cell = manual(opened(at), at.first_body)
    score(cell.pk, value=Decimal(30), reason="十处", by=at.overseer)
    score(cell.pk, value=Decimal(35), reason="五处", by=at.second)
    assert [(one.before, one.after) for one in cell.changes.all()] == [(30, 35)]


def test_a_file_goes_with_it(at):
    cell = manual(opened(at), at.first_body)
    score(
        cell.pk,
        value=Decimal(39),
        reason="一处",
        upload=BytesIO("截图说明".encode()),
        name="检查记录.txt",
        by=at.overseer,
    )
    assert [one.name for one in cell.files.all()] == ["检查记录.txt"]


@pytest.mark.parametrize("value", [Decimal("40.01"), Decimal(-1), Decimal("NaN")])
def test_refuses_more_than_the_indicator_has_and_less_than_nothing(at, value):
    with pytest.raises(ScoreTooHigh, match="“抽查1”满分40分"):
        score(manual(opened(at), at.first_body).pk, value=value, reason="错", by=at.overseer)


def test_refuses_points_taken_without_a_reason(at):
    with pytest.raises(ReasonMissing, match="扣了2分，没有写明理由"):
        score(manual(opened(at), at.first_body).pk, value=Decimal(38), by=at.overseer)


def test_refuses_to_type_over_what_was_counted(at):
    cell = Score.objects.filter(result__round=opened(at), indicator__formula="publish_in_time").first()
    with pytest.raises(NotByHand):
        score(cell.pk, value=Decimal(60), by=at.overseer)


def test_refuses_ones_own_body(at):
    one = opened(at)
    insider = Actor(at.overseer.user_id, "演示", "x", at.first_body.pk, None, at.overseer.grants)
    with pytest.raises(OwnUnit):
        score(manual(one, at.first_body).pk, value=Decimal(40), by=insider)


def test_a_body_neither_scores_nor_knows_of_it(at):
    with pytest.raises(Unknown):
        score(manual(opened(at), at.first_body).pk, value=Decimal(40), by=at.first_head)
    with pytest.raises(NotAllowed):
        score(manual(shown(at, title="另一方案"), at.first_body).pk, value=Decimal(40), by=at.first_head)


def test_refuses_once_the_scores_were_shown(at):
    with pytest.raises(WrongRoundState):
        score(manual(shown(at), at.first_body).pk, value=Decimal(40), by=at.overseer)
