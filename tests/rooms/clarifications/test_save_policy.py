"""澄清设置."""

from datetime import UTC, date, datetime

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.clarifications.actions.save_policy import save_policy
from gongkai.entry.errors import NumberOutOfReach
from tests.rooms.clarifications.matters import again, make_matter


def test_open_matters_are_reckoned_anew(desk):
    case = make_matter(desk, found_at=datetime(2026, 3, 6, 4, tzinfo=UTC))
    save_policy(desk.agency.pk, clarify_days=2, by=desk.leader)
    assert again(case).due_on == date(2026, 3, 10)
    save_policy(desk.agency.pk, by=desk.leader)
    assert again(case).due_on == date(2026, 3, 17)


def test_refuses_what_nobody_could_keep_and_who_may_not(desk):
    for days in (0, 61, -1, 10**30):
        with pytest.raises(NumberOutOfReach):
            save_policy(desk.agency.pk, verify_days=days, by=desk.leader)
    with pytest.raises(NotAllowed):
        save_policy(desk.agency.pk, verify_days=2, by=desk.clerk)
    with pytest.raises(Unknown):
        save_policy(desk.agency.pk, verify_days=2, by=desk.stranger)
