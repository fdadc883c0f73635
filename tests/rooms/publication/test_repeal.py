"""废止: a document no longer in force leaves the site, and its address says so."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.publication import queries_public
from gongkai.publication.actions.repeal import repeal
from gongkai.publication.errors import WrongDay
from gongkai.publication.models import PublicationAct, PublicItem
from tests.rooms.publication.public import published_item


def test_a_repealed_document_leaves_the_site_and_says_why(team):
    item = published_item(team, title="示范县2026年节水办法", made_on=date(2026, 3, 2))

    repeal(item.pk, reason="已由新办法代替", on=date(2026, 6, 1), by=team.publisher)

    assert not PublicItem.objects.exists()
    gone = queries_public.gone(item.pk)
    assert (gone.act, gone.title, gone.reason, gone.effective_on) == (
        "repeal", "示范县2026年节水办法", "已由新办法代替", date(2026, 6, 1),
    )  # fmt: skip
    assert PublicationAct.objects.get(act="repeal").effective_on == date(2026, 6, 1)


@pytest.mark.parametrize("days", [1, -100000])
def test_a_day_that_cannot_be_is_refused(team, days):
    item = published_item(team)
    with pytest.raises(WrongDay):
        repeal(item.pk, reason="已由新办法代替", on=timezone.localdate() + timedelta(days=days), by=team.publisher)
    assert PublicItem.objects.exists()
