"""From the words of a command to whom and where they mean."""

from datetime import date

from gongkai.accounts.actor import Actor
from gongkai.accounts.models import User
from gongkai.agencies import queries as agencies
from gongkai.agencies.models import Agency, Section
from gongkai.information.importing.errors import NoSuchAgency, NoSuchKind, NoSuchPerson, NoSuchSection
from gongkai.law import kinds


def actor_called(username: str, *, on: date) -> Actor:
    """The person who signs in so, with the duties of that day."""
    user = User.objects.filter(username=username, is_active=True).first()
    if user is None:
        raise NoSuchPerson(username=username)
    return Actor.of(user, on=on)


def agency_called(called: str) -> int:
    """A body by its code, its name, its short name or a name it once had; without words, the one at the top."""
    if not called:
        top = Agency.objects.filter(parent=None, is_active=True).order_by("position", "id").first()
        if top is None:
            raise NoSuchAgency(called="（最上级）")
        return int(top.pk)
    found = Agency.objects.filter(code=called, is_active=True).values_list("pk", flat=True).first()
    known = found or agencies.all_names().get(called)
    if known is None:
        raise NoSuchAgency(called=called)
    return int(known)


def section_called(called: str, *, agency_id: int) -> int | None:
    """A section of the body by its name, or none without words."""
    if not called:
        return None
    found = Section.objects.filter(agency_id=agency_id, name=called, is_active=True).first()
    if found is None:
        raise NoSuchSection(agency=Agency.objects.get(pk=agency_id).name, called=called)
    return int(found.pk)


def kind_called(called: str) -> str:
    """A kind of information by its code or its Chinese name."""
    for code, name in kinds.choices():
        if called in (code, name):
            return code
    raise NoSuchKind(called=called, known="、".join(f"{code}（{name}）" for code, name in kinds.choices()))
