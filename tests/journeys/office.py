"""The people of a small invented county who walk through the journeys, all able to sign in."""

from dataclasses import dataclass

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency, Section
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.law.vocabulary import AgencyKind, Duty, Level
from tests.factories import Team, actor_for, make_agency, make_county, make_person, make_section

PASSWORD = "Journey-2026"
DUTIES = {
    "clerk": Duty.FILL,
    "head": Duty.FIRST_REVIEW,
    "secrecy": Duty.SECRECY_REVIEW,
    "leader": Duty.APPROVE,
    "publisher": Duty.PUBLISH,
}


@dataclass(frozen=True)
class Office:
    """One agency and the people who take an item from the desk to the public."""

    agency: Agency
    section: Section
    clerk: User
    head: User
    secrecy: User
    leader: User
    publisher: User


def office(name: str = "示范县青禾镇人民政府", *, county: Agency | None = None, login: str = "") -> Office:
    """An agency with one person for each step; `login` is put before their user names."""
    parent = county or make_county()
    kind = AgencyKind.TOWNSHIP if name.endswith(("镇人民政府", "乡人民政府")) else AgencyKind.DEPARTMENT
    level = Level.TOWNSHIP if kind == AgencyKind.TOWNSHIP else Level.COUNTY
    agency = make_agency(name, parent=parent, kind=kind, level=level)
    return _staffed(agency, login=login, branch=False)


def branch_office(county: Agency) -> Office:
    """The county's own office, whose people work for every body below it."""
    return _staffed(county, login="", branch=True)


def _staffed(agency: Agency, *, login: str, branch: bool) -> Office:
    people = {
        role: make_person(
            agency, duty, password=PASSWORD, username=f"{login}{role}", name=f"{duty.label}演示{login}", branch=branch
        )
        for role, duty in DUTIES.items()
    }
    return Office(agency, make_section(agency, "党政办公室"), **people)


def open_office(name: str = "示范县青禾镇人民政府", **options: object) -> Office:
    """The same with the columns of the platform in place, as on the first working day."""
    seed_defaults()
    return office(name, **options)  # type: ignore[arg-type]


def team_of(people: Office) -> Team:
    """The same people as the rooms know them, for what a journey takes for granted."""
    clerk, head, secrecy, leader, publisher = map(
        actor_for, (people.clerk, people.head, people.secrecy, people.leader, people.publisher)
    )
    return Team(people.agency, clerk=clerk, head=head, second=head, secrecy=secrecy, leader=leader, publisher=publisher)
