"""同列 for the public: what a body lists beside its own, by reference; each item is counted where it belongs.

Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
"""

from gongkai.publication.models import PublicItem, Sending
from gongkai.publication.public_rows import PublicRow
from gongkai.publication.vocabulary import SendingState

MOST = 100


def rows(agency_id: int) -> list[PublicRow]:
    """Other bodies' public items this one lists as well, newest first. One query."""
    listed = Sending.objects.filter(receiver_id=agency_id, state=SendingState.LISTED).values("item_id")
    return _shown(item_id__in=listed)


def in_columns(codes: tuple[str, ...]) -> list[PublicRow]:
    """What bodies have listed in these columns beside the items that stand there. One query."""
    listed = Sending.objects.filter(column_code__in=codes, state=SendingState.LISTED).values("item_id")
    return _shown(item_id__in=listed)


def _shown(**chosen: object) -> list[PublicRow]:
    found = PublicItem.objects.filter(**chosen).order_by("-published_on", "-item_id")
    return [PublicRow(*values) for values in found.values_list(*PublicRow._fields)[:MOST]]
