"""Fill a Gongkai home with requests, straight into its tables, and with two clerks: one of a body, one of the county."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any

from django.core.management import call_command
from django.db import connections
from django.utils import timezone

from benchmarks.corpus import AGENCIES, agency_name
from benchmarks.filling import BATCH, write
from benchmarks.request_clerks import COUNTY, ONE, PASSWORD
from benchmarks.request_corpus import PERSONS, SECTIONS, Case, RequestCorpus, masked
from gongkai.accounts import passwords
from gongkai.accounts.models import Appointment, User
from gongkai.agencies.models import Agency, AgencyPlace, Section
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.cli import home
from gongkai.info_requests import identity as identities
from gongkai.info_requests.identity import Identity
from gongkai.info_requests.models import Applicant, InfoRequest, RequestEvent
from gongkai.law.vocabulary import AgencyKind, Duty, Level

SINCE = date(2008, 5, 1)


def fill(size: int, seed: int) -> dict[str, int]:
    """A home with bodies, clerks and requests; says how many are open."""
    make_ready()
    if InfoRequest.objects.count() != size:
        _rows(RequestCorpus(size, timezone.localdate(), seed))
    return {"requests": size, "open": InfoRequest.objects.filter(is_open=True).count()}


def prepare(bodies: int, _seed: int) -> list[str]:
    """A home without requests, for those that will be sent; the codes of its bodies."""
    return [agency.code for agency in make_ready(bodies)]


def make_ready(bodies: int = AGENCIES) -> list[Agency]:
    """Tables, style sheets, defaults, a county with its bodies, and the clerks."""
    call_command("migrate", verbosity=0, skip_checks=True)
    home.collect_static()
    seed_defaults()
    county = _agency(0, None)
    agencies = [county, *(_agency(number, county) for number in range(1, bodies))]
    clerk = _clerk(ONE, county, covers_branch=False)
    _clerk(COUNTY, county, covers_branch=True)
    Appointment.objects.get_or_create(user=clerk, duty=Duty.HANDLE, agency=county, defaults={"from_on": SINCE})
    return agencies


def _agency(number: int, parent: Agency | None) -> Agency:
    """One body below the county, with its sections."""
    kind = AgencyKind.DEPARTMENT if parent else AgencyKind.GOVERNMENT
    agency, made = Agency.objects.get_or_create(
        name=agency_name(number),
        defaults={"code": f"B{number:03d}", "kind": kind, "level": Level.COUNTY, "position": number, "parent": parent},
    )
    if made:
        AgencyPlace.objects.create(agency=agency, parent=parent, from_on=SINCE)
        Section.objects.bulk_create(Section(agency=agency, name=f"演示第{n + 1}科") for n in range(SECTIONS))
    return agency


def _clerk(username: str, agency: Agency, *, covers_branch: bool) -> User:
    """Somebody who accepts requests, with a known password."""
    user, made = User.objects.get_or_create(username=username, defaults={"name": "张演示", "agency": agency})
    if made:
        passwords.write(user, PASSWORD, at=timezone.now(), one_time=False)
        Appointment.objects.create(
            user=user, duty=Duty.ACCEPT, agency=agency, covers_branch=covers_branch, from_on=SINCE, post="受理员"
        )
    return user


def _rows(corpus: RequestCorpus) -> None:
    """Applicants, requests and their first and last events."""
    agencies = list(Agency.objects.order_by("position"))
    places = _Places(agencies, [_sections(agency) for agency in agencies], User.objects.get(username=ONE).pk)
    persons = [_person(number) for number in range(PERSONS)]
    connections.close_all()
    with sqlite3.connect(home.sqlite_path() or "") as raw:
        raw.execute("PRAGMA foreign_keys=OFF")
        raw.execute("PRAGMA synchronous=OFF")
        raw.execute("PRAGMA cache_size=-1000000")
        for cases in _batches(corpus.cases()):
            write(raw, Applicant, ({"id": case.id, "kind": case.kind, "masked": masked(case)} | persons[case.person]
                                   for case in cases))  # fmt: skip
            write(raw, InfoRequest, (places.case(case) for case in cases))
            write(raw, RequestEvent, (event for case in cases for event in _events(case)))
            raw.commit()
            print(f"  {cases[-1].id} / {corpus.size} requests", flush=True)


class _Places:
    """Which rows the numbers of the corpus stand for."""

    def __init__(self, agencies: list[Agency], sections: list[list[int]], handler_id: int) -> None:
        self.agencies, self.sections, self.handler_id = agencies, sections, handler_id

    def case(self, case: Case) -> dict[str, Any]:
        """One request by field name."""
        agency = self.agencies[case.agency]
        same = ("id title channel version state outcome arrived_on received_on due_on next_step next_due_on closed_on "
                "is_open").split()  # fmt: skip
        return {name: getattr(case, name) for name in same} | {
            "number": f"{agency.code}-{case.arrived_on.year}-{case.serial:04d}",
            "agency_id": agency.pk,
            "section_id": None if case.section is None else self.sections[case.agency][case.section],
            "handler_id": self.handler_id if case.agency == 0 and case.id % 3 == 0 else None,
            "applicant_id": case.id,
            "description": f"申请公开{case.title}的全文，以及有关的附件和附表。",
            "form_wanted": "electronic",
            "way_wanted": "online",
            "submitted_at": f"{case.arrived_on.isoformat()} 01:00:00",
            "receipt_rule": "system_confirmed" if case.received_on else "",
            "period_from": case.received_on,
            "is_paused": case.state == "consulting",
            "is_sensitive": case.is_flagged,
        }


def _sections(agency: Agency) -> list[int]:
    return list(Section.objects.filter(agency=agency).order_by("pk").values_list("pk", flat=True))


def _person(number: int) -> dict[str, str]:
    """A made-up applicant, sealed once and used for all that person's requests."""
    who = Identity(name=f"演示第{number}人", id_type="passport", id_number=f"DEMO{number:08d}", phone="13800000000")
    return {
        "sealed": identities.seal(who),
        "person_key": identities.person_key(who),
        "name_key": identities.name_key(who.name),
    }


def _events(case: Case) -> Iterator[dict[str, Any]]:
    """What happened, in rows that are given their numbers by the database's order."""
    days = [("submitted", case.arrived_on), ("received", case.received_on), ("decided", case.closed_on)]
    for place, (kind, day) in enumerate(days):
        if day:
            at = f"{day.isoformat()} 02:00:00"
            yield {"id": case.id * 4 + place, "info_request_id": case.id, "kind": kind, "on": day, "at": at}


def _batches(cases: Iterable[Case]) -> Iterator[list[Case]]:
    waiting = iter(cases)
    while batch := list(islice(waiting, BATCH)):
        yield batch
