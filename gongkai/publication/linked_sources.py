"""Links by the system they were fetched from: how many stand, and its new name."""

from collections.abc import Collection

from django.db.models import Count

from gongkai.publication.models import LinkedDocument
from gongkai.publication.vocabulary import LinkOrigin


def standing_by_source(agency_ids: Collection[int]) -> dict[tuple[int, str], int]:
    """How many fetched links stand, by body and name of the system. One query."""
    rows = LinkedDocument.objects.filter(
        agency_id__in=agency_ids, origin=LinkOrigin.EXCHANGE, ended_at__isnull=True
    ).order_by()
    counted = rows.values_list("agency_id", "source_name").annotate(n=Count("pk"))
    return {(agency_id, name): n for agency_id, name, n in counted}


def rename_source(agency_id: int, *, old: str, new: str) -> None:
    """The links of a system that is called otherwise from now on."""
    rows = LinkedDocument.objects.filter(agency_id=agency_id, origin=LinkOrigin.EXCHANGE, source_name=old)
    rows.update(source_name=new)
