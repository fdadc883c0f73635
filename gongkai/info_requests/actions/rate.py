"""评价: what the applicant thinks of the answer, once."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import events, locking, states
from gongkai.info_requests.errors_intake import RatedAlready, RatingWrong
from gongkai.info_requests.models import InfoRequest
from gongkai.law.vocabulary import EventKind

MARKS = range(1, 6)


@transaction.atomic
def rate(number: str, *, rating: int, words: str = "", by: Actor) -> InfoRequest:
    """Keep the applicant's mark from 1 to 5 and a few words."""
    case = locking.locked(number, "info_requests.handle", by=by, own=True)
    states.must_allow("rate", case)
    if rating not in MARKS:
        raise RatingWrong
    if case.rating is not None:
        raise RatedAlready(number=number)

    case.rating, case.rating_words = rating, plain.said(words, what="评价意见", most=500, field="words")
    case.save(update_fields=["rating", "rating_words"])
    events.add(case, EventKind.RATED, on=timezone.localdate(), by=by)
    journal.record("info_requests.rate", case, by=by, rating=rating)
    return case
