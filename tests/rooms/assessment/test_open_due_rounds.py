"""到期开始考核: the timed job."""

from datetime import date

import pytest

from gongkai.assessment.actions.open_due_rounds import open_due_rounds
from gongkai.audit.models import Entry
from tests.rooms.assessment.scheming import adopted, draft, make_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_the_month_before_is_opened_once(at):
    adopted(at)
    draft(at, title="草案")
    opened = open_due_rounds(today=date(2026, 4, 1))
    assert [(one.ordinal, one.opened_by) for one in opened] == [(3, None)]
    assert open_due_rounds(today=date(2026, 4, 2)) == []
    assert Entry.objects.get(action="assessment.open_round").actor_name == "系统"


def test_december_is_opened_in_january(at):
    adopted(at, year=2025)
    assert [one.ordinal for one in open_due_rounds(today=date(2026, 1, 3))] == [12]
