"""目录和指南设置."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.catalogue import policies
from gongkai.catalogue.actions.save_policy import save_policy
from gongkai.entry.errors import NumberOutOfReach

VALUES = {"guide_months": 6, "nil_months": 3, "residual_percent": 30}


def test_a_unit_sets_its_own_and_the_rest_follow_the_office(bureau, outsider, keeper, office):
    assert policies.of(bureau.pk).guide_months == 12
    save_policy(None, **VALUES | {"guide_months": 18}, by=keeper)
    assert (policies.of(bureau.pk).guide_months, policies.of(bureau.pk).own) == (18, False)
    save_policy(bureau.pk, **VALUES, by=outsider)
    assert (policies.of(bureau.pk).guide_months, policies.of(bureau.pk).own) == (6, True)
    assert policies.of(office.pk).guide_months == 18


def test_refuses_strangers_and_numbers_that_cannot_be(bureau, outsider, stranger):
    with pytest.raises(NotAllowed):
        save_policy(bureau.pk, **VALUES, by=stranger)
    with pytest.raises(NotAllowed):
        save_policy(None, **VALUES, by=outsider)
    for field, value in (("guide_months", 0), ("nil_months", 37), ("residual_percent", 101)):
        with pytest.raises(NumberOutOfReach):
            save_policy(bureau.pk, **VALUES | {field: value}, by=outsider)
