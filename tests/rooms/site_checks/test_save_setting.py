"""自查设置."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadField
from gongkai.site_checks import limits
from gongkai.site_checks.actions.save_setting import save_setting
from gongkai.site_checks.errors import LimitMissing, UnknownCheck
from tests.rooms.site_checks.inspected import make_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def site():
    return make_site()


def test_the_place_s_own_limit_holds_from_the_next_run_on(site):
    assert limits.limits(limits.own())["home_still"] == 14
    save_setting("home_still", is_on=True, limit=30, basis="本县规定", by=site.overseer)
    save_setting("backup_old", is_on=False, limit=7, by=site.administrator)
    own = limits.own()
    assert limits.limits(own)["home_still"] == 30
    assert "backup_old" not in [one.code for one in limits.switched_on(own)]


def test_refuses_what_makes_no_sense(site):
    with pytest.raises(UnknownCheck):
        save_setting("no_such", is_on=True, limit=1, by=site.overseer)
    with pytest.raises(LimitMissing):
        save_setting("home_still", is_on=True, limit=None, by=site.overseer)
    for limit in (-1, 10**9):
        with pytest.raises(BadField):
            save_setting("home_still", is_on=True, limit=limit, by=site.overseer)


def test_who_may_not(site):
    with pytest.raises(NotAllowed):  # runs checks for the bureau, and does not answer for the site
        save_setting("home_still", is_on=True, limit=30, by=site.catalogue)
