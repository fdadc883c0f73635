"""Give a person a new one-time password."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts import passwords
from gongkai.accounts.actions.create_person import NewPerson
from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import NotOneself
from gongkai.accounts.reach import person_in_use
from gongkai.audit import journal


@transaction.atomic
def reset_password(user_id: int, *, by: Actor) -> NewPerson:
    """Replace a forgotten password and end every open session; the new one must be changed at once."""
    user = person_in_use(user_id, by=by)
    if user.pk == by.user_id:
        raise NotOneself(what="重置密码")
    password = passwords.one_time_password()
    passwords.write(user, password, at=timezone.now(), one_time=True)
    user.open_sessions.all().delete()
    journal.record("accounts.reset_password", user, by=by)
    return NewPerson(user, password)
