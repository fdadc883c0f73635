"""退回申请."""

import pytest

from gongkai.entry.errors import BadWords
from gongkai.site_checks.actions.ask_waiver import ask_waiver
from gongkai.site_checks.actions.refuse_waiver import refuse_waiver
from gongkai.site_checks.errors import SamePerson
from tests.rooms.site_checks.inspected import finding, make_site

pytestmark = pytest.mark.django_db


def test_it_is_a_fault_after_all():
    site = make_site()
    one = ask_waiver(finding(agency=site.bureau).pk, reason="原文如此", by=site.catalogue)
    with pytest.raises(SamePerson):
        refuse_waiver(one.pk, reason="确属错误", by=site.catalogue)
    with pytest.raises(BadWords):
        refuse_waiver(one.pk, reason="", by=site.head)
    one = refuse_waiver(one.pk, reason="确属错误", by=site.overseer)
    assert (one.state, one.asked_by_id, one.asked_why) == ("open", None, "")
