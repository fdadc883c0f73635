"""恢复为问题."""

import pytest

from gongkai.site_checks.actions.ask_waiver import ask_waiver
from gongkai.site_checks.actions.end_waiver import end_waiver
from gongkai.site_checks.actions.waive import waive
from gongkai.site_checks.errors import WrongFindingState
from tests.rooms.site_checks.inspected import finding, make_site

pytestmark = pytest.mark.django_db


def test_a_waived_fault_counts_again():
    site = make_site()
    one = ask_waiver(finding(agency=site.bureau).pk, reason="原文如此", by=site.catalogue)
    with pytest.raises(WrongFindingState):
        end_waiver(one.pk, reason="仍是问题", by=site.head)
    waive(one.pk, by=site.head)
    one = end_waiver(one.pk, reason="仍是问题", by=site.overseer)
    assert (one.state, one.waived_by_id, one.waived_on, one.asked_by_id) == ("open", None, None, None)
