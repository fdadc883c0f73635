"""删除进程."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.remedies.actions.drop_event import drop_event
from gongkai.remedies.errors import NoSuchEvent
from tests.rooms.info_requests.cases import make_office
from tests.rooms.remedies.proceedings import again, make_remedy

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


def test_the_days_are_reckoned_anew(office):
    case = make_remedy(office, notified_on=date(2026, 3, 6))
    drop_event(case.pk, event_id=case.events.get().pk, by=office.clerk)
    assert (again(case).notified_on, again(case).reply_due_on) == (None, None)


def test_an_event_of_another_case_is_not_there(office):
    mine, other = make_remedy(office), make_remedy(office, notified_on=date(2026, 3, 6))
    with pytest.raises(NoSuchEvent):
        drop_event(mine.pk, event_id=other.events.get().pk, by=office.clerk)
    with pytest.raises(NotAllowed):
        drop_event(other.pk, event_id=other.events.get().pk, by=office.leader)
