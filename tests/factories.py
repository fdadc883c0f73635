"""Agencies, people and items for tests, all in 示范县: plain functions with defaults, each taking what matters by name."""

from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.models import Appointment, User
from gongkai.agencies.models import Agency, AgencyPlace, Section
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.catalogue.actions.sign_off import sign_off
from gongkai.information.actions.enter import enter
from gongkai.information.content import Content
from gongkai.information.models import InfoItem
from gongkai.information.placing import Place
from gongkai.law.vocabulary import AgencyKind, Duty, ItemKind, Level, Version
from gongkai.publication.actions.publish import publish
from gongkai.publication.models import LateCause
from gongkai.publication.vocabulary import Cause
from gongkai.review.actions.approve import approve
from gongkai.review.actions.sign import sign
from gongkai.review.actions.submit import submit
from gongkai.review.models import ReviewSlip
from gongkai.review.questions import all_no

COLUMN = "statutory-20-01"  # 行政法规、规章和规范性文件
SINCE = date(2000, 1, 1)  # the day every appointment and place begins, unless told
_serial = count(1)


def make_agency(name: str = "", **fields: Any) -> Agency:
    """A body of 示范县; `parent` puts it below another one."""
    n = next(_serial)
    values = {
        "name": name or f"示范县第{n}局",
        "code": f"1100{n:05d}",
        "kind": AgencyKind.DEPARTMENT,
        "level": Level.COUNTY,
        "phone": "0000-0000000",
    } | fields
    agency = Agency.objects.create(**values)
    AgencyPlace.objects.create(agency=agency, parent=agency.parent, from_on=SINCE)
    return agency


def make_county(name: str = "示范县人民政府") -> Agency:
    """The government everything else stands below."""
    return make_agency(name, kind=AgencyKind.GOVERNMENT)


def make_section(agency: Agency, name: str = "") -> Section:
    """A 科室 of a body."""
    return Section.objects.create(agency=agency, name=name or f"第{next(_serial)}科")


def make_person(
    agency: Agency,
    *duties: Duty,
    section: Section | None = None,
    password: str = "",
    branch: bool = False,
    **fields: Any,
) -> User:
    """A member of staff with these duties over the agency, the section where given, or the whole branch below."""
    n = next(_serial)
    user = User(username=f"person{n}", name=f"演示{n}", agency=agency, section=section, must_change_password=False)
    for field, value in fields.items():
        setattr(user, field, value)
    if password:
        user.set_password(password)
    else:
        user.set_unusable_password()
    user.save()
    for duty in duties:
        appoint(user, duty, agency=agency, section=section, branch=branch)
    return user


def appoint(
    user: User,
    duty: Duty,
    *,
    agency: Agency | None = None,
    section: Section | None = None,
    branch: bool = False,
    from_on: date = SINCE,
    to_on: date | None = None,
) -> Appointment:
    """One more duty for a person."""
    return Appointment.objects.create(
        user=user,
        duty=duty,
        agency=agency or user.agency,
        section=section,
        covers_branch=branch,
        post=f"{duty.label}岗",
        from_on=from_on,
        to_on=to_on,
    )


def actor_for(user: User, on: date | None = None) -> Actor:
    """The person as actions and queries take them, with the duties of that day."""
    return Actor.of(user, on or date.today())  # noqa: DTZ011 - the machine's own day is near enough for appointments since 2000


def make_actor(agency: Agency, *duties: Duty, **options: Any) -> Actor:
    """A new person, straight as an actor."""
    return actor_for(make_person(agency, *duties, **options))


def content(**changes: Any) -> Content:
    """A complete, harmless document: everything submission asks for is filled in."""
    values = {
        "title": "示范县2026年农村饮水安全工作要点",
        "made_on": date(2026, 3, 2),
        "summary": "2026年农村饮水安全的目标、任务和责任分工。",
        "body_html": "<p>各乡镇人民政府要按时完成农村饮水安全巩固提升任务。</p>",
        "column_code": COLUMN,
    }
    return Content(**(values | changes))


def make_item(
    *,
    agency: Agency | None = None,
    section: Section | None = None,
    by: Actor | None = None,
    kind: str = ItemKind.DOCUMENT,
    **changes: Any,
) -> InfoItem:
    """A draft, entered by a clerk through the room's own action; `changes` are fields of its content."""
    agency = agency or make_agency()
    by = by or make_actor(agency, Duty.FILL)
    place = Place(agency.pk, section.pk if section else None)
    return enter(content(**changes), kind=kind, place=place, by=by)


@dataclass(frozen=True)
class Team:
    """The people of one agency who take an item from the desk to the public, each with one duty."""

    agency: Agency
    clerk: Actor
    head: Actor
    second: Actor
    secrecy: Actor
    leader: Actor
    publisher: Actor


def make_team(agency: Agency | None = None) -> Team:
    """Six people with the duties of review and publication over a whole agency."""
    agency = agency or make_agency()
    duties = (
        Duty.FILL, Duty.FIRST_REVIEW, Duty.SECOND_REVIEW, Duty.SECRECY_REVIEW, Duty.APPROVE, Duty.PUBLISH,
    )  # fmt: skip
    return Team(agency, *(make_actor(agency, duty) for duty in duties))


def answers(item: InfoItem, **changes: str) -> dict[str, str]:
    """逐项审查 of a plain document: no to every question, unless told."""
    return all_no(Version(item.version)) | changes


def submitted_slip(team: Team, *, said: dict[str, str] | None = None, **changes: Any) -> ReviewSlip:
    """A new item of the team's clerk, handed in; `changes` are fields of its content, `said` answers to questions."""
    item = make_item(agency=team.agency, by=team.clerk, **changes)
    return submit(item.pk, answers=answers(item, **(said or {})), by=team.clerk)


def passed_slip(team: Team, **changes: Any) -> ReviewSlip:
    """A slip that the section head and the reviewing body have passed: it waits for the leader."""
    slip = submitted_slip(team, **changes)
    sign(slip.pk, decision="pass", opinion="同意", by=team.head)
    return sign(slip.pk, decision="pass", opinion="不涉密，同意公开", by=team.secrecy)


def concluded_slip(team: Team, **changes: Any) -> ReviewSlip:
    """A slip concluded 公开 as 主动公开, signed by three people; no index number is reserved."""
    slip = passed_slip(team, **changes)
    return approve(slip.pk, conclusion="open", final_openness="proactive", opinion="同意", by=team.leader)


def ready_item(team: Team, **changes: Any) -> InfoItem:
    """An item reviewed, approved and numbered: it waits to be published."""
    slip = passed_slip(team, **changes)
    item = sign_off(slip.pk, conclusion="open", final_openness="proactive", opinion="同意", by=team.leader).item
    return explained(item, team.publisher)


def explained(item: InfoItem, by: Actor) -> InfoItem:
    """The item with a cause of its delay, where its last day to publish has gone by: publishing asks for one."""
    if item.due_on and item.due_on < timezone.localdate():
        said = {"cause": Cause.REVIEW, "entered_by_id": by.person_id, "entered_at": timezone.now()}
        LateCause.objects.get_or_create(item=item, defaults=said)
    return item


def published_item(team: Team, **changes: Any) -> InfoItem:
    """An item that is public; the platform's columns are added where they are missing."""
    seed_defaults()
    item = ready_item(team, **changes)
    publish(item.pk, by=team.publisher)
    return InfoItem.objects.select_related("current", "agency").get(pk=item.pk)
