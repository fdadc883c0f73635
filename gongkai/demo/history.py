"""机构沿革 of the demo county: a centre founded, two bodies merged, one split, one renamed, duties passed, three to five years back."""

from dataclasses import dataclass
from datetime import date
from random import Random

from gongkai.accounts.actor import SYSTEM
from gongkai.agencies.actions.found import found
from gongkai.agencies.actions.merge import merge
from gongkai.agencies.actions.rename import rename
from gongkai.agencies.actions.split import Heir, split
from gongkai.agencies.actions.transfer_duty import transfer_duty
from gongkai.agencies.models import Agency, AgencyName, AgencyPlace
from gongkai.agencies.vocabulary import DutyKind
from gongkai.demo.county import FOUNDED, Unit
from gongkai.law.vocabulary import AgencyKind, Level

ROOT, OFFICE = "DEMO00001", "DEMO00002"
CENTRE = "信息中心"
BASIS = "示编〔{year}〕{n}号"


@dataclass(frozen=True)
class Paper:
    """The notices of one year's reform, numbered as they are cited."""

    year: int

    def number(self, n: int) -> str:
        """The n-th notice."""
        return BASIS.format(year=self.year, n=n)


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """Former bodies ended and went on in those of today; nobody works in them, what they published keeps their names."""
    root = units[ROOT].agency
    _centre(units, today)
    bodies = [unit.agency for _code, unit in sorted(units.items())]
    heirs = [body for body in bodies if body.kind == AgencyKind.DEPARTMENT and not body.is_competent]
    if len(heirs) < 3:
        return
    _merged(root, heirs[0], Paper(today.year - 5))
    _split(root, heirs[1], heirs[2], Paper(today.year - 4))
    _renamed(heirs[random.randrange(3, len(heirs))] if len(heirs) > 3 else heirs[0], Paper(today.year - 3))


def _centre(units: dict[str, Unit], today: date) -> None:
    """A centre founded five years ago takes the site over from the office."""
    root, office = units[ROOT].agency, units[OFFICE].agency
    paper = Paper(today.year - 5)
    founded = date(paper.year, 6, 1)
    transfer_duty(DutyKind.SITE, scope_id=root.pk, to_id=office.pk, on=FOUNDED, by=SYSTEM, basis="示范县机构设置方案")
    centre = next((unit.agency for unit in units.values() if unit.agency.name.endswith(CENTRE)), None)
    if centre is None:
        return
    for rows in (AgencyName.objects.filter(agency=centre), AgencyPlace.objects.filter(agency=centre)):
        rows.update(from_on=founded, basis=paper.number(9))
    taken = founded.replace(month=7)
    transfer_duty(DutyKind.SITE, scope_id=root.pk, to_id=centre.pk, on=taken, by=SYSTEM, basis=paper.number(11))


def _merged(root: Agency, into: Agency, paper: Paper) -> None:
    """Two former bureaus came together in one of today's."""
    for n, (name, code) in enumerate((("示范县物价局", "DEMO90002"), ("示范县粮食局", "DEMO90003")), start=1):
        former = _former(root, name, code)
        merge(former.pk, into_id=into.pk, on=date(paper.year, 3, 15), by=SYSTEM, basis=paper.number(n))


def _split(root: Agency, one: Agency, other: Agency, paper: Paper) -> None:
    """A former bureau went to two of today's."""
    former = _former(root, "示范县社会事务局", "DEMO90004")
    parts = [Heir(one.pk, takes="原有教育、培训方面的工作"), Heir(other.pk, takes="其余工作和未办结事项")]
    split(former.pk, into=parts, on=date(paper.year, 6, 1), by=SYSTEM, basis=paper.number(3), finishes=1)


def _renamed(agency: Agency, paper: Paper) -> None:
    """One body of today had another name until then: recorded backwards, since everything else knows the present one."""
    present = agency.name
    former = present.replace("局", "委员会") if "局" in present else f"原{present}"
    AgencyName.objects.filter(agency=agency, to_on=None).update(name=former)
    Agency.objects.filter(pk=agency.pk).update(name=former)
    rename(agency.pk, present, on=date(paper.year, 9, 1), by=SYSTEM, basis=paper.number(5))
    agency.refresh_from_db()


def _former(root: Agency, name: str, code: str) -> Agency:
    return found(
        name,
        code=code,
        kind=AgencyKind.DEPARTMENT,
        level=Level.COUNTY,
        parent_id=root.pk,
        on=FOUNDED,
        by=SYSTEM,
        position=900,
        basis="示范县机构设置方案",
    )
