"""拟写澄清稿: what was said wrongly in a few words, what is true, and what shows it."""

from dataclasses import asdict

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clarifications import entering, states
from gongkai.clarifications.entering import Wording
from gongkai.clarifications.errors import SameDraft
from gongkai.clarifications.locking import HANDLE, locked
from gongkai.clarifications.models import Clarification, Draft
from gongkai.clarifications.vocabulary import Answer


@transaction.atomic
def write_draft(pk: int, wording: Wording, *, by: Actor) -> Draft:
    """Keep a new version of the text; organs that agreed to an earlier one are asked again.

    Law: Regulation 2019, Arts. 6, 11; Regulation 2008, Arts. 6, 7.
    """
    case = locked(pk, HANDLE, by=by)
    states.must_allow("write_draft", case)
    values = entering.worded(wording)
    last = case.drafts.last()
    if last and all(getattr(last, name) == values[name] for name in asdict(wording)):
        raise SameDraft(version=last.version)

    version = last.version + 1 if last else 1
    draft = Draft.objects.create(
        case=case, version=version, written_by_id=by.person_id, written_at=timezone.now(), **values
    )
    again = _ask_again(case)
    journal.record("clarifications.write_draft", case, by=by, version=version, organs=again)
    return draft


def _ask_again(case: Clarification) -> list[str]:
    """Whoever answered an earlier text has not seen this one."""
    answered = case.confirmations.exclude(answer=Answer.WAITING)
    organs = list(answered.values_list("organ", flat=True))
    answered.update(answer=Answer.WAITING, answered_on=None, asked_on=timezone.localdate())
    return organs
