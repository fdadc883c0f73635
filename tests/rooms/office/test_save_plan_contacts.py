"""更新应急联系人."""

import pytest

from gongkai.audit.models import Entry as Line
from gongkai.entry.errors import BadWords
from gongkai.office.actions.save_plan_contacts import save_plan_contacts
from tests.rooms.office.work import make_desk, make_emergency

pytestmark = pytest.mark.django_db


def test_a_new_list_takes_the_place_of_the_old_one_and_the_journal_names_nobody():
    desk = make_desk()
    plan = make_emergency(desk)
    save_plan_contacts(plan.pk, contacts="组长，李演示，，0000-1\n值班,王演示,科员,0000-2", by=desk.head)
    assert [(one.name, one.phone) for one in plan.contacts.all()] == [("李演示", "0000-1"), ("王演示", "0000-2")]
    assert Line.objects.get(action="office.save_plan_contacts").details == {"count": 2}
    with pytest.raises(BadWords):
        save_plan_contacts(plan.pk, contacts="只有名字", by=desk.head)
    assert plan.contacts.count() == 2
