"""失效: the page stays, with a banner and its last day; lists mark it."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import DayTooEarly
from gongkai.information.models import InfoItem
from gongkai.publication import queries_public
from gongkai.publication.actions.lapse import lapse
from gongkai.publication.actions.publish import publish
from gongkai.publication.errors import LapsedAlready, NotPublicNow, WrongDay
from gongkai.publication.models import PublicationAct
from gongkai.publication.standing_public import standing
from gongkai.search.models import Change
from tests.rooms.publication.public import published_item, ready_item
from tests.rooms.publication.test_publish import corrected

REASON = "有效期已满"


@pytest.fixture
def item(team):
    return published_item(team)


def yesterday():
    return timezone.localdate() - timedelta(days=1)


def test_it_stays_readable_and_says_so(team, item):
    before = queries_public.stamp()
    Change.objects.all().delete()
    lapse(item.pk, ends_on=yesterday(), reason=REASON, by=team.publisher)
    view = queries_public.item(item.pk)
    assert (view.item["validity"], view.item["expires_on"]) == ("expired", yesterday())
    assert queries_public.newest()[0].validity == "expired"
    said = standing(item.pk, view.item)
    assert said.is_over and said.last_day == yesterday()
    assert queries_public.stamp() != before
    assert list(Change.objects.values_list("document_id", flat=True)) == [item.pk]


def test_in_force_until_its_last_day(team, item):
    lapse(item.pk, ends_on=timezone.localdate(), reason=REASON, by=team.publisher)
    assert queries_public.item(item.pk).item["validity"] == "valid"


def test_a_correction_does_not_bring_it_back(team, item):
    lapse(item.pk, ends_on=yesterday(), reason=REASON, by=team.publisher)
    publish(corrected(team, InfoItem.objects.get(pk=item.pk), title="更正2026").pk, by=team.publisher)
    assert queries_public.item(item.pk).item["validity"] == "expired"


def test_refusals(team, item):
    with pytest.raises(NotAllowed):
        lapse(item.pk, ends_on=yesterday(), reason=REASON, by=team.clerk)
    with pytest.raises(DayTooEarly):
        lapse(item.pk, ends_on=date(1, 1, 1), reason=REASON, by=team.publisher)
    with pytest.raises(WrongDay):
        lapse(item.pk, ends_on=date(9999, 12, 31), reason=REASON, by=team.publisher)
    with pytest.raises(NotPublicNow):
        lapse(ready_item(team).pk, ends_on=yesterday(), reason=REASON, by=team.publisher)
    lapse(item.pk, ends_on=yesterday(), reason=REASON, by=team.publisher)
    with pytest.raises(LapsedAlready):
        lapse(item.pk, ends_on=yesterday(), reason=REASON, by=team.publisher)
    assert PublicationAct.objects.filter(act="lapse").count() == 1
