"""修订应急预案."""

import pytest

from gongkai.entry.errors import BadWords
from gongkai.office.actions.revise_emergency_plan import revise_emergency_plan
from tests.rooms.office.work import again, binding_emergency, make_desk, plan_words

pytestmark = pytest.mark.django_db


def test_the_version_in_force_stays_until_the_new_one_is_adopted():
    desk = make_desk()
    plan = binding_emergency(desk)
    with pytest.raises(BadWords, match="修订说明"):
        revise_emergency_plan(plan.pk, plan_words(title=plan.title), by=desk.head)
    revise_emergency_plan(plan.pk, plan_words(title=plan.title, steps="先报告", note="简化"), by=desk.head)
    assert (again(plan).current.number, plan.versions.count()) == (1, 2)
    assert plan.versions.get(number=2).steps.get().what == "先报告"
