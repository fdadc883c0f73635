"""澄清设置: the working days a body gives itself."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At, locked_in_use
from gongkai.audit import journal
from gongkai.clarifications import clock, states
from gongkai.clarifications.locking import APPROVE
from gongkai.clarifications.models import Clarification, ClarificationPolicy
from gongkai.clarifications.policies import MOST_DAYS
from gongkai.clarifications.visibility import READ
from gongkai.entry.numbers import must_lie

NAMES = {"verify_days": "核实期限", "clarify_days": "澄清期限", "follow_days": "跟踪期"}


@transaction.atomic
def save_policy(
    agency_id: int,
    *,
    verify_days: int | None = None,
    clarify_days: int | None = None,
    follow_days: int | None = None,
    by: Actor,
) -> ClarificationPolicy:
    """Keep the settings; matters still open are reckoned anew. Empty means the default."""
    if not by.may(READ, At(agency_id)):
        raise Unknown
    by.must(APPROVE, At(agency_id))
    agency = locked_in_use(agency_id)
    days = {"verify_days": verify_days, "clarify_days": clarify_days, "follow_days": follow_days}
    for name, given in days.items():
        if given is not None:
            must_lie(given, least=1, most=MOST_DAYS, what=NAMES[name], field=name)

    policy, _made = ClarificationPolicy.objects.update_or_create(agency=agency, defaults=days)
    for case in Clarification.objects.filter(agency=agency, state__in=states.OPEN):
        clock.restate(case)
    journal.record("clarifications.save_policy", policy, by=by, agency=agency.name, **days)
    return policy
