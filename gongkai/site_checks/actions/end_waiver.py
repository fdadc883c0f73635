"""恢复为问题: a finding that was waived counts again."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.site_checks import states
from gongkai.site_checks.locking import locked
from gongkai.site_checks.models import Finding


@transaction.atomic
def end_waiver(pk: int, *, reason: str, by: Actor) -> Finding:
    """Let a waived finding count again, with why."""
    finding = locked(pk, by=by)
    states.must_allow("end_waiver", finding)
    why = plain.needed(plain.one_line(reason), what="理由", most=300, field="reason")
    finding.asked_by, finding.asked_why = None, ""
    finding.waived_by, finding.waived_on, finding.waived_until = None, None, None
    fields = ["asked_by", "asked_why", "waived_by", "waived_on", "waived_until"]
    states.move(finding, "end_waiver", writing=fields)
    journal.record("site_checks.end_waiver", finding, by=by, check=finding.check_code, why=why)
    return finding
