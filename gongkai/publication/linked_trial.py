"""What would become of links before they are kept: for a look before an exchange with another installation begins."""

from collections.abc import Collection, Sequence

from gongkai.agencies.models import Agency
from gongkai.entry.errors import BadField
from gongkai.publication.linked_entry import HTTPS, LinkedEntry, settled
from gongkai.publication.models import LinkedDocument


def would_be(
    agency_id: int, entries: Sequence[LinkedEntry], *, schemes: Collection[str] = HTTPS
) -> list[tuple[LinkedEntry, bool, str]]:
    """Each entry with whether it is there already, and what is wrong with it. Writes nothing."""
    agency = Agency.objects.get(pk=agency_id)
    keys = [one.key for one in entries]
    known = set(LinkedDocument.objects.filter(agency=agency, source_key__in=keys).values_list("source_key", flat=True))
    return [(one, one.key in known, _wrong(agency, one, schemes)) for one in entries]


def _wrong(agency: Agency, entry: LinkedEntry, schemes: Collection[str]) -> str:
    try:
        settled(agency, entry, schemes=schemes)
    except BadField as wrong:
        return wrong.sentence
    return ""
