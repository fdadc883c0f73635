"""添加、修改指标."""

from decimal import Decimal

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.assessment.actions.put_indicator import put_indicator
from gongkai.assessment.drafting import Line
from gongkai.assessment.errors import BadParameter, MeasureTwice, SchemeFrozen, UnknownMeasure
from gongkai.assessment.vocabulary import Method
from gongkai.entry.errors import NumberOutOfReach
from tests.rooms.assessment.scheming import adopted, draft, indicator, make_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_an_indicator_goes_into_its_group(at):
    scheme = draft(at)
    group = put_indicator(scheme.pk, Line("依申请公开", Decimal(10), Method.GROUP), by=at.overseer)
    entry = Line(
        "答复", Decimal(10), Method.AUTO, parent_id=group.pk, formula="reply_in_time", parameters={"zero_at": 60}
    )
    made = put_indicator(scheme.pk, entry, by=at.overseer)
    assert (made.parent, made.parameters) == (group, {"full_at": 100, "zero_at": 60})


def test_an_indicator_is_changed(at):
    scheme = draft(at)
    old = indicator(scheme, "抽查1")
    put_indicator(scheme.pk, Line("日常抽查", Decimal(39)), pk=old.pk, by=at.overseer)
    old.refresh_from_db()
    assert (old.title, old.max_score) == ("日常抽查", 39)


def test_refuses_an_unknown_way_of_counting_and_one_twice(at):
    scheme = draft(at)
    with pytest.raises(UnknownMeasure):
        put_indicator(scheme.pk, Line("甲", Decimal(1), Method.AUTO, formula="nothing"), by=at.overseer)
    with pytest.raises(MeasureTwice, match="“按时率”已经按“主动公开按时率”自动计算"):
        put_indicator(scheme.pk, Line("乙", Decimal(1), Method.AUTO, formula="publish_in_time"), by=at.overseer)


def test_refuses_parameters_that_cannot_be(at):
    scheme = draft(at)
    with pytest.raises(BadParameter):
        entry = Line(
            "答复", Decimal(1), Method.AUTO, formula="reply_in_time", parameters={"full_at": 50, "zero_at": 60}
        )
        put_indicator(scheme.pk, entry, by=at.overseer)
    with pytest.raises(NumberOutOfReach):
        entry = Line("答复", Decimal(1), Method.AUTO, formula="reply_in_time", parameters={"full_at": 101})
        put_indicator(scheme.pk, entry, by=at.overseer)


def test_refuses_a_scheme_in_use_and_an_indicator_of_another(at):
    with pytest.raises(SchemeFrozen):
        put_indicator(adopted(at).pk, Line("甲", Decimal(1)), by=at.overseer)
    other = draft(at, title="另一方案")
    with pytest.raises(Unknown):
        put_indicator(other.pk, Line("甲", Decimal(1)), pk=0x7FFF, by=at.overseer)
