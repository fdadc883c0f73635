"""认定不作为问题: another person than the one who asked agrees that a finding is no fault, for good or until a day."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.site_checks import states
from gongkai.site_checks.errors import DayGone, SamePerson
from gongkai.site_checks.locking import locked
from gongkai.site_checks.models import Finding


@transaction.atomic
def waive(pk: int, *, until: date | None = None, by: Actor) -> Finding:
    """Waive a finding; past the day it counts again by itself."""
    finding = locked(pk, by=by)
    states.must_allow("waive", finding)
    if finding.asked_by_id == by.user_id:
        raise SamePerson(name=finding.title)
    today = timezone.localdate()
    if until is not None and until <= today:
        raise DayGone(given=until, field="until")
    finding.waived_by_id, finding.waived_on, finding.waived_until = by.person_id, today, until
    states.move(finding, "waive", writing=["waived_by", "waived_on", "waived_until"])
    journal.record("site_checks.waive", finding, by=by, check=finding.check_code, until=until)
    return finding
