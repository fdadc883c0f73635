"""通知实地考核: the day bodies are visited, told to them in good time."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.assessment import locking, states
from gongkai.assessment.errors import NoticeTooShort
from gongkai.assessment.models import Round
from gongkai.audit import journal


@transaction.atomic
def note_check(pk: int, *, check_on: date, by: Actor) -> Round:
    """Set the day of the field check; today counts as the day of the notice. How early is the scheme's own setting."""
    one = locking.round_(pk, by=by)
    states.must_allow("note_check", one)
    today, days = timezone.localdate(), one.scheme.notice_days
    earliest = today + timedelta(days=days)
    if check_on < earliest:
        raise NoticeTooShort(days=days, earliest=earliest, given=check_on, field="check_on")
    one.check_on, one.check_noticed_on = check_on, today
    one.save(update_fields=["check_on", "check_noticed_on"])
    journal.record("assessment.note_check", one, by=by, on=check_on)
    return one
