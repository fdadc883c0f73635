"""Reading bodies, their tree, and what they were called and where they stood on a day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q

from gongkai.agencies.errors import UnknownAgency
from gongkai.agencies.models import Agency, AgencyName, AgencyPlace, Section
from gongkai.agencies.reach import ADMINISTER, At, Doer, may_run_above
from gongkai.law.vocabulary import AgencyKind, Level


@dataclass(frozen=True)
class Branches:
    """Who stands below whom today, read once: superior → those directly below."""

    children: Mapping[int | None, tuple[int, ...]]
    carried: Mapping[int, tuple[int, ...]] = field(default_factory=dict)  # body → those whose open work it finishes

    @classmethod
    def now(cls) -> "Branches":
        """The present hierarchy, in one query."""
        children: dict[int | None, list[int]] = defaultdict(list)
        carried: dict[int, list[int]] = defaultdict(list)
        rows = Agency.objects.order_by("position", "id").values_list("pk", "parent_id", "successor_id")
        for pk, parent_id, successor_id in rows:
            children[parent_id].append(pk)
            if successor_id is not None:
                carried[successor_id].append(pk)
        frozen = {parent: tuple(below) for parent, below in children.items()}
        return cls(frozen, {heir: tuple(ended) for heir, ended in carried.items()})

    @property
    def count(self) -> int:
        """How many bodies there are."""
        return sum(len(below) for below in self.children.values())

    def below(self, agency_id: int) -> frozenset[int]:
        """The body and everybody below it."""
        return _spread(agency_id, self.children)

    def carried_by(self, agency_id: int) -> frozenset[int]:
        """The body and every ended body whose open work it finishes, also through heirs that ended in turn."""
        return _spread(agency_id, self.carried)


@dataclass(frozen=True)
class TreeRow:
    """One body in the tree as a list shows it, with what the reader may do to it."""

    id: int
    code: str
    name: str
    kind: str
    level: str
    depth: int
    is_active: bool
    closed_on: date | None
    may_run: bool
    may_run_above: bool


@dataclass(frozen=True)
class NamedFrom:
    """A name or a place in the hierarchy, with the days it held."""

    name: str
    from_on: date
    to_on: date | None
    basis: str


@dataclass(frozen=True)
class AgencyView:
    """One body with its sections, history and what the reader may do."""

    agency: Agency
    sections: tuple[Section, ...]
    names: tuple[NamedFrom, ...]
    places: tuple[NamedFrom, ...]
    may_run: bool
    may_run_above: bool


def tree(actor: Doer, *, closed: bool = True) -> list[TreeRow]:
    """The whole hierarchy for staff, depth first, saying which bodies this person runs."""
    rows = {agency.pk: agency for agency in Agency.objects.all() if closed or agency.is_active}
    children: dict[int | None, list[Agency]] = defaultdict(list)
    for agency in rows.values():
        children[agency.parent_id if agency.parent_id in rows else None].append(agency)
    found: list[TreeRow] = []
    waiting = [(agency, 0) for agency in reversed(children[None])]
    while waiting:
        agency, depth = waiting.pop()
        found.append(_row(actor, agency, depth))
        waiting.extend((below, depth + 1) for below in reversed(children[agency.pk]))
    return found


def agency(actor: Doer, agency_id: int) -> AgencyView:
    """One body whole, for those who may administer it."""
    found: Agency | None = Agency.objects.select_related("parent", "successor").filter(pk=agency_id).first()
    if found is None or not actor.may(ADMINISTER, At(found.pk)):
        raise UnknownAgency
    names = tuple(NamedFrom(n.name, n.from_on, n.to_on, n.basis) for n in found.names.order_by("-from_on"))
    return AgencyView(
        found,
        tuple(found.sections.all()),
        names,
        _places(found),
        may_run=True,
        may_run_above=may_run_above(actor, found),
    )


def facts(agency_id: int) -> Agency:
    """One body as everybody may know it: name, kind, level and contact."""
    found: Agency | None = Agency.objects.filter(pk=agency_id).first()
    if found is None:
        raise UnknownAgency
    return found


def branch_ids(agency_id: int) -> frozenset[int]:
    """The body and everybody below it today."""
    return Branches.now().below(agency_id)


def superiors() -> dict[int, int | None]:
    """Whom each body stands below today. One query."""
    return dict(Agency.objects.order_by().values_list("pk", "parent_id"))


def above(agency_id: int | None, parents: Mapping[int, int | None] | None = None) -> list[int]:
    """The bodies above one today, the nearest first; `parents` as `superiors` has it, where many are asked about."""
    known = superiors() if parents is None else parents
    found: list[int] = []
    parent = known.get(agency_id) if agency_id else None
    while parent is not None and parent not in found:
        found.append(parent)
        parent = known.get(parent)
    return found


def name_on(agency_id: int, day: date) -> str:
    """What the body was called that day; before its first recorded name, that first name."""
    names = AgencyName.objects.filter(agency_id=agency_id)
    held = names.filter(held_on(day)).first() or names.order_by("from_on").first()
    if held is None:
        raise UnknownAgency
    return held.name


def parent_on(agency_id: int, day: date) -> int | None:
    """The body it stood under that day, or none: at the top, or not founded yet."""
    held = AgencyPlace.objects.filter(held_on(day), agency_id=agency_id).first()
    return held.parent_id if held else None


def all_names() -> dict[str, int]:
    """Every name any body has now or had once, and its short names, with whose it is or was last."""
    found: dict[str, int] = {}
    for name, pk in AgencyName.objects.order_by("from_on", "id").values_list("name", "agency_id"):
        found[name] = pk
    for pk, name, short_name in Agency.objects.order_by("is_active", "id").values_list("pk", "name", "short_name"):
        found |= {called: pk for called in (name, short_name) if called}
    return found


def choices(actor: Doer, permission: str) -> list[tuple[int, str]]:
    """Bodies in use where this person may do it, for a form: number and indented name."""
    rows = tree(actor, closed=False)
    return [(row.id, f"{'　' * row.depth}{row.name}") for row in rows if actor.may(permission, At(row.id))]


def name_choices() -> list[tuple[int, str]]:
    """Every body in use, in the order of the tree: number and name."""
    rows = Agency.objects.filter(is_active=True).with_tree_fields().values_list("pk", "name")
    return list(rows)


def section_choices(agency_ids: Iterable[int]) -> list[tuple[int, str, int]]:
    """Sections in use of these bodies, for a form: number, name with its body's, and the body's number."""
    found = Section.objects.filter(agency_id__in=list(agency_ids), is_active=True).order_by(
        "agency__position", "position", "id"
    )
    rows = found.values_list("pk", "agency__name", "name", "agency_id")
    return [(pk, f"{agency_name}·{name}", agency_id) for pk, agency_name, name, agency_id in rows]


def _spread(start: int, steps: Mapping[Any, tuple[int, ...]]) -> frozenset[int]:
    found, waiting = {start}, [start]
    while waiting:
        fresh = [pk for pk in steps.get(waiting.pop(), ()) if pk not in found]
        found.update(fresh)
        waiting.extend(fresh)
    return frozenset(found)


def _row(actor: Doer, agency: Agency, depth: int) -> TreeRow:
    return TreeRow(
        agency.pk,
        agency.code,
        agency.name,
        AgencyKind(agency.kind).label,
        Level(agency.level).label,
        depth,
        agency.is_active,
        agency.closed_on,
        may_run=actor.may(ADMINISTER, At(agency.pk)),
        may_run_above=may_run_above(actor, agency) and actor.may(ADMINISTER, At(agency.pk)),
    )


def _places(agency: Agency) -> tuple[NamedFrom, ...]:
    rows = agency.places.select_related("parent").order_by("-from_on")
    return tuple(NamedFrom(row.parent.name if row.parent else "", row.from_on, row.to_on, row.basis) for row in rows)


def held_on(day: date) -> Q:
    """The rows by date that hold on a day."""
    return Q(from_on__lte=day) & (Q(to_on__isnull=True) | Q(to_on__gte=day))
