"""Split a body into two or more that carry on its work."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from gongkai.agencies.actions.close import shut
from gongkai.agencies.actions.found import found
from gongkai.agencies.actions.move import hold_hierarchy, place
from gongkai.agencies.errors import HeirTwice, IntoItself, SectionNowhere, TooFewHeirs, UnknownAgency
from gongkai.agencies.lineage import must_exist_on, must_not_ring
from gongkai.agencies.models import Agency, Section
from gongkai.agencies.passing import note_heirs, pass_duties
from gongkai.agencies.queries import Branches
from gongkai.agencies.reach import ADMINISTER, At, Doer, locked, locked_in_use, must_have_come, must_run_above
from gongkai.agencies.vocabulary import Passing
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.law.vocabulary import AgencyKind, Level


@dataclass(frozen=True)
class Heir:
    """One body the work goes to: one in use by its number, or a new one by name and code; `takes` says which work."""

    agency_id: int | None = None
    name: str = ""
    code: str = ""
    takes: str = ""


@transaction.atomic
def split(
    agency_id: int,
    *,
    into: Sequence[Heir],
    on: date,
    by: Doer,
    basis: str = "",
    sections: Mapping[int, int] | None = None,
    finishes: int = 0,
) -> Agency:
    """End a body on the eve of that day and let others carry on.

    `sections` gives sections to heirs (section number → place in `into`), `finishes` is the place of the heir that
    completes what is open and takes over the bodies below and the duties.
    """
    hold_hierarchy()
    agency = locked_in_use(agency_id)
    must_run_above(by, agency)
    must_have_come(on, today=timezone.localdate())
    must_exist_on(agency, on)
    if len(into) < 2:
        raise TooFewHeirs
    heirs = [_heir(agency, one, on=on, basis=basis, by=by) for one in into]
    _must_be_distinct(heirs)
    taker = heirs[finishes] if 0 <= finishes < len(heirs) else heirs[0]

    _pass_sections(agency, heirs, sections or {})
    for below in Agency.objects.filter(parent=agency, is_active=True):
        place(below, taker, on=on, basis=basis)
    duties = pass_duties(agency, to=taker, on=on, basis=basis)
    takes = [plain.said(plain.one_line(one.takes), what="承接的工作", most=300) for one in into]
    note_heirs(agency, zip(heirs, takes, strict=True), how=Passing.SPLIT, on=on, basis=basis)
    shut(agency, on=on - timedelta(days=1), successor=taker)
    names = [heir.name for heir in heirs]
    journal.record("agencies.split", agency, by=by, into=names, duties=duties, on=on.isoformat(), basis=basis)
    return agency


def _heir(agency: Agency, one: Heir, *, on: date, basis: str, by: Doer) -> Agency:
    """The body in use, or the new one founded beside the body that ends."""
    if one.agency_id is None:
        kind, level = AgencyKind(agency.kind), Level(agency.level)
        return found(
            one.name, code=one.code, kind=kind, level=level, on=on, by=by, parent_id=agency.parent_id, basis=basis
        )
    must_not_ring(agency, into=locked(one.agency_id))
    heir = locked_in_use(one.agency_id)
    if not by.may(ADMINISTER, At(heir.pk)):
        raise UnknownAgency
    if heir.pk in Branches.now().below(agency.pk):
        raise IntoItself(name=agency.name)
    must_exist_on(heir, on)
    return heir


def _must_be_distinct(heirs: Sequence[Agency]) -> None:
    seen: set[int] = set()
    for heir in heirs:
        if heir.pk in seen:
            raise HeirTwice(name=heir.name)
        seen.add(heir.pk)


def _pass_sections(agency: Agency, heirs: Sequence[Agency], sections: Mapping[int, int]) -> None:
    """Each section goes to its heir under its name; the old ones stay in the records, out of use."""
    own = list(agency.sections.filter(is_active=True))
    for section in own:
        at = sections.get(section.pk)
        if at is None:
            continue
        if not 0 <= at < len(heirs):
            raise SectionNowhere(name=section.name)
        fields = {"address": section.address, "phone": section.phone, "position": section.position, "is_active": True}
        Section.objects.update_or_create(agency=heirs[at], name=section.name, defaults=fields)
    agency.sections.filter(is_active=True).update(is_active=False)
