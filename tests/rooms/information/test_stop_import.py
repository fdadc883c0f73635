"""停止导入: what was taken in stays, and the rest can be gone on with."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.information.actions import keep_import as keeping
from gongkai.information.actions.keep_import import keep_import
from gongkai.information.actions.start_import import start_import
from gongkai.information.actions.stop_import import stop_import
from gongkai.information.actions.take_in import take_in
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_county
from tests.rooms.information.sheets import check, row, xlsx


@pytest.fixture
def clerk(db):
    return make_actor(make_county(), Duty.FILL)


@pytest.fixture
def batch(clerk, monkeypatch):
    monkeypatch.setattr(keeping, "AT_ONCE", 200)
    agency = make_agency()
    by = make_actor(agency, Duty.FILL)
    return keep_import(check(xlsx([row(n) for n in range(1, 401)]), agency, by), by=by), by


def test_it_stops_after_the_step_in_hand_and_goes_on_later(batch):
    found, by = batch
    start_import(found.pk, by=by)
    take_in(found.pk, by=by, steps=1)
    assert stop_import(found.pk, by=by).state == "stopped"
    assert (take_in(found.pk, by=by).done, InfoItem.objects.count()) == (200, 200)
    start_import(found.pk, by=by)
    assert take_in(found.pk, by=by).state == "done"
    assert InfoItem.objects.count() == 400


def test_one_that_is_not_running_stays_as_it_is(batch):
    found, by = batch
    assert stop_import(found.pk, by=by).state == "checked"


def test_another_agencys_import_is_unknown(batch, clerk):
    found, _by = batch
    with pytest.raises(Unknown):
        stop_import(found.pk, by=clerk)
