"""What became of the bodies, by date: one readable timeline, who carried on whose work, who held which duty on a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils import timezone

from gongkai.agencies.lineage import Lineage
from gongkai.agencies.models import Agency, AgencyDuty, Succession
from gongkai.agencies.queries import held_on
from gongkai.agencies.vocabulary import DutyKind, Passing, StepKind

OWN = {Passing.MERGED: StepKind.MERGED, Passing.SPLIT: StepKind.SPLIT}
TAKEN = {Passing.MERGED: StepKind.TOOK_IN, Passing.SPLIT: StepKind.FORMED_FROM}


@dataclass(frozen=True)
class Link:
    """Another body a line leads to, or one of a body's predecessors and successors."""

    id: int
    code: str
    name: str
    is_active: bool = True
    on: date | None = None
    how: Passing | None = None
    takes: str = ""


@dataclass(frozen=True)
class Step:
    """One line of the history: the day, what happened, to or from whom, under which notice; `line` names its row."""

    on: date
    kind: StepKind
    what: str = ""
    others: tuple[Link, ...] = ()
    basis: str = ""
    note: str = ""
    line: str = ""


@dataclass(frozen=True)
class Named:
    """A name a body had, and the days it held."""

    name: str
    from_on: date
    to_on: date | None


@dataclass(frozen=True)
class PublicHistory:
    """What everybody may know of a body's history: its other names, whom it came from and went on in."""

    founded_on: date | None
    closed_on: date | None
    names: tuple[Named, ...]
    predecessors: tuple[Link, ...]
    successors: tuple[Link, ...]

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing to tell."""
        return len(self.names) < 2 and not self.predecessors and not self.successors and self.closed_on is None


@dataclass(frozen=True)
class Held:
    """A duty a body held, and the days."""

    id: int
    kind: DutyKind
    what: str
    scope: str
    holder: str
    taken_from: str
    from_on: date
    to_on: date | None
    basis: str


def timeline(agency: Agency) -> list[Step]:
    """Everything recorded of the body, the oldest first. Seven queries."""
    found = [*_names(agency), *_places(agency), *_passed(agency), *_duties(agency), *_closed(agency), *_mended(agency)]
    order = list(StepKind)
    return sorted(found, key=lambda step: (step.on, order.index(step.kind)))


def predecessors(agency_id: int) -> tuple[Link, ...]:
    """The bodies whose work came to this one directly."""
    rows = Succession.objects.filter(successor_id=agency_id).select_related("predecessor")
    return tuple(_link(row.predecessor, row) for row in rows)


def successors(agency_id: int) -> tuple[Link, ...]:
    """The bodies this one's work went to directly."""
    rows = Succession.objects.filter(predecessor_id=agency_id).select_related("successor")
    return tuple(_link(row.successor, row) for row in rows)


def public_history(agency_id: int) -> PublicHistory:
    """The history as the portal shows it. Four queries."""
    agency: Agency = Agency.objects.get(pk=agency_id)
    names = tuple(Named(row.name, row.from_on, row.to_on) for row in agency.names.order_by("-from_on"))
    first = min((row.from_on for row in names), default=None)
    return PublicHistory(first, agency.closed_on, names, predecessors(agency_id), successors(agency_id))


def names_to_find(agency_ids: set[int]) -> dict[int, str]:
    """Body → every name under which what it published may be looked for: its own of all times, and those of its heirs."""
    lineage = Lineage.now()
    kin = {pk: {pk} | lineage.all_heirs(pk) for pk in agency_ids}
    wanted = set().union(*kin.values()) if kin else set()
    called: dict[int, set[str]] = {}
    for agency in Agency.objects.filter(pk__in=wanted).prefetch_related("names"):
        names = {agency.name, agency.short_name, *(row.name for row in agency.names.all())}
        called[agency.pk] = names - {""}
    return {pk: " ".join(sorted(set().union(*(called.get(one, set()) for one in ids)))) for pk, ids in kin.items()}


def duties(agency_id: int) -> list[Held]:
    """The duties the body holds or held by date."""
    rows = AgencyDuty.objects.filter(agency_id=agency_id).select_related("scope", "agency", "taken_from")
    return [_held(row) for row in rows.order_by("-from_on", "-id")]


