"""Wrong tries at query codes, counted by the hour and kept only as keyed hashes."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from gongkai.info_requests.models import Attempt
from gongkai.vault import sealing

AT_A_NUMBER = 10
FROM_AN_ADDRESS = 30
KEPT = timedelta(hours=24)


@dataclass(frozen=True)
class Tried:
    """The rows of this hour for one number and one address, held until the transaction ends."""

    at_number: Attempt
    from_address: Attempt

    @property
    def too_many(self) -> bool:
        """Whether either limit is reached."""
        return self.at_number.count >= AT_A_NUMBER or self.from_address.count >= FROM_AN_ADDRESS

    def count_one(self) -> bool:
        """One more wrong try; says whether it was the last one allowed at the number."""
        for row in (self.at_number, self.from_address):
            row.count += 1
            row.save(update_fields=["count"])
        return self.at_number.count == AT_A_NUMBER


def held(*, number: str, address: str) -> Tried:
    """This hour's rows, made where there are none; always in the same order, so that nobody waits for each other."""
    hour = timezone.now().replace(minute=0, second=0, microsecond=0)
    return Tried(_held(f"number {number}", hour), _held(f"address {address}", hour))


def prune(now: datetime) -> int:
    """Forget tries older than a day; says how many rows went."""
    return Attempt.objects.filter(hour__lt=now - KEPT).delete()[0]


def _held(what: str, hour: datetime) -> Attempt:
    key = sealing.fingerprint(what.encode("utf-8", "replace").decode(), purpose="attempt")
    row, _ = Attempt.objects.get_or_create(key=key, hour=hour)
    return Attempt.objects.select_for_update().get(pk=row.pk)
