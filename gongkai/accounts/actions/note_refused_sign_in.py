"""Note that somebody failed to sign in."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.models import User
from gongkai.audit import journal


@transaction.atomic
def note_refused_sign_in(username: str, *, address: str, locked: bool) -> None:
    """Journal a failed sign-in. A name nobody has is not written down: people type passwords into the wrong field."""
    user = User.objects.filter(username=username).first()
    about = user or journal.Thing("accounts.user", "", "（不存在的账号）")
    journal.record("accounts.sign_in_refused", about, by=_nobody(user), address=address, locked=locked)


def _nobody(user: User | None) -> Actor:
    return Actor(user_id=None, name="未登录", agency_id=user.agency_id if user else None)
