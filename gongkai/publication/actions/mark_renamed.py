"""Let searches know a body's items under its new names: after it was renamed, merged or split."""

from django.db import transaction

from gongkai.agencies.lineage import Lineage
from gongkai.publication.models import PublicItem
from gongkai.search import changes


@transaction.atomic
def mark_renamed(agency_id: int) -> int:
    """Have the index take in anew what the body and those whose work came to it released; says how many."""
    bodies = {agency_id} | Lineage.now().all_ancestors(agency_id)
    ids = list(PublicItem.objects.filter(agency_id__in=bodies).values_list("item_id", flat=True))
    changes.mark(ids)
    return len(ids)
