"""The fifty bodies, their sections and people."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from gongkai.accounts.models import Appointment, User
from gongkai.agencies.models import Agency, AgencyName, AgencyPlace, Section
from gongkai.demo.accounts import ACCOUNTS, PASSWORD
from gongkai.law.vocabulary import AgencyKind, Duty, Level
from gongkai.review.models import ReviewPolicy

HERE = Path(__file__).parent
ROOT_CODE = "DEMO00001"
OFFICE_CODE = "DEMO00002"
FOUNDED = date(2008, 5, 1)
_LEVELS = {AgencyKind.TOWNSHIP: Level.TOWNSHIP, AgencyKind.SUBDISTRICT: Level.TOWNSHIP}
_STAFF = (  # one person for each step in every unit, so that nobody signs twice
    ("tb", "经办", "科员", (Duty.FILL,)),
    ("cs", "科长", "科室负责人", (Duty.FIRST_REVIEW,)),
    ("bm", "保密", "保密审查员", (Duty.SECRECY_REVIEW,)),
    ("qf", "分管", "分管负责人", (Duty.APPROVE,)),
    ("fb", "发布", "信息发布员", (Duty.PUBLISH, Duty.CATALOGUE)),
    ("sl", "受理", "申请受理员", (Duty.ACCEPT,)),
    ("cb", "承办", "业务科科员", (Duty.HANDLE,)),
    ("gk", "公开", "公开办主任", (Duty.OFFICE_HEAD,)),
    ("zy", "主要", "主要负责人", (Duty.PRINCIPAL,)),
    ("cy", "查阅", "查阅点管理员", (Duty.KEEP_POINT,)),
)


@dataclass(frozen=True)
class Unit:
    """One body of the county with the people who work its items."""

    agency: Agency
    short_name: str
    sections: list[Section]
    people: dict[Duty, User]


def build(*, today: date) -> dict[str, Unit]:
    """Make the county; units by code."""
    password = make_password(PASSWORD)
    units: dict[str, Unit] = {}
    for number, entry in enumerate(tomllib.loads((HERE / "units.toml").read_text("utf-8"))["unit"], start=1):
        root = units[ROOT_CODE].agency if units else None
        agency = _agency(entry, number, parent=root)
        sections = [
            Section.objects.create(agency=agency, name=name, position=position)
            for position, name in enumerate(entry.get("sections", ["办公室", "业务科"]))
        ]
        units[agency.code] = Unit(agency, entry["short"], sections, _people(sections, number, password, today))
    _office_accounts(units[OFFICE_CODE], password, today)
    ReviewPolicy.objects.create(agency=units[OFFICE_CODE].agency, second_review=True, office_phones="0000-0000000")
    return units


def _agency(entry: dict[str, str], number: int, *, parent: Agency | None) -> Agency:
    kind = AgencyKind(entry["kind"])
    agency = Agency.objects.create(
        code=entry["code"],
        area_code="000000",
        name=entry["name"],
        short_name=entry["short"],
        kind=kind,
        level=_LEVELS.get(kind, Level.COUNTY),
        is_competent=bool(entry.get("competent")),
        parent=parent,
        position=number,
        address=f"示范县示范大道{number}号",
        postcode="000000",
        office_hours="工作日 8:30—12:00，14:00—17:30（法定节假日除外）",
        phone=f"0000-00000{number:02d}",
        fax=f"0000-00001{number:02d}",
        email=f"gk{number:02d}@example.gov.cn",
    )
    AgencyName.objects.create(agency=agency, name=agency.name, from_on=FOUNDED, basis="示范县机构设置方案")
    AgencyPlace.objects.create(agency=agency, parent=parent, from_on=FOUNDED, basis="示范县机构设置方案")
    return agency


def _people(sections: list[Section], number: int, password: str, today: date) -> dict[Duty, User]:
    people: dict[Duty, User] = {}
    agency = sections[0].agency
    for login, role, post, duties in _STAFF:
        person = _person(f"{login}{number:02d}", f"{role}演示{number:02d}", agency, password)
        for duty in duties:
            people[duty] = person
            Appointment.objects.create(
                user=person,
                duty=duty,
                post=post,
                agency=agency,
                section=sections[-1] if duty is Duty.HANDLE else None,  # a section answers for what it holds
                from_on=_appointed(today),
            )
    return people


def _office_accounts(office: Unit, password: str, today: date) -> None:
    root = office.agency.parent
    for account in ACCOUNTS:
        person = _person(account.username, account.name, office.agency, password)
        Appointment.objects.create(
            user=person,
            duty=account.duty,
            post=account.post,
            agency=root,  # the county office works for every body below, those brought in by an import as well
            covers_branch=True,
            from_on=_appointed(today),
        )
        office.people[account.duty] = person


def _person(username: str, name: str, agency: Agency, password: str) -> User:
    return User.objects.create(
        username=username,
        name=name,
        agency=agency,
        password=password,
        must_change_password=False,
        password_changed_at=timezone.now(),
    )


def _appointed(today: date) -> date:
    return date(today.year - 8, 1, 1)
