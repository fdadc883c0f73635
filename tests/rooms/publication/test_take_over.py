"""接收移交: the owner changes, number and page stay, every count follows."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.audit.models import Entry
from gongkai.information.models import InfoItem
from gongkai.publication import counts, queries_public
from gongkai.publication.actions.take_over import take_over
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.errors import GivenToOther, NotGivenAway, UnderReview
from gongkai.publication.models import FacetCount, PublicItem
from gongkai.publication.public_filters import PublicFilters
from gongkai.publication.vocabulary import SendingWish
from gongkai.search.models import Change
from tests.factories import make_team, submitted_slip
from tests.rooms.publication.public import published_item
from tests.rooms.publication.sent import offered


def test_the_owner_changes_and_the_number_stays(team):
    other, item = make_team(), published_item(team)
    number = PublicItem.objects.get().index_number
    made = offered(team, other, item, SendingWish.OWN)
    Change.objects.all().delete()
    take_over(made.pk, by=other.publisher)
    public = PublicItem.objects.get()
    assert (public.agency_id, public.agency_name, public.index_number) == (other.agency.pk, other.agency.name, number)
    assert InfoItem.objects.get().agency_id == InfoItem.objects.get().responsible_id == other.agency.pk
    assert counts.total(PublicFilters(agency_id=team.agency.pk)) == 0
    assert counts.total(PublicFilters(agency_id=other.agency.pk)) == counts.total(PublicFilters()) == 1
    assert {(f.agency_id, f.column_code, f.year): f.count for f in FacetCount.objects.all()} == dict(counts.naive())
    assert list(Change.objects.values_list("document_id", flat=True)) == [item.pk]
    assert queries_public.item(item.pk).item["agency_code"] == other.agency.code
    assert Entry.objects.filter(action="publication.take_over").exists()
    withdraw(item.pk, reason="内容有误", by=other.publisher)


def test_refusals(team):
    other = make_team()
    slip = submitted_slip(team)
    waiting = offered(team, other, slip.item, SendingWish.OWN)
    with pytest.raises(UnderReview):
        take_over(waiting.pk, by=other.publisher)
    with pytest.raises(NotAllowed):
        take_over(waiting.pk, by=team.publisher)


def test_a_key_taken_there_already_keeps_its_origin(team):
    other, item = make_team(), published_item(team)
    theirs = published_item(other, title="对方的工作要点2026")
    InfoItem.objects.filter(pk__in=(item.pk, theirs.pk)).update(source_key="1")
    take_over(offered(team, other, item, SendingWish.OWN).pk, by=other.clerk)
    assert InfoItem.objects.get(pk=item.pk).source_key == f"{team.agency.code}:1"


def test_what_was_offered_to_be_listed_stays_its_senders(team):
    other, item = make_team(), published_item(team)
    with pytest.raises(NotGivenAway, match="没有移交"):
        take_over(offered(team, other, item, SendingWish.LIST).pk, by=other.publisher)
    assert InfoItem.objects.get(pk=item.pk).agency_id == team.agency.pk


def test_an_item_handed_to_one_body_is_not_taken_from_it_by_another(team):
    first, second, item = make_team(), make_team(), published_item(team)
    late = offered(team, second, item, SendingWish.OWN)
    take_over(offered(team, first, item, SendingWish.OWN).pk, by=first.publisher)
    with pytest.raises(GivenToOther, match=first.agency.name):
        take_over(late.pk, by=second.publisher)
    assert InfoItem.objects.get(pk=item.pk).agency_id == first.agency.pk
