"""Reading places, visits and hand-overs for the tests of this room, made through the real actions."""

from dataclasses import dataclass
from datetime import date
from itertools import count

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.law.vocabulary import Duty, Level
from gongkai.outlets.actions.add_material import add_material
from gongkai.outlets.actions.prepare_handover import prepare_handover
from gongkai.outlets.actions.register_point import register_point
from gongkai.outlets.actions.show_point import show_point
from gongkai.outlets.entering import Counts, PointEntry, VisitEntry
from gongkai.outlets.models import Handover, Point
from gongkai.outlets.vocabulary import MaterialKind, PointKind, ReadingWay
from tests.factories import Team, make_actor, make_agency, make_team, published_item

_serial = count(1)
WEEK = "周一至周五 8:30-12:00，14:00-17:30"


@dataclass(frozen=True)
class Desk:
    """A body with the people who keep its reading places."""

    agency: Agency
    team: Team
    clerk: Actor  # 目录管理
    head: Actor  # 公开工作机构负责人
    keeper: Actor  # 查阅点管理
    stranger: Actor


def make_desk(agency=None) -> Desk:
    """A body with a clerk, a head and a keeper, and somebody of another body with the same duties."""
    agency = agency or make_agency()
    return Desk(
        agency,
        make_team(agency),
        make_actor(agency, Duty.CATALOGUE),
        make_actor(agency, Duty.OFFICE_HEAD),
        make_actor(agency, Duty.KEEP_POINT),
        make_actor(make_agency(), Duty.CATALOGUE, Duty.KEEP_POINT),
    )


def entry(desk, **changes) -> PointEntry:
    """The county library's reading corner, open since 2 March 2020."""
    values = {
        "agency_id": desk.agency.pk,
        "name": f"示范县图书馆查阅区{next(_serial)}",
        "kind": PointKind.LIBRARY,
        "level": Level.COUNTY,
        "owner": "示范县图书馆",
        "address": "示范县文化路8号",
        "hours": WEEK,
        "opened_on": date(2020, 3, 2),
        "phone": "0000-0000000",
    }
    return PointEntry(**(values | changes))


def make_point(desk, **changes) -> Point:
    """A place entered by the clerk."""
    return register_point(entry(desk, **changes), by=desk.clerk)


def make_receiver(desk, **changes) -> Point:
    """A library that receives what this body publishes from 2020 on."""
    return make_point(desk, receives_since=date(2020, 3, 2), receives_for_id=desk.agency.pk, **changes)


def shown(desk, **changes) -> Point:
    """A place the public knows of."""
    return show_point(make_point(desk, **changes).pk, by=desk.head)


def visit(point, **changes) -> VisitEntry:
    """One reader of two files on 2 March 2026."""
    values = {"point_id": point.pk, "on": date(2026, 3, 2), "counts": Counts(1, 2), "way": ReadingWay.PAPER}
    return VisitEntry(**(values | changes))


def key() -> str:
    """The number of a form."""
    return f"{next(_serial):032x}"


def make_material(desk, **changes):
    """A leaflet."""
    values = {"name": f"指南折页{next(_serial)}", "kind": MaterialKind.LEAFLET} | changes
    return add_material(desk.agency.pk, by=desk.clerk, **values)


def make_handover(desk, receiver, *, items=1, copies=1, **changes) -> Handover:
    """A list of newly published items of the body."""
    made = [published_item(desk.team, title=f"示范县第{next(_serial)}号工作要点") for _ in range(items)]
    ticked = {item.pk: copies for item in made}
    return prepare_handover(desk.agency.pk, receiver_id=receiver.pk, items=ticked, by=desk.clerk, **changes)
