"""退回申请: the finding is a fault after all."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.site_checks import states
from gongkai.site_checks.errors import SamePerson
from gongkai.site_checks.locking import locked
from gongkai.site_checks.models import Finding


@transaction.atomic
def refuse_waiver(pk: int, *, reason: str, by: Actor) -> Finding:
    """Leave a finding as it is, with why; whoever asked cannot decide on it."""
    finding = locked(pk, by=by)
    states.must_allow("refuse_waiver", finding)
    if finding.asked_by_id == by.user_id:
        raise SamePerson(name=finding.title)
    why = plain.needed(plain.one_line(reason), what="理由", most=300, field="reason")
    finding.asked_by, finding.asked_why = None, ""
    states.move(finding, "refuse_waiver", writing=["asked_by", "asked_why"])
    journal.record("site_checks.refuse_waiver", finding, by=by, check=finding.check_code, why=why)
    return finding
