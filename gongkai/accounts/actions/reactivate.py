"""Switch an account on again."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts import passwords
from gongkai.accounts.actions.create_person import NewPerson
from gongkai.accounts.actor import Actor
from gongkai.accounts.reach import person_of_own
from gongkai.audit import journal


@transaction.atomic
def reactivate(user_id: int, *, by: Actor) -> NewPerson:
    """Let a person sign in again with a one-time password; duties are given anew."""
    user = person_of_own(user_id, by=by)
    user.is_active = True
    user.save(update_fields=["is_active"])
    password = passwords.one_time_password()
    passwords.write(user, password, at=timezone.now(), one_time=True)
    journal.record("accounts.reactivate", user, by=by)
    return NewPerson(user, password)
