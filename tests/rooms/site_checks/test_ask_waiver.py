"""申请不作为问题."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import BadWords
from gongkai.site_checks.actions.ask_waiver import ask_waiver
from gongkai.site_checks.errors import WrongFindingState
from tests.rooms.site_checks.inspected import finding, make_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def site():
    return make_site()


def test_the_unit_says_why_it_is_no_fault(site):
    one = ask_waiver(finding(agency=site.bureau).pk, reason="原文如此", by=site.catalogue)
    assert (one.state, one.asked_why, one.asked_by_id) == ("asked", "原文如此", site.catalogue.user_id)


def test_it_is_asked_once_and_with_a_reason(site):
    one = finding(agency=site.bureau)
    with pytest.raises(BadWords):
        ask_waiver(one.pk, reason=" ", by=site.catalogue)
    ask_waiver(one.pk, reason="原文如此", by=site.catalogue)
    with pytest.raises(WrongFindingState):
        ask_waiver(one.pk, reason="再申请", by=site.head)


def test_who_may_not(site):
    one = finding(agency=site.bureau)
    for by, error in ((site.stranger, Unknown), (site.team.clerk, NotAllowed)):
        with pytest.raises(error):
            ask_waiver(one.pk, reason="原文如此", by=by)
    with pytest.raises(Unknown):
        ask_waiver(2**40, reason="原文如此", by=site.catalogue)
    hidden = finding(agency=site.bureau, check_code="account_idle", key="account_idle:1")
    with pytest.raises(Unknown):
        ask_waiver(hidden.pk, reason="正常", by=site.catalogue)
