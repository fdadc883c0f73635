"""合并: the old address leads to the item it went into; chains end somewhere, loops never happen."""

from datetime import date

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.information.models import InfoItem
from gongkai.publication import queries_public
from gongkai.publication.actions.merge_into import merge_into
from gongkai.publication.actions.publish import publish
from gongkai.publication.actions.relate import relate
from gongkai.publication.actions.repeal import repeal
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.errors import IntoItself, NotPublicNow
from gongkai.publication.models import FacetCount, PublicItem
from gongkai.publication.vocabulary import RelationKind as R
from tests.factories import make_team
from tests.rooms.publication.public import published_item, ready_item
from tests.rooms.publication.test_publish import corrected

REASON = "两条内容重复"
DAY = date(2026, 9, 1)


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


def test_what_another_body_keeps_to_itself_is_not_named(team):
    item, foreign = published_item(team), ready_item(make_team(), title="别单位尚未公开的文件2026")
    for act in (
        lambda: merge_into(item.pk, into_id=foreign.pk, reason=REASON, by=team.publisher),
        lambda: repeal(item.pk, reason=REASON, on=timezone.localdate(), successor_id=foreign.pk, by=team.publisher),
        lambda: relate(item.pk, earlier_id=foreign.pk, kind=R.EXPLAIN, takes_effect_on=DAY, by=team.publisher),
    ):
        with pytest.raises(Unknown):
            act()
