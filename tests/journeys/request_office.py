"""The people of an invented bureau who take in, handle and answer requests, all able to sign in."""

from dataclasses import dataclass

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency, Section
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.info_requests.actions.save_policy import save_policy
from gongkai.law.vocabulary import Channel, Duty
from tests.factories import actor_for, make_agency, make_county, make_person, make_section
from tests.journeys.office import PASSWORD

NAME = "示范县交通运输局"
DUTIES = {
    "clerk": Duty.ACCEPT,
    "head": Duty.OFFICE_HEAD,
    "leader": Duty.APPROVE,
    "principal": Duty.PRINCIPAL,
    "admin": Duty.ADMINISTER,
}


@dataclass(frozen=True)
class RequestOffice:
    """One body, a section of it, and a person for each step of a request."""

    agency: Agency
    section: Section
    section_clerk: User
    clerk: User
    head: User
    leader: User
    principal: User
    admin: User


def request_office() -> RequestOffice:
    """The bureau of an invented county, with columns, people and 受理设置 in place."""
    seed_defaults()
    county = make_county()
    agency = make_agency(NAME, code="DEMO00009", parent=county, phone="0000-0000009", address="示范县示范大道9号")
    section = make_section(agency, "公路养护科")
    people = {role: _person(agency, role, duty) for role, duty in DUTIES.items()}
    section_clerk = _person(agency, "section", Duty.HANDLE, section=section)
    _settle(agency, people["admin"])
    return RequestOffice(agency, section, section_clerk, **people)


def _person(agency: Agency, login: str, duty: Duty, **options: object) -> User:
    return make_person(agency, duty, password=PASSWORD, username=login, name=f"{duty.label}演示", **options)  # type: ignore[arg-type]


def _settle(agency: Agency, admin: User) -> None:
    """受理设置: the channels open beside counter and post, the mark of its letters, where its decisions are challenged."""
    save_policy(
        agency.pk,
        by=actor_for(admin),
        office_name="示范县交通运输局政务公开办公室",
        letter_mark="示交",
        channels=[Channel.ONLINE, Channel.EMAIL],
        reconsideration_body="示范县人民政府",
        reconsideration_address="示范县示范大道1号",
        court="示范县人民法院",
        pay_channel="示范县非税收入缴款窗口（示范大道1号），凭通知书缴纳",
    )
