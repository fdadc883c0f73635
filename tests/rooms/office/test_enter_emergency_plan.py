"""登记应急预案."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadWords
from gongkai.office.actions.enter_emergency_plan import enter_emergency_plan
from gongkai.office.errors_work import LevelIncomplete, TitleTaken
from gongkai.office.models import EmergencyPlan
from tests.rooms.office.work import make_desk, make_emergency, plan_words

pytestmark = pytest.mark.django_db


def test_a_draft_with_levels_steps_and_people():
    plan = make_emergency(make_desk())
    version = plan.versions.get()
    assert [(level.degree, level.criterion) for level in version.levels.all()] == [
        ("1", "涉及国家秘密"),
        ("4", "个别错别字"),
    ]
    assert [step.what for step in version.steps.all()] == ["发现并报告", "撤下页面", "评估影响"]
    assert (plan.contacts.get().name, plan.status) == ("张演示", "draft")


@pytest.mark.parametrize("contacts", ["组长 张演示", "组长，张演示，主任", "，张演示，主任，1", "组长，张演示，主任，"])
def test_refuses_people_half_typed_and_keeps_nothing(contacts):
    with pytest.raises(BadWords, match="联系人第1行"):
        make_emergency(make_desk(), contacts=contacts)
    assert EmergencyPlan.objects.count() == 0


def test_refuses_half_a_level_names_twice_and_readers():
    desk = make_desk()
    with pytest.raises(LevelIncomplete, match="Ⅱ级（重大）只填写了一半"):
        make_emergency(desk, levels={"2": ("标准", " ")})
    make_emergency(desk, title="同名预案")
    with pytest.raises(TitleTaken):
        make_emergency(desk, title="同名预案")
    with pytest.raises(NotAllowed):
        enter_emergency_plan(desk.agency.pk, plan_words(), by=desk.reader)
