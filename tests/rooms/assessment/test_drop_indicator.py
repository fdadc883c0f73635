"""删除指标."""

from decimal import Decimal

import pytest

from gongkai.assessment.actions.drop_indicator import drop_indicator
from gongkai.assessment.actions.put_indicator import put_indicator
from gongkai.assessment.drafting import Line
from gongkai.assessment.errors import SchemeFrozen
from gongkai.assessment.vocabulary import Method
from tests.rooms.assessment.scheming import adopted, draft, indicator, make_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_a_group_goes_with_what_stands_in_it(at):
    scheme = draft(at)
    group = put_indicator(scheme.pk, Line("分类", Decimal(5), Method.GROUP), by=at.overseer)
    put_indicator(scheme.pk, Line("其中", Decimal(5), parent_id=group.pk), by=at.overseer)
    drop_indicator(group.pk, by=at.overseer)
    assert sorted(scheme.indicators.values_list("title", flat=True)) == ["抽查1", "按时率"]


def test_refuses_a_scheme_in_use(at):
    with pytest.raises(SchemeFrozen):
        drop_indicator(indicator(adopted(at), "抽查1").pk, by=at.overseer)
