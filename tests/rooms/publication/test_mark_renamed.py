"""An old item keeps its name and is found under both."""

from datetime import date

import pytest
from django.utils import timezone

from gongkai.accounts.actor import SYSTEM
from gongkai.agencies.actions.rename import rename
from gongkai.agencies.actions.split import Heir, split
from gongkai.agencies.models import AgencyName
from gongkai.publication.actions.mark_renamed import mark_renamed
from gongkai.publication.models import PublicItem
from gongkai.publication.projection import put
from gongkai.publication.search_source import PublicSource
from gongkai.search.models import Change
from tests.factories import make_agency, make_county, make_team, published_item

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    bureau = make_agency("示范县教育委员会", parent=make_county())
    AgencyName.objects.create(agency=bureau, name=bureau.name, from_on=date(2008, 5, 1))
    return make_team(bureau)


def test_an_old_item_keeps_the_name_of_its_day_and_is_found_under_both(team):
    item = published_item(team)
    PublicItem.objects.update(published_on=date(2018, 1, 1), published_at=timezone.now().replace(year=2018))
    rename(team.agency.pk, "示范县教育局", on=date(2019, 3, 1), by=SYSTEM)
    item.refresh_from_db()
    put(item, at=timezone.now())
    assert PublicItem.objects.get().agency_name == "示范县教育委员会"
    words = next(PublicSource().documents([item.pk])).keywords
    assert "示范县教育委员会" in words and "示范县教育局" in words
    Change.objects.all().delete()
    assert mark_renamed(team.agency.pk) == 1 and Change.objects.get().document_id == item.pk


def test_it_is_found_under_the_names_of_every_heir(team):
    item = published_item(team)
    heirs = [Heir(name="示范县文化局", code="WH"), Heir(name="示范县体育局", code="TY")]
    split(team.agency.pk, into=heirs, on=timezone.localdate(), by=SYSTEM)
    words = next(PublicSource().documents([item.pk])).keywords
    assert "示范县文化局" in words and "示范县体育局" in words
