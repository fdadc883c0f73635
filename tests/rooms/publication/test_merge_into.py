"""合并: the old address leads to the item it went into; chains end somewhere, loops never happen."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.information.models import InfoItem
from gongkai.publication import queries_public
from gongkai.publication.actions.merge_into import merge_into
from gongkai.publication.actions.publish import publish
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.errors import IntoItself, NotPublicNow
from gongkai.publication.models import FacetCount, PublicItem
from tests.rooms.publication.public import published_item
from tests.rooms.publication.test_publish import corrected

REASON = "两条内容重复"


def test_the_address_leads_to_where_it_went(team):
    old, new = published_item(team), published_item(team, title="合并后的工作要点2026")
    merge_into(old.pk, into_id=new.pk, reason=REASON, by=team.publisher)
    gone = queries_public.gone(old.pk)
    assert (gone.act, gone.into, gone.title, gone.reason) == ("merge", new.pk, "", "")
    assert list(PublicItem.objects.values_list("item_id", flat=True)) == [new.pk]
    assert FacetCount.objects.get(agency_id=0, column_code="", year=0).count == 1
    assert InfoItem.objects.get(pk=old.pk).stage == "withdrawn"


def test_a_chain_leads_to_its_end(team):
    one, two, three = (published_item(team, title=f"第{n}份工作要点2026") for n in range(3))
    merge_into(one.pk, into_id=two.pk, reason=REASON, by=team.publisher)
    merge_into(two.pk, into_id=three.pk, reason=REASON, by=team.publisher)
    assert queries_public.gone(one.pk).into == three.pk
    withdraw(three.pk, reason="内容有误", by=team.publisher)
    assert queries_public.gone(one.pk).into is None


def test_back_and_forth_never_loops(team):
    one, two = published_item(team), published_item(team, title="另一份工作要点2026")
    merge_into(one.pk, into_id=two.pk, reason=REASON, by=team.publisher)
    with pytest.raises(NotPublicNow):
        merge_into(two.pk, into_id=one.pk, reason=REASON, by=team.publisher)
    publish(corrected(team, InfoItem.objects.get(pk=one.pk), title="重新公开2026").pk, by=team.publisher)
    merge_into(two.pk, into_id=one.pk, reason=REASON, by=team.publisher)
    assert queries_public.gone(two.pk).into == one.pk and queries_public.gone(one.pk) is None


def test_refusals(team):
    item = published_item(team)
    with pytest.raises(IntoItself):
        merge_into(item.pk, into_id=item.pk, reason=REASON, by=team.publisher)
    with pytest.raises(Unknown):
        merge_into(item.pk, into_id=10**9, reason=REASON, by=team.publisher)
    with pytest.raises(NotAllowed):
        merge_into(item.pk, into_id=item.pk, reason=REASON, by=team.clerk)
    assert PublicItem.objects.exists()
