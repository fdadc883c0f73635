"""申请前检索计数: how often the search before the form was offered, opened, and enough. No persons in it."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from gongkai.info_requests.models import SearchTally


@transaction.atomic
def note_search(*, shown: int = 0, clicked: int = 0, satisfied: int = 0) -> None:
    """Add to today's tally. Not journaled: it concerns no record and nobody."""
    added = {"shown": F("shown") + shown, "clicked": F("clicked") + clicked, "satisfied": F("satisfied") + satisfied}
    today = SearchTally.objects.filter(on=timezone.localdate())
    if not today.update(**added):
        SearchTally.objects.get_or_create(on=timezone.localdate())
        today.update(**added)
