"""Finding one fault for settling it, with the right to."""

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.site_checks.models import Finding
from gongkai.site_checks.visibility import SETTLE, findings_visible


def locked(pk: int, *, by: Actor) -> Finding:
    """The finding, locked until the transaction ends; unknown and hidden look the same."""
    found = Finding.objects.select_for_update(of=("self",)).filter(pk=pk).first()
    if found is None or not findings_visible(by).filter(pk=pk).exists():
        raise Unknown
    by.must(SETTLE, At(found.agency_id))
    return found
