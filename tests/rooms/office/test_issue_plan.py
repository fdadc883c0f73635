"""下达任务分解表."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.office.actions.issue_plan import issue_plan
from gongkai.office.errors_work import IssuedAlready, NoTasks, Unassigned
from tests.rooms.office.work import again, make_desk, make_plan, make_task

pytestmark = pytest.mark.django_db


def test_issued_once_everything_has_somebody():
    desk = make_desk()
    plan = make_plan(desk)
    with pytest.raises(NoTasks):
        issue_plan(plan.pk, by=desk.head)
    task = make_task(desk, plan, issued=False, section_id=None, title="无人负责的任务")
    with pytest.raises(Unassigned, match="还有1项任务.*“无人负责的任务”"):
        issue_plan(plan.pk, by=desk.head)
    type(task).objects.update(section=desk.section)
    issue_plan(plan.pk, by=desk.head)
    assert again(plan).issued_on
    with pytest.raises(IssuedAlready):
        issue_plan(plan.pk, by=desk.head)
    with pytest.raises(NotAllowed):
        issue_plan(plan.pk, by=desk.reader)
