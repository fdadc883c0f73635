"""Enter a member of staff who can sign in."""

import re
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from gongkai.accounts import passwords
from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import BadUsername, NotStated, UsernameTaken
from gongkai.accounts.models import User
from gongkai.accounts.reach import agency_of_own, section_within
from gongkai.audit import journal

_USERNAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{1,39}", re.ASCII)


@dataclass(frozen=True)
class NewPerson:
    """The person, and the one-time password to hand over; it is shown this once and kept nowhere."""

    user: User
    password: str


@transaction.atomic
def create_person(
    username: str,
    *,
    name: str,
    agency_id: int,
    by: Actor,
    section_id: int | None = None,
    phone: str = "",
    email: str = "",
) -> NewPerson:
    """Enter a person with a one-time password that must be changed at the first sign-in."""
    agency = agency_of_own(agency_id, by=by)
    section = section_within(section_id, agency=agency)
    username, name = username.strip(), stated(name, what="姓名")
    if not _USERNAME.fullmatch(username):
        raise BadUsername(username=username)
    if User.objects.filter(username__iexact=username).exists():
        raise UsernameTaken(username=username)

    user = User.objects.create(
        username=username, name=name, agency=agency, section=section, phone=phone.strip(), email=email.strip()
    )
    password = passwords.one_time_password()
    passwords.write(user, password, at=timezone.now(), one_time=True)
    journal.record("accounts.create_person", user, by=by, username=username, agency=agency.name)
    return NewPerson(user, password)


def stated(text: str, *, what: str) -> str:
    """The text without outer blanks; refused when nothing is left."""
    if not text.strip():
        raise NotStated(what=what)
    return text.strip()
