"""Who is acting, and how far their duties reach."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import Q

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.accounts.models import Appointment, User
from gongkai.accounts.permissions import PERMISSIONS, Permission
from gongkai.agencies.queries import Branches
from gongkai.law.vocabulary import Duty

EVERYTHING = ~Q(pk__in=[])  # as a condition; an empty one joined to another by “or” would vanish


@dataclass(frozen=True)
class Grant:
    """One duty and where it holds: in these agencies, or in one section of one agency."""

    duty: Duty
    post: str
    agency_ids: frozenset[int]
    section_id: int | None = None
    is_everywhere: bool = False  # reaches every body there is

    def reaches(self, agency_id: int | None, section_id: int | None) -> bool:
        """Whether something of this agency and section lies within the grant."""
        if agency_id not in self.agency_ids:
            return False
        return self.section_id is None or self.section_id == section_id


@dataclass(frozen=True)
class Scope:
    """How far a permission reaches: everywhere, in whole agencies (listed even then), or in single sections."""

    everything: bool = False
    agency_ids: frozenset[int] = frozenset()
    sections: frozenset[tuple[int, int]] = frozenset()  # (agency, section)

    def __bool__(self) -> bool:
        return self.everything or bool(self.agency_ids or self.sections)

    @property
    def bodies(self) -> frozenset[int]:
        """The bodies reached, wholly or in one section of theirs."""
        return self.agency_ids | {agency_id for agency_id, _section in self.sections}

    def condition(self, agency: str = "agency_id", section: str | None = "section_id") -> Q:
        """The same as a database condition over two columns; what has no section is beyond a single section's duty."""
        if self.everything:
            return EVERYTHING
        reach = Q(**{f"{agency}__in": self.agency_ids}) if self.agency_ids else Q(pk__in=[])
        if not (section and self.sections):
            return reach
        for agency_id, section_ids in self._by_agency().items():
            reach |= Q(**{agency: agency_id, f"{section}__in": section_ids})
        return Q(**{f"{agency}__in": self.bodies}) & reach  # said first of all, so that an index finds the bodies

    def _by_agency(self) -> dict[int, list[int]]:
        """The single sections of each agency, so that a condition is as long as there are agencies."""
        found: dict[int, list[int]] = {}
        for agency_id, section_id in sorted(self.sections):
            found.setdefault(agency_id, []).append(section_id)
        return found


@dataclass(frozen=True)
class Actor:
    """A person at work (or the program itself), with every duty they hold today."""

    user_id: int | None
    name: str
    username: str = ""
    agency_id: int | None = None
    section_id: int | None = None
    grants: tuple[Grant, ...] = field(default=(), repr=False)
    is_system: bool = False

    @classmethod
    def of(cls, user: User, on: date) -> "Actor":
        """The person with the duties they hold on that day."""
        appointments = Appointment.objects.filter(user=user, from_on__lte=on).filter(
            Q(to_on__isnull=True) | Q(to_on__gte=on)
        )
        held = list(appointments.values_list(*_HELD)) if user.is_active else []
        tree = Branches.now() if any(covers_branch for *_rest, covers_branch in held) else Branches({})
        return cls(user.pk, user.name, user.username, user.agency_id, user.section_id, _grants(held, tree))

    def may(self, permission: str, about: Any = None) -> bool:
        """Whether this person may do it, to `about` where given (anything with `agency_id`, perhaps `section_id`)."""
        if self.is_system:
            return True
        grants = self._grants_for(PERMISSIONS[permission])
        if about is None:
            return any(grants)
        section_id = getattr(about, "section_id", None)
        return any(grant.reaches(about.agency_id, section_id) for grant in grants)

    def must(self, permission: str, about: Any = None) -> None:
        """Refuse unless this person may do it."""
        if not self.may(permission, about):
            raise NotAllowed(label=PERMISSIONS[permission].label)

    def scope(self, permission: str) -> Scope:
        """How far the permission reaches for this person, for narrowing queries."""
        if self.is_system:
            return Scope(everything=True)
        whole: set[int] = set()
        sections: set[tuple[int, int]] = set()
        for grant in self._grants_for(PERMISSIONS[permission]):
            if grant.section_id is None:
                whole |= grant.agency_ids
            else:
                sections |= {(agency_id, grant.section_id) for agency_id in grant.agency_ids}
        everything = any(grant.is_everywhere for grant in self._grants_for(PERMISSIONS[permission]))
        within = frozenset(one for one in sections if one[0] not in whole)  # a whole agency holds its sections
        return Scope(everything, frozenset(whole), within)

    def post_for(self, permission: str, about: Any) -> str:
        """The post 职务 under which this person does it, for signatures."""
        section_id = getattr(about, "section_id", None)
        grants = self._grants_for(PERMISSIONS[permission])
        return next((grant.post for grant in grants if grant.reaches(about.agency_id, section_id)), "")

    @property
    def person_id(self) -> int:
        """The number of the person; the program itself has none and is refused."""
        if self.user_id is None:
            raise Unknown
        return self.user_id

    @property
    def duties(self) -> frozenset[Duty]:
        """Every duty held, wherever."""
        return frozenset(grant.duty for grant in self.grants)

    def _grants_for(self, permission: Permission) -> Sequence[Grant]:
        found = self._found.get(permission.duties)
        if found is None:
            found = self._found[permission.duties] = [grant for grant in self.grants if grant.duty in permission.duties]
        return found

    @cached_property
    def _found(self) -> dict[frozenset[Duty], list[Grant]]:
        """The grants for the duties asked about so far: a page asks dozens of times."""
        return {}


SYSTEM = Actor(user_id=None, name="系统", is_system=True)


_HELD = ("duty", "post", "section_id", "agency_id", "covers_branch")


def _grants(held: Sequence[tuple[str, str, int | None, int, bool]], tree: Branches) -> tuple[Grant, ...]:
    """One grant for each duty, post and section; a section of a body held as a whole under the same post adds nothing."""
    places: dict[tuple[str, str, int | None], set[int]] = {}
    everywhere = set[tuple[str, str, int | None]]()
    for duty, post, section_id, agency_id, covers_branch in held:
        branch = tree.carried_by(agency_id)  # with every ended body whose open work it finishes
        if covers_branch:
            branch |= tree.below(agency_id)
        if section_id is None and covers_branch and len(branch) == tree.count:
            everywhere.add((duty, post, None))
        places.setdefault((duty, post, section_id), set()).update(branch)
    found = []
    for (duty, post, section_id), bodies in places.items():
        left = bodies - places.get((duty, post, None), set()) if section_id else bodies
        if left:
            is_everywhere = (duty, post, section_id) in everywhere
            found.append(Grant(Duty(duty), post, frozenset(left), section_id, is_everywhere))
    return tuple(found)
