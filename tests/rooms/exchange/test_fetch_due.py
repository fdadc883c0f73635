"""到时取数: one page at a time, the source that has waited longest first."""

from datetime import timedelta

from django.utils import timezone

from gongkai.exchange.actions.fetch_due import fetch_due
from gongkai.exchange.models import Run, Source
from gongkai.publication.models import LinkedDocument
from tests.rooms.exchange.neighbour import source_of


def test_goes_on_page_by_page_until_all_has_come_and_again_after_the_interval(district, office, there):
    there.offers(there.item(1), onward="two")
    there.offers(there.item(2), cursor="two", resume="end")
    there.offers(cursor="end", resume="end")
    source_of(district, there.address, by=office, every_hours=6)
    steps = 0
    while fetch_due(timezone.now()):
        steps += 1
    assert (steps, LinkedDocument.objects.count(), Run.objects.get().asked_by_id) == (2, 2, None)
    assert LinkedDocument.objects.first().written_by_id == office.user_id
    assert not fetch_due(timezone.now() + timedelta(hours=5))
    assert fetch_due(timezone.now() + timedelta(hours=7))


def test_the_one_that_waited_longest_comes_first(district, office, there):
    there.offers(there.item(1))
    first = source_of(district, there.address, by=office, name="甲")
    second = source_of(district, there.address, by=office, name="乙")
    Source.objects.filter(pk=second.pk).update(next_at=timezone.now() - timedelta(hours=1))
    fetch_due(timezone.now())
    assert list(Run.objects.values_list("source_id", flat=True)) == [second.pk]
    fetch_due(timezone.now())
    assert set(Run.objects.values_list("source_id", flat=True)) == {first.pk, second.pk}
