"""申请不作为问题: the unit says why a finding is no fault; another person decides."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.site_checks import states
from gongkai.site_checks.locking import locked
from gongkai.site_checks.models import Finding


@transaction.atomic
def ask_waiver(pk: int, *, reason: str, by: Actor) -> Finding:
    """Ask that a finding be waived; until that is agreed it counts as before."""
    finding = locked(pk, by=by)
    states.must_allow("ask_waiver", finding)
    finding.asked_why = plain.needed(plain.one_line(reason), what="理由", most=300, field="reason")
    finding.asked_by_id, finding.waived_by, finding.waived_on, finding.waived_until = by.person_id, None, None, None
    states.move(finding, "ask_waiver", writing=["asked_why", "asked_by", "waived_by", "waived_on", "waived_until"])
    journal.record("site_checks.ask_waiver", finding, by=by, check=finding.check_code, why=finding.asked_why)
    return finding
