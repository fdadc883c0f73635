"""停用方案: no further round is opened by it."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.assessment import locking, states
from gongkai.assessment.models import Scheme
from gongkai.assessment.vocabulary import SchemeState
from gongkai.audit import journal
from gongkai.entry import plain


@transaction.atomic
def retire_scheme(pk: int, *, reason: str, by: Actor) -> Scheme:
    """Take a scheme out of use; rounds already opened go on by it."""
    scheme = locking.scheme(pk, by=by)
    states.must_be_adopted(scheme, verb="停用")
    why = plain.needed(reason, what="停用理由", most=300, field="reason")
    scheme.retired_on = timezone.localdate()
    states.turn(scheme, SchemeState.RETIRED, writing=["retired_on"])
    journal.record("assessment.retire_scheme", scheme, by=by, reason=why)
    return scheme
