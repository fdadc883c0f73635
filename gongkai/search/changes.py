"""Tell every copy of the index that documents changed."""

from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone

from gongkai.search.models import Change

KEPT = timedelta(days=30)  # a copy that has not read the list for so long is built anew


def mark(ids: Iterable[int]) -> None:
    """Note inside the caller's transaction that these documents were released, corrected or taken away."""
    Change.objects.bulk_create([Change(document_id=one) for one in dict.fromkeys(ids)], batch_size=500)


def prune() -> int:
    """Forget changes every living copy has long taken in; says how many."""
    return Change.objects.filter(changed_at__lt=timezone.now() - KEPT).delete()[0]
