"""Choose a new password for oneself."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts import passwords
from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown, WrongPassword
from gongkai.accounts.models import User
from gongkai.audit import journal


@transaction.atomic
def change_password(old: str, new: str, *, keep_session: str, by: Actor) -> User:
    """Replace one's own password; every other session of the person ends."""
    user = User.objects.select_for_update().filter(pk=by.person_id, is_active=True).first()
    if user is None:
        raise Unknown
    if not user.check_password(old):
        raise WrongPassword
    passwords.must_be_good(new, user=user)
    passwords.write(user, new, at=timezone.now(), one_time=False)
    user.open_sessions.exclude(session_key=keep_session).delete()
    journal.record("accounts.change_password", user, by=by)
    return user
