"""网站移交: who answers for the site from when, with its basis; what was stays."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.audit.models import Entry
from gongkai.entry.errors import DayAhead
from gongkai.law.vocabulary import Duty
from gongkai.publication import keeper_queries
from gongkai.publication.actions.change_site_keeper import change_site_keeper
from gongkai.publication.errors import NoKeeperChange
from tests.factories import make_actor, make_agency


def test_the_present_keeper_stands_first(team):
    by = make_actor(team.agency, Duty.ADMINISTER)
    for day, runs in ((date(2024, 1, 1), "示范县政府办"), (date(2026, 5, 1), "示范县信息中心")):
        change_site_keeper(team.agency.pk, runs=runs, from_on=day, basis="示政发〔2026〕8号", by=by)
    assert [one.runs for one in keeper_queries.keepers()] == ["示范县信息中心", "示范县政府办"]
    assert Entry.objects.filter(action="publication.change_site_keeper").count() == 2
    with pytest.raises(NoKeeperChange):
        change_site_keeper(team.agency.pk, runs="x", from_on=date(2024, 1, 1), basis="y", by=by)
    with pytest.raises(DayAhead):
        change_site_keeper(team.agency.pk, runs="x", from_on=date(9999, 1, 1), basis="y", by=by)
    with pytest.raises(NotAllowed):
        change_site_keeper(team.agency.pk, runs="x", from_on=date(2025, 1, 1), basis="y", by=team.publisher)


def test_the_administrator_of_a_unit_does_not_take_the_whole_site(team):
    town = make_agency("示范镇人民政府", parent=team.agency)
    with pytest.raises(NotAllowed):
        change_site_keeper(
            town.pk, runs="示范镇", from_on=date(2026, 5, 1), basis="x", by=make_actor(town, Duty.ADMINISTER)
        )
    above = make_actor(team.agency, Duty.ADMINISTER, branch=True)
    assert (
        change_site_keeper(town.pk, runs="示范镇", from_on=date(2026, 5, 1), basis="x", by=above).agency_id == town.pk
    )
