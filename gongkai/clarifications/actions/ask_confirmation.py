"""送请确认: another organ the draft speaks of is asked whether it agrees."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clarifications import states
from gongkai.clarifications.errors import ConfirmedAlready, NoDraft
from gongkai.clarifications.locking import HANDLE, locked
from gongkai.clarifications.models import Confirmation
from gongkai.entry import plain
from gongkai.entry.days import must_have_come


@transaction.atomic
def ask_confirmation(pk: int, *, organ: str, asked_on: date, by: Actor) -> Confirmation:
    """Put an organ on the list; the clarification is approved only when it has agreed.

    Law: Regulation 2019, Art. 11; Regulation 2008, Art. 7.
    """
    case = locked(pk, HANDLE, by=by)
    states.must_allow("ask_confirmation", case)
    draft = case.drafts.last()
    if draft is None:
        raise NoDraft(number=case.number)
    name = plain.needed(plain.one_line(organ), what="机关", most=120, field="organ")
    if case.confirmations.filter(organ=name).exists():
        raise ConfirmedAlready(organ=name, field="organ")
    must_have_come(
        asked_on, what="送请确认日期", field="asked_on", after=(timezone.localdate(case.found_at), "发现日期")
    )

    asked = Confirmation.objects.create(case=case, organ=name, asked_on=asked_on, recorded_by_id=by.person_id)
    journal.record("clarifications.ask_confirmation", case, by=by, organ=name, on=asked_on)
    return asked