def holders(scope_id: int) -> list[Held]:
    """Every duty about a branch with everybody who held it, for whoever transfers one."""
    rows = AgencyDuty.objects.filter(scope_id=scope_id).select_related("scope", "agency", "taken_from")
    return [_held(row) for row in rows.order_by("kind", "what", "-from_on")]


def holder_on(kind: DutyKind, day: date, *, scope_id: int, what: str = "") -> int | None:
    """The body that held a duty about a branch that day; none where nobody recorded it.

    Law: Regulation 2019, Arts. 3, 4; Regulation 2008, Arts. 3, 4.
    """
    rows = AgencyDuty.objects.filter(held_on(day), kind=kind, scope_id=scope_id, what=what)
    return rows.values_list("agency_id", flat=True).first()


def competent_ids_on(day: date) -> frozenset[int]:
    """Every competent office of that day; where nobody recorded when the duty passed, those marked so today.

    Law: Regulation 2019, Art. 3; Regulation 2008, Art. 3.
    """
    rows = AgencyDuty.objects.filter(kind=DutyKind.COMPETENT)
    held = set(rows.filter(held_on(day)).values_list("agency_id", flat=True))
    known = set(rows.values_list("agency_id", flat=True))
    marked = Agency.objects.filter(is_competent=True).exclude(pk__in=known)
    return frozenset(held | set(marked.values_list("pk", flat=True)))


def _names(agency: Agency) -> Iterator[Step]:
    before = ""
    for row in agency.names.order_by("from_on"):
        kind = StepKind.RENAMED if before else StepKind.FOUNDED
        yield Step(row.from_on, kind, row.name, basis=row.basis, note=before, line=f"name-{row.pk}")
        before = row.name


def _places(agency: Agency) -> Iterator[Step]:
    rows = list(agency.places.select_related("parent").order_by("from_on"))
    for row in rows[1:]:
        others = (_link(row.parent),) if row.parent else ()
        yield Step(row.from_on, StepKind.MOVED, others=others, basis=row.basis, line=f"place-{row.pk}")


def _passed(agency: Agency) -> Iterator[Step]:
    both = Succession.objects.filter(Q(predecessor=agency) | Q(successor=agency))
    for row in both.select_related("predecessor", "successor"):
        own = row.predecessor_id == agency.pk
        kind = (OWN if own else TAKEN)[Passing(row.how)]
        other = _link(row.successor if own else row.predecessor)
        line = f"succession-{row.pk}" if own else ""
        yield Step(row.on, kind, row.takes, (other,), row.basis, line=line)


def _duties(agency: Agency) -> Iterator[Step]:
    given = Q(taken_from=agency)
    for row in AgencyDuty.objects.filter(Q(agency=agency) | given).select_related("agency", "taken_from", "scope"):
        note = "" if row.scope_id in (agency.pk, agency.parent_id) else row.scope.name
        if row.agency_id == agency.pk:
            others = (_link(row.taken_from),) if row.taken_from else ()
            yield Step(row.from_on, StepKind.DUTY_IN, str(row), others, row.basis, note, f"duty-{row.pk}")
        else:
            yield Step(row.from_on, StepKind.DUTY_OUT, str(row), (_link(row.agency),), row.basis, note)


def _closed(agency: Agency) -> Iterator[Step]:
    if agency.closed_on and not agency.passed_to.exists():
        last = agency.names.order_by("-from_on").first()
        yield Step(agency.closed_on, StepKind.CLOSED, last.name if last else agency.name)


def _mended(agency: Agency) -> Iterator[Step]:
    for row in agency.corrections.all():
        day = timezone.localdate(row.corrected_at)
        yield Step(day, StepKind.CORRECTED, f"{row.before} → {row.after}", note=row.reason)


def _link(agency: Agency, row: Succession | None = None) -> Link:
    plain = Link(agency.pk, agency.code, agency.name, agency.is_active)
    if row is None:
        return plain
    return Link(agency.pk, agency.code, agency.name, agency.is_active, row.on, Passing(row.how), row.takes)


def _held(row: AgencyDuty) -> Held:
    given = row.taken_from.name if row.taken_from else ""
    return Held(
        row.pk, DutyKind(row.kind), row.what, row.scope.name, row.agency.name, given, row.from_on, row.to_on, row.basis
    )
