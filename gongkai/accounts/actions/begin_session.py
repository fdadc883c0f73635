"""Note that a person signed in."""

from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.models import SignedInSession, User
from gongkai.audit import journal


@dataclass(frozen=True)
class Begun:
    """What the person should know after signing in."""

    ended_others: int
    last_seen: str  # when and from where the account was used before, for the person to check


@transaction.atomic
def begin_session(*, session_key: str, address: str, browser: str, by: Actor) -> Begun:
    """Keep the session among the person's open ones; the oldest beyond the limit end."""
    user = User.objects.select_for_update().get(pk=by.person_id)
    now = timezone.now()
    SignedInSession.objects.filter(session_key=session_key).delete()  # signed in a second time in the same browser
    last = user.open_sessions.order_by("-seen_at").first()
    room = max(settings.SESSIONS_PER_PERSON - 1, 0)
    stay = list(user.open_sessions.order_by("-seen_at", "-id").values_list("pk", flat=True)[:room])
    ended, _rows = user.open_sessions.exclude(pk__in=stay).delete()
    SignedInSession.objects.create(
        user=user, session_key=session_key, started_at=now, seen_at=now, address=address[:45], browser=browser[:120]
    )
    journal.record("accounts.sign_in", user, by=by, address=address, ended_others=ended)
    return Begun(ended, f"{timezone.localtime(last.seen_at):%Y-%m-%d %H:%M}" if last else "")
