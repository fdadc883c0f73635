"""Offices and requests for the tests of this room, made through the real actions."""

from dataclasses import dataclass
from datetime import date

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency, Section
from gongkai.info_requests.actions.register import register
from gongkai.info_requests.identity import Identity
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.wish import Wish
from gongkai.law.vocabulary import ApplicantKind, Channel, Duty
from tests.factories import make_actor, make_agency, make_section

FIRST_DAY_OF_2019 = date(2019, 5, 15)
ID_NUMBER = "11010119900307803X"
CREDIT_CODE = "91110000MA0000001L"


@dataclass(frozen=True)
class Office:
    """The people of one body who work requests, each with one duty."""

    agency: Agency
    section: Section
    clerk: Actor
    section_clerk: Actor
    head: Actor
    leader: Actor
    principal: Actor
    admin: Actor
    auditor: Actor


def make_office(agency: Agency | None = None) -> Office:
    """A body with one section and seven people."""
    agency = agency or make_agency()
    section = make_section(agency)
    return Office(
        agency=agency,
        section=section,
        clerk=make_actor(agency, Duty.ACCEPT),
        section_clerk=make_actor(agency, Duty.HANDLE, section=section),
        head=make_actor(agency, Duty.OFFICE_HEAD),
        leader=make_actor(agency, Duty.APPROVE),
        principal=make_actor(agency, Duty.PRINCIPAL),
        admin=make_actor(agency, Duty.ADMINISTER),
        auditor=make_actor(agency, Duty.AUDIT),
    )


def identity(**changes: str) -> Identity:
    """张演示, with everything the form of a person asks."""
    values = {
        "name": "张演示",
        "id_type": "resident",
        "id_number": ID_NUMBER,
        "phone": "13800000000",
        "email": "demo@example.org",
        "address": "示范县示范镇演示路1号",
    }
    return Identity(**(values | changes))


def organisation(**changes: str) -> Identity:
    """示范演示有限公司, with everything the form of an organisation asks."""
    values = {
        "name": "示范演示有限公司",
        "credit_code": CREDIT_CODE,
        "legal_person": "李演示",
        "contact": "王演示",
        "phone": "0000-0000000",
        "address": "示范县示范镇演示路2号",
    }
    return Identity(**(values | changes))


def wish(**changes: str) -> Wish:
    """One matter, wanted on paper by post."""
    values = {
        "title": "示范县2025年农村公路养护资金分配方案",
        "description": "申请公开2025年全县农村公路养护资金分配到各乡镇的方案全文。",
        "form_wanted": "paper",
        "way_wanted": "post",
    }
    return Wish(**(values | changes))


def make_request(office: Office, *, on: date = date(2026, 3, 2), **changes: object) -> InfoRequest:
    """A request handed in at the counter that day; `changes` are fields of identity and wish, or options of `register`."""
    options = {"kind": ApplicantKind.PERSON, "channel": Channel.COUNTER, "by": office.clerk}
    who = {name: changes.pop(name) for name in list(changes) if name in Identity.__dataclass_fields__}
    asked = {"purpose": "生活的需要"} if on < FIRST_DAY_OF_2019 else {}
    asked |= {name: changes.pop(name) for name in list(changes) if name in Wish.__dataclass_fields__ and name != "kind"}
    asked |= {"kind": changes.pop("wish_kind")} if "wish_kind" in changes else {}
    options |= {"agency_id": office.agency.pk, "arrived_on": on} | changes
    applicant = identity if options["kind"] == ApplicantKind.PERSON else organisation
    case = register(applicant(**who), wish(**asked), **options)
    return InfoRequest.objects.select_related("agency", "section", "applicant").get(pk=case.pk)
