"""Reading people, as far as the administrator's branch goes, and one's own account."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, F, OrderBy, Q, QuerySet

from gongkai.accounts import separation
from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.accounts.models import Appointment, SignedInSession, User
from gongkai.accounts.reach import ADMINISTER, current
from gongkai.agencies.queries import branch_ids
from gongkai.agencies.reach import At
from gongkai.law.vocabulary import Duty

PAGE = 50
ORDERS: dict[str, tuple[str | OrderBy, ...]] = {
    "agency": ("agency__position", "agency_id", "name", "id"),
    "-agency": ("-agency__position", "-agency_id", "name", "id"),
    "name": ("name", "id"),
    "-name": ("-name", "id"),
    "seen": (F("last_login").asc(nulls_first=True), "id"),
    "-seen": (F("last_login").desc(nulls_last=True), "id"),
}


@dataclass(frozen=True)
class PeopleFilters:
    """What a list of people is narrowed to."""

    text: str = ""
    agency_id: int | None = None
    below: bool = True
    duty: str = ""
    state: str = "on"  # on, off, or empty for both
    order: str = "agency"


@dataclass(frozen=True)
class PersonRow:
    """One person as a list shows them."""

    id: int
    username: str
    name: str
    agency_id: int
    agency: str
    section: str
    phone: str
    is_active: bool
    must_change_password: bool
    last_login: datetime | None
    duties: tuple[str, ...]


@dataclass(frozen=True)
class People:
    """One page of people."""

    rows: tuple[PersonRow, ...]
    total: int
    page: int
    pages: int


@dataclass(frozen=True)
class PersonView:
    """One person whole: duties now, before and to come, sessions, and what to think twice about."""

    user: User
    appointments: tuple[Appointment, ...]
    past: tuple[Appointment, ...]
    sessions: tuple[SignedInSession, ...]
    warnings: tuple[str, ...]


def people(actor: Actor, filters: PeopleFilters, *, on: date, page: int = 1) -> People:
    """The people this administrator runs, a page at a time."""
    found = _visible(actor, filters, on=on)
    total = found.count()
    pages = max(1, -(-total // PAGE))
    page = min(max(page, 1), pages)
    return People(_rows(found[(page - 1) * PAGE : page * PAGE], on=on), total, page, pages)


def every_person(actor: Actor, filters: PeopleFilters, *, on: date) -> tuple[PersonRow, ...]:
    """All of them, for export."""
    return _rows(_visible(actor, filters, on=on), on=on)


def person(actor: Actor, user_id: int, *, on: date) -> PersonView:
    """One person of the own branch."""
    user = User.objects.select_related("agency", "section").filter(pk=user_id).first()
    if user is None or not actor.may(ADMINISTER, At(user.agency_id)):
        raise Unknown
    return _view(user, on=on)


def own_account(actor: Actor, *, on: date) -> PersonView:
    """One's own account."""
    user = User.objects.select_related("agency", "section").filter(pk=actor.person_id).first()
    if user is None:
        raise Unknown
    return _view(user, on=on)


def people_count(agency_id: int) -> int:
    """How many accounts in use a body has, told before it is closed."""
    return User.objects.filter(agency_id=agency_id, is_active=True).count()


def which_exist(actor: Actor, asked: Sequence[QuerySet[Any]]) -> list[bool]:
    """For each of these lists whether anything stands in it, for pages that gather many. One query."""
    found = [Exists(rows.order_by()) for rows in asked]
    answers = User.objects.filter(pk=actor.person_id).annotate(**{f"is_{n}": one for n, one in enumerate(found)})
    return list(answers.values_list(*(f"is_{n}" for n in range(len(found)))).first() or [False] * len(found))


def _visible(actor: Actor, filters: PeopleFilters, *, on: date) -> QuerySet[User]:
    scope = actor.scope(ADMINISTER)
    found = User.objects.filter(scope.condition(section="section_id")).select_related("agency", "section")
    if filters.text:
        text = filters.text.strip()
        found = found.filter(Q(name__icontains=text) | Q(username__icontains=text) | Q(phone__icontains=text))
    if filters.agency_id:
        ids = branch_ids(filters.agency_id) if filters.below else {filters.agency_id}
        found = found.filter(agency_id__in=ids)
    if filters.state:
        found = found.filter(is_active=filters.state == "on")
    if filters.duty:
        holding = Appointment.objects.filter(current(on), duty=filters.duty, from_on__lte=on)
        found = found.filter(pk__in=holding.values("user_id"))
    return found.order_by(*ORDERS.get(filters.order, ORDERS["agency"]))


def _rows(users: Iterable[User], *, on: date) -> tuple[PersonRow, ...]:
    users = list(users)
    duties = _duties([user.pk for user in users], on=on)
    return tuple(
        PersonRow(
            user.pk,
            user.username,
            user.name,
            user.agency_id,
            user.agency.name,
            user.section.name if user.section else "",
            user.phone,
            user.is_active,
            user.must_change_password,
            user.last_login,
            duties[user.pk],
        )
        for user in users
    )


def _duties(user_ids: Sequence[int], *, on: date) -> dict[int, tuple[str, ...]]:
    held: dict[int, set[str]] = defaultdict(set)
    for first in range(0, len(user_ids), 500):
        rows = Appointment.objects.filter(current(on), user_id__in=user_ids[first : first + 500], from_on__lte=on)
        for user_id, duty in rows.values_list("user_id", "duty"):
            held[user_id].add(duty)
    return defaultdict(
        tuple, {pk: tuple(duty.label for duty in Duty if duty.value in codes) for pk, codes in held.items()}
    )


def _view(user: User, *, on: date) -> PersonView:
    rows = list(user.appointments.select_related("agency", "section"))
    open_rows = tuple(row for row in rows if row.to_on is None or row.to_on >= on)
    held: dict[int, set[Duty]] = defaultdict(set)
    for row in open_rows:
        held[row.agency_id].add(Duty(row.duty))
    warnings = dict.fromkeys(sentence for duties in held.values() for sentence in separation.warnings(duties))
    past = tuple(row for row in rows if row not in open_rows)
    return PersonView(user, open_rows, past, tuple(user.open_sessions.order_by("-seen_at")), tuple(warnings))
