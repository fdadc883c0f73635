"""反馈办理设置."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadField
from gongkai.readers import clock
from gongkai.readers.actions.save_policy import save_policy
from tests.factories import make_agency
from tests.rooms.readers.reading_public import make_desk, reported

pytestmark = pytest.mark.django_db


def test_the_days_hold_for_the_body_and_those_below_it():
    desk = make_desk()
    below = make_desk(make_agency(parent=desk.agency))
    before = reported(below)
    save_policy(desk.agency.pk, due_days=10, warn_days=2, basis="本县规定", by=desk.head)
    assert clock.terms_of(below.agency.pk).due_days == 10
    assert clock.terms_of(below.agency.pk).set_by == desk.agency.name
    after = reported(below)
    assert after.due_on > before.due_on


@pytest.mark.parametrize(("days", "warn"), [(0, 1), (61, 1), (10**9, 1), (3, -1), (3, 61)])
def test_refuses_days_nobody_means(days, warn):
    desk = make_desk()
    with pytest.raises(BadField):
        save_policy(desk.agency.pk, due_days=days, warn_days=warn, by=desk.head)


def test_who_may_not():
    desk = make_desk()
    with pytest.raises(NotAllowed):
        save_policy(desk.agency.pk, due_days=3, warn_days=1, by=desk.stranger)
