"""采用方案: the points must add up."""

from decimal import Decimal

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.assessment.actions.adopt_scheme import adopt_scheme
from gongkai.assessment.actions.copy_scheme import copy_scheme
from gongkai.assessment.actions.draft_scheme import draft_scheme
from gongkai.assessment.actions.put_indicator import put_indicator
from gongkai.assessment.drafting import Line
from gongkai.assessment.errors import BandsWrong, NoIndicators, SchemeFrozen, SumWrong
from gongkai.assessment.vocabulary import Method
from tests.rooms.assessment.scheming import adopted, draft, heading, make_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_a_scheme_is_adopted_and_stays_as_it_is(at):
    scheme = adopted(at)
    assert (scheme.state, scheme.adopted_by_id) == ("adopted", at.overseer.user_id)
    with pytest.raises(SchemeFrozen):
        adopt_scheme(scheme.pk, by=at.overseer)


def test_refuses_99_points_saying_the_sum(at):
    with pytest.raises(SumWrong) as refusal:
        adopt_scheme(draft(at, points=(60, 39)).pk, by=at.overseer)
    assert refusal.value.sentence == "各项合计99分，应为100分，还差1分。请调整各项分值后再采用。"


def test_refuses_too_many_points(at):
    with pytest.raises(SumWrong, match="各项合计100.5分，应为100分，多出0.5分"):
        scheme = draft(at, points=(60, 40))
        put_indicator(scheme.pk, Line("加项", Decimal("0.5")), by=at.overseer)
        adopt_scheme(scheme.pk, by=at.overseer)


def test_refuses_a_group_whose_parts_do_not_make_its_points(at):
    scheme = draft(at, points=(60, 30))
    group = put_indicator(scheme.pk, Line("监督保障", Decimal(12), Method.GROUP), by=at.overseer)
    put_indicator(scheme.pk, Line("其中", Decimal(10), parent_id=group.pk), by=at.overseer)
    with pytest.raises(SumWrong, match="“监督保障”各项合计10分，应为12分，还差2分"):
        adopt_scheme(scheme.pk, by=at.overseer)


def test_refuses_a_scheme_without_indicators_or_grades(at):
    scheme = draft_scheme(at.county.pk, heading(), by=at.overseer)
    with pytest.raises(NoIndicators):
        adopt_scheme(scheme.pk, by=at.overseer)
    put_indicator(scheme.pk, Line("抽查", Decimal(100)), by=at.overseer)
    with pytest.raises(BandsWrong, match="没有设置等次"):
        adopt_scheme(scheme.pk, by=at.overseer)


def test_a_new_version_takes_the_place_of_the_old_one(at):
    old = adopted(at)
    new = adopt_scheme(copy_scheme(old.pk, year=2026, by=at.overseer).pk, by=at.overseer)
    old.refresh_from_db()
    assert (old.state, new.state, new.version) == ("retired", "adopted", 2)


def test_is_the_competent_offices_business(at):
    with pytest.raises(Unknown):
        adopt_scheme(draft(at).pk, by=at.first_head)
