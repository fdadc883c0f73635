"""Rules for passwords, and one-time passwords given out by an administrator."""

import re
import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from gongkai.accounts.errors import UsedPassword, WeakPassword
from gongkai.accounts.models import PastPassword, User

KINDS = (r"[a-z]", r"[A-Z]", r"[0-9]", r"[^a-zA-Z0-9]")
_CLEAR = "abcdefghjkmnpqrstuvwxyz", "ABCDEFGHJKMNPQRSTUVWXYZ", "23456789"  # without letters mistaken for figures


class CharacterKindsValidator:
    """Asks for several of: small letters, capitals, figures, other signs."""

    def __init__(self, at_least: int = 3) -> None:
        """Keep how many kinds there must be."""
        self.at_least = at_least

    def validate(self, password: str, user: User | None = None) -> None:
        """Refuse a password of too few kinds."""
        if sum(bool(re.search(kind, password)) for kind in KINDS) < self.at_least:
            raise ValidationError(self.get_help_text(), code="password_too_plain")

    def get_help_text(self) -> str:
        """The rule in words, shown beside the form."""
        return _("小写字母、大写字母、数字、其他符号四类中至少包含%(count)d类。") % {"count": self.at_least}


def one_time_password() -> str:
    """A password to be read out once and changed at the first sign-in: easy to read, hard to guess."""
    groups = ["".join(secrets.choice(alphabet) for alphabet in (*_CLEAR, _CLEAR[0])) for _group in range(3)]
    return "-".join(groups)


def must_be_good(password: str, *, user: User) -> None:
    """Refuse a password that breaks a rule, or one of the person's last few."""
    try:
        validate_password(password, user)
    except ValidationError as invalid:
        raise WeakPassword(problems="".join(invalid.messages)) from invalid
    if _was_used(password, user=user):
        raise UsedPassword(count=settings.PASSWORD_HISTORY)


def write(user: User, password: str, *, at: datetime, one_time: bool) -> None:
    """Set the password and keep the old one's hash among the last few."""
    if user.password and user.has_usable_password():
        PastPassword.objects.create(
            user=user, password=user.password, set_at=user.password_changed_at or user.created_at
        )
    user.set_password(password)
    user.password_changed_at, user.must_change_password = at, one_time
    user.save(update_fields=["password", "password_changed_at", "must_change_password"])
    kept = user.past_passwords.order_by("-set_at", "-id").values_list("pk", flat=True)[: settings.PASSWORD_HISTORY]
    user.past_passwords.exclude(pk__in=list(kept)).delete()


def must_change_now(user: User, *, now: datetime) -> bool:
    """Whether the person gets no further before choosing a new password: a one-time one, or one grown old."""
    if user.must_change_password:
        return True
    age = timedelta(days=settings.PASSWORD_MAX_AGE_DAYS)
    return bool(age and user.password_changed_at and user.password_changed_at + age < now)


def _was_used(password: str, *, user: User) -> bool:
    past = user.past_passwords.order_by("-set_at", "-id").values_list("password", flat=True)[
        : settings.PASSWORD_HISTORY - 1
    ]
    hashes = [user.password, *past] if user.has_usable_password() else list(past)
    return any(check_password(password, known) for known in hashes[: settings.PASSWORD_HISTORY])
