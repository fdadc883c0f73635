"""Finding one report for changing it, with the right to."""

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.readers.models import Fault
from gongkai.readers.visibility import HANDLE, faults_visible


def locked(pk: int, *, by: Actor) -> Fault:
    """The report, locked until the transaction ends; unknown and hidden look the same."""
    found = Fault.objects.select_for_update(of=("self",)).select_related("agency", "item").filter(pk=pk).first()
    if found is None or not faults_visible(by).filter(pk=pk).exists():
        raise Unknown
    by.must(HANDLE, found)
    return found
