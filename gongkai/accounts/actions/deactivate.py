"""Switch an account off."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actions.end_appointment import end_all
from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import NotOneself
from gongkai.accounts.models import User
from gongkai.accounts.reach import person_in_use
from gongkai.audit import journal


@transaction.atomic
def deactivate(user_id: int, *, by: Actor, reason: str = "") -> User:
    """End a person's duties and sessions; what they did keeps their name, so the account is never deleted."""
    user = person_in_use(user_id, by=by)
    if user.pk == by.user_id:
        raise NotOneself(what="停用")
    end_all(user, on=timezone.localdate(), by=by, why="账号停用")
    user.is_active = False
    user.save(update_fields=["is_active"])
    user.open_sessions.all().delete()
    journal.record("accounts.deactivate", user, by=by, reason=reason.strip())
    return user
