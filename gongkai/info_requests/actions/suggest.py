"""建议转为主动公开: the applicant thinks that everybody should have it."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import events, locking, states
from gongkai.info_requests.errors_intake import SuggestedAlready
from gongkai.info_requests.models import Suggestion
from gongkai.law.vocabulary import EventKind


@transaction.atomic
def suggest(number: str, *, words: str = "", by: Actor) -> Suggestion:
    """Keep the suggestion for the office to decide.

    Law: Regulation 2019, Art. 44.
    """
    case = locking.locked(number, "info_requests.handle", by=by, own=True)
    states.must_allow("suggest", case)
    before = Suggestion.objects.filter(info_request=case).first()
    if before is not None:
        raise SuggestedAlready(number=number, on=before.suggested_on)
    today = timezone.localdate()
    said = plain.said(words, what="建议理由", most=500, field="words")

    suggestion = Suggestion.objects.create(info_request=case, words=said, suggested_on=today)
    events.add(case, EventKind.SUGGESTED, on=today, by=by)
    journal.record("info_requests.suggest", case, by=by)
    return suggestion
