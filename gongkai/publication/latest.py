"""The day each column of a body last got something new, for whoever keeps watch over its content."""

from collections.abc import Collection, Mapping
from datetime import date

from django.db.models import Max

from gongkai.publication.models import PublicItem


def latest_by_column(agency_ids: Collection[int]) -> Mapping[tuple[int, str], date]:
    """Body and column code → the last day something of it was published. One query; public facts only.

    Law: Regulation 2019, Arts. 12, 26; Regulation 2008, Arts. 18-19.
    """
    rows = PublicItem.objects.filter(agency_id__in=agency_ids).order_by().values("agency_id", "column_code")
    found = rows.annotate(last=Max("published_on"))
    return {(row["agency_id"], row["column_code"]): row["last"] for row in found}
