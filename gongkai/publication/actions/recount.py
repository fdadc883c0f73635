"""重新计数: build the counters anew from the public rows."""

from django.db import connection, transaction

from gongkai.accounts.actor import SYSTEM, Actor
from gongkai.accounts.errors import NotAllowed
from gongkai.publication import counts, topics
from gongkai.publication.models import FacetCount


@transaction.atomic
def recount(by: Actor = SYSTEM) -> int:
    """Make every counter what counting would give, and say how many were wrong. For the program's own upkeep."""
    if not by.is_system:
        raise NotAllowed(label="重新计数")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE publication_facetcount, publication_topiccount IN EXCLUSIVE MODE")
    kept = {(one.agency_id, one.column_code, one.year): one.count for one in FacetCount.objects.all()}
    right = counts.naive()
    wrong = [cell for cell in kept.keys() | right.keys() if kept.get(cell, 0) != right.get(cell, 0)]
    if wrong:
        FacetCount.objects.all().delete()
        rows = (FacetCount(agency_id=a, column_code=c, year=y, count=n) for (a, c, y), n in right.items())
        FacetCount.objects.bulk_create(rows, batch_size=1000)
    return len(wrong) + topics.recount()
