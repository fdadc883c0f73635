"""更新周期."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadField
from gongkai.site_checks import limits, queries
from gongkai.site_checks.actions.save_period import save_period
from gongkai.site_checks.errors import UnknownColumn
from tests.factories import COLUMN
from tests.rooms.site_checks.inspected import make_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def site():
    return make_site()


def test_a_column_has_its_own_period_until_it_is_let_go(site):
    save_period(COLUMN, days=60, by=site.overseer)
    assert limits.periods() == {COLUMN: 60}
    assert [row.days for row in queries.periods(site.overseer) if row.is_own] == [60]
    save_period(COLUMN, days=None, by=site.overseer)
    save_period(COLUMN, days=None, by=site.overseer)
    assert limits.periods() == {}


def test_refuses_what_makes_no_sense(site):
    with pytest.raises(UnknownColumn):
        save_period("nowhere\0", days=60, by=site.overseer)
    for days in (0, -5, 10**9):
        with pytest.raises(BadField):
            save_period(COLUMN, days=days, by=site.overseer)


def test_who_may_not(site):
    with pytest.raises(NotAllowed):
        save_period(COLUMN, days=60, by=site.catalogue)
