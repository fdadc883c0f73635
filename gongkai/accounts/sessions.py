"""Open sessions: whether one still holds, and when it was last used."""

from datetime import datetime, timedelta
from enum import Enum

from django.conf import settings

from gongkai.accounts.models import SignedInSession

SEEN_EVERY = timedelta(seconds=60)  # how exactly the last use is kept; writing it on every page would cost too much


class Standing(Enum):
    """What became of a session."""

    OPEN = "open"
    IDLE = "idle"
    ENDED = "ended"


def standing(user_id: int, *, session_key: str | None, now: datetime) -> Standing:
    """Whether the person's session still holds; a use is noted about once a minute."""
    session = SignedInSession.objects.filter(session_key=session_key or "", user_id=user_id).first()
    if session is None:
        return Standing.ENDED
    if session.seen_at + timedelta(minutes=settings.IDLE_MINUTES) < now:
        session.delete()
        return Standing.IDLE
    if session.seen_at + SEEN_EVERY < now:
        SignedInSession.objects.filter(pk=session.pk).update(seen_at=now)
    return Standing.OPEN
