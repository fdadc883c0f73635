"""送审: the draft goes to secrecy review."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clarifications import scanning, states
from gongkai.clarifications.errors import NoDraft
from gongkai.clarifications.locking import HANDLE, locked
from gongkai.clarifications.models import Clarification


@transaction.atomic
def submit(pk: int, *, by: Actor) -> Clarification:
    """Hand the last version in; what must not go out is found before anybody reads it.

    Law: Regulation 2019, Arts. 6, 17; Regulation 2008, Arts. 6, 14.
    """
    case = locked(pk, HANDLE, by=by)
    states.must_allow("submit", case)
    draft = case.drafts.last()
    if draft is None:
        raise NoDraft(number=case.number)
    scanning.must_be_clean(draft)

    case.submitted_by_id, case.sent_back_note = by.person_id, ""
    states.move(case, "submit", writing=["submitted_by", "sent_back_note"])
    journal.record("clarifications.submit", case, by=by, version=draft.version)
    return case
