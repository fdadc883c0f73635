"""先行处理: the head lets a matter go on before every body has answered."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clarifications import states
from gongkai.clarifications.errors import NobodyAnswered, NothingMissing
from gongkai.clarifications.locking import APPROVE, locked
from gongkai.clarifications.models import Clarification
from gongkai.entry import plain


@transaction.atomic
def override_findings(pk: int, *, reason: str, by: Actor) -> Clarification:
    """Let the conclusion be drawn from what is there, with the reason; one finding at least must have come.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    case = locked(pk, APPROVE, by=by)
    states.must_allow("override_findings", case)
    waiting = list(case.handlings.filter(found_on=None).select_related("agency"))
    if not waiting:
        raise NothingMissing(number=case.number)
    if not case.handlings.exclude(found_on=None).exists():
        raise NobodyAnswered(number=case.number)
    case.override_reason = plain.needed(reason, what="先行处理理由", most=300, field="reason")
    case.overridden_by_id = by.person_id
    case.save(update_fields=["override_reason", "overridden_by"])
    names = [one.agency.name for one in waiting]
    journal.record("clarifications.override_findings", case, by=by, agencies=names, reason=case.override_reason)
    return case
