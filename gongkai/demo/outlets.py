"""查阅场所 of the demo county: places, five years of visits, a year of hand-overs, leaflets at the counters."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import count
from random import Random

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.models import User
from gongkai.demo.county import OFFICE_CODE, ROOT_CODE, Unit
from gongkai.law.vocabulary import AgencyKind, Duty, Level
from gongkai.outlets import clock, showing
from gongkai.outlets.actions.log_visit import log_visit
from gongkai.outlets.actions.prepare_handover import prepare_handover
from gongkai.outlets.actions.send_handover import send_handover
from gongkai.outlets.entering import Counts, VisitEntry
from gongkai.outlets.models import (
    Equipment,
    Handover,
    HandoverLine,
    Material,
    OutletPolicy,
    Point,
    Stock,
    StockMove,
    Visit,
)  # fmt: skip
from gongkai.outlets.queue import waiting_for
from gongkai.outlets.vocabulary import HandoverState, MaterialKind, MoveKind, PointKind, Reader, ReadingWay
from gongkai.publication.models import PublicItem

YEARS = 5
TOWNS = (AgencyKind.TOWNSHIP, AgencyKind.SUBDISTRICT)
WEEK = "周一至周五 8:30-12:00，14:00-17:30"
K = PointKind
BUSY = {
    K.ARCHIVE: 40,
    K.LIBRARY: 90,
    K.SERVICE_HALL: 120,
    K.READING_ROOM: 30,
    K.TOWNSHIP: 9,
    K.DEPARTMENT: 4,
    K.VILLAGE: 3,
}
BATCH = 1000
BEHIND = 32  # days: what was published since then still waits, a little of it too long


@dataclass(frozen=True)
class Plan:
    """A place: its kind, names, hours and what stands there."""

    kind: PointKind
    name: str
    owner: str
    address: str
    hours: str = WEEK
    room: str = ""
    computers: int = 0
    electronic: bool = False
    receives: bool = False


class Places:
    """The places of the county, entered over the years and agreed to."""

    def __init__(self, units: dict[str, Unit], *, today: date, random: Random) -> None:
        """Nothing is entered yet."""
        self.units, self.today, self.random = units, today, random
        self.root = units[ROOT_CODE]
        self.opened = date(today.year - YEARS - 1, 6, 1)

    def build(self) -> list[Point]:
        """Every place with its equipment, shown to the public."""
        planned = [(unit, plan) for unit in self.units.values() for plan in self._plans(unit)]
        points = Point.objects.bulk_create(
            self._point(unit, plan, number) for number, (unit, plan) in enumerate(planned)
        )
        self._equip([(point, plan) for point, (_unit, plan) in zip(points, planned, strict=True)])
        self._show(points)
        return points

    def _plans(self, unit: Unit) -> Iterator[Plan]:
        agency, short = unit.agency, unit.short_name
        if unit is self.root:
            yield from _county(agency.address)
        elif agency.kind in TOWNS:
            yield Plan(
                K.TOWNSHIP,
                f"{short}便民服务中心查阅点",
                agency.name,
                agency.address,
                room="3号窗口",
                computers=1,
                electronic=True,
            )
            for number in (1, 2):
                yield Plan(
                    K.VILLAGE,
                    f"{short}示范{number}村公开点",
                    f"示范{number}村村民委员会",
                    f"{short}示范{number}村村部",
                    "每天 8:00-18:00",
                )
            yield Plan(K.NOTICE_BOARD, f"{short}政府信息公开栏", agency.name, f"{agency.address}门前", "每天 全天")
        else:
            yield Plan(
                K.DEPARTMENT,
                f"{short}政府信息查阅点",
                agency.name,
                agency.address,
                room="一楼大厅",
                computers=1,
                electronic=True,
            )

    def _point(self, unit: Unit, plan: Plan, number: int) -> Point:
        opened = self.opened + timedelta(days=37 * (number % 40))
        keeper = unit.people.get(Duty.KEEP_POINT) or unit.people[Duty.ACCEPT]
        return Point(
            agency=unit.agency, name=plan.name, kind=plan.kind.value, level=_level(plan, unit), owner=plan.owner,
            address=plan.address, room=plan.room, hours=plan.hours, phone=unit.agency.phone, keeper=keeper.name,
            route="乘1路、3路公交车到示范大道站，下车步行约200米。" if plan.computers else "",
            note="查阅免费；可代为打印电子信息。" if plan.computers else "", custodian=keeper.name if plan.computers else "",
            shelf="查阅架第2层" if plan.computers else "", has_sign_since=opened, opened_on=opened,
            electronic_since=opened + timedelta(days=60) if plan.electronic else None,
            receives_since=self.today - timedelta(days=365) if plan.receives else None,
            receives_for=self.root.agency if plan.receives else None,
            changed_by=unit.people[Duty.CATALOGUE], changed_at=_noon(opened),
        )  # fmt: skip

    def _equip(self, planned: list[tuple[Point, Plan]]) -> None:
        rows = []
        for point, plan in planned:
            if not plan.computers and plan.kind is not K.SCREEN:
                continue
            screens = 1 if plan.kind in (K.SERVICE_HALL, K.SCREEN) else 0
            who = point.changed_by
            for on, grown in ((point.opened_on, 0), (date(self.today.year, 1, 10), plan.receives)):
                counts = {
                    "computers": plan.computers + grown if plan.computers else 0,
                    "printers": int(plan.computers > 0),
                }
                rows.append(
                    Equipment(
                        point=point,
                        counted_on=on,
                        **counts,
                        screens=screens,
                        catalogues=2,
                        counted_by=who,
                        counted_at=_noon(on),
                    )
                )
        Equipment.objects.bulk_create(rows)

    def _show(self, points: list[Point]) -> None:
        """All but the newest two, which wait for their second person."""
        for point in points[:-2]:
            unit = self.units[point.agency.code]
            point.shown, point.shown_at, point.shown_by = (
                showing.facts_of(point),
                _noon(self.today - timedelta(days=40)),
                unit.people[Duty.OFFICE_HEAD],
            )
        Point.objects.bulk_update(points[:-2], ["shown", "shown_at", "shown_by"], batch_size=BATCH)


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """Fill the room: what is over in bulk, what is under way through the actions."""
    points = Places(units, today=today, random=random).build()
    OutletPolicy.objects.create(agency=units[ROOT_CODE].agency, basis="示范县政府信息移送办法（示例）")
    _visits(units, points, today=today, random=random)
    _handovers(units, points, today=today)
    _stock(units, points, today=today, random=random)
    _under_way(units, points, today=today)


def _county(address: str) -> list[Plan]:
    week = "周一至周五 8:30-12:00，14:00-17:30；周六 9:00-12:00"
    return [
        Plan(
            K.ARCHIVE, "示范县档案馆政府信息查阅室", "示范县档案馆", "示范县示范大道60号", room="二楼",
            computers=3, electronic=True, receives=True,
        ),
        Plan(
            K.LIBRARY, "示范县图书馆政府信息查阅区", "示范县图书馆", "示范县文化路8号", "周二至周日 9:00-20:00",
            "一楼东厅", 4, True, True,
        ),
        Plan(K.SERVICE_HALL, "示范县政务服务大厅查阅点", "示范县政务服务中心", "示范县示范大道66号", week, "1号窗口", 2, True, True),
        Plan(K.READING_ROOM, "政府信息公开查询办公室", "示范县人民政府办公室", address, room="101室", computers=1, electronic=True),
        Plan(K.SCREEN, "示范广场电子信息屏", "示范县人民政府办公室", "示范县示范广场东侧", "每天 6:00-22:00"),
        Plan(K.PICK_UP, "示范汽车站资料索取点", "示范县汽车站", "示范县车站路1号", "每天 6:30-19:00"),
    ]  # fmt: skip


def _level(plan: Plan, unit: Unit) -> str:
    return Level.TOWNSHIP if plan.kind in (K.TOWNSHIP, K.VILLAGE, K.NOTICE_BOARD) else Level(unit.agency.level)


def _visits(units: dict[str, Unit], points: list[Point], *, today: date, random: Random) -> None:
    rows: list[Visit] = []
    for point in points:
        busy = BUSY.get(PointKind(point.kind))
        if busy:
            unit = units[point.agency.code]
            who = unit.people.get(Duty.KEEP_POINT) or unit.people[Duty.ACCEPT]
            rows += _months(point, busy, who, today=today, random=random)
    Visit.objects.bulk_create(rows, batch_size=BATCH)


def _months(point: Point, busy: int, who: User, *, today: date, random: Random) -> Iterator[Visit]:
    """A point's visits of every month: entries of single days where many come, one sheet where few do."""
    first = max(point.opened_on, date(today.year - YEARS, 1, 1))
    for year in range(first.year, today.year + 1):
        for month in range(1, 13):
            for part in range(3 if busy >= 30 else 1):
                on = date(year, month, 5 + 9 * part)
                if not first <= on < today:
                    continue
                persons = max(round(busy * random.uniform(0.6, 1.4) / (3 if busy >= 30 else 1)), 1)
                way = (
                    random.choice([ReadingWay.PAPER, ReadingWay.ELECTRONIC])
                    if point.electronic_since
                    else ReadingWay.PAPER
                )
                yield Visit(
                    agency=point.agency, point=point, on=on, persons=persons, way=way.value,
                    reader="", files=round(persons * random.uniform(1.2, 2.6)), pages=round(persons * random.uniform(0, 1.5)),
                    is_sheet=busy < 30, key=f"demo-{point.pk}-{on:%Y%m%d}", logged_by=who, logged_at=_noon(on),
                )  # fmt: skip


def _handovers(units: dict[str, Unit], points: list[Point], *, today: date) -> None:
    """A list for every body, place and month of the last year, sent and signed for; the newest items still wait."""
    receivers = [point for point in points if point.receives_since]
    until, terms, working = today - timedelta(days=BEHIND), clock.Terms(), clock.calendar()
    slow = today - timedelta(days=3 * BEHIND)
    by_agency: dict[int, list[PublicItem]] = {}
    for item in PublicItem.objects.filter(
        published_on__gte=today - timedelta(days=365), published_on__lte=until
    ).order_by("published_on", "pk"):
        by_agency.setdefault(item.agency_id, []).append(item)
    lists: list[tuple[Handover, list[PublicItem]]] = []
    for unit in units.values():
        serials = {year: count(1) for year in (today.year - 1, today.year)}
        months: dict[tuple[int, int], list[PublicItem]] = {}
        behind = slow if unit.agency.position % 6 == 1 else until  # some are late
        for item in [one for one in by_agency.get(unit.agency.pk, []) if one.published_on <= behind]:
            months.setdefault((item.published_on.year, item.published_on.month), []).append(item)
        for found in months.values():
            on = min(found[-1].published_on + timedelta(days=9), today)
            lists += [(_list(unit, receiver, on, next(serials[on.year])), found) for receiver in receivers]
    made = Handover.objects.bulk_create([one for one, _found in lists], batch_size=BATCH)
    lines = [
        HandoverLine(
            handover=handover, receiver=handover.receiver, item_id=item.pk, index_number=item.index_number, title=item.title,
            doc_number=item.doc_number, made_on=item.made_on, published_on=item.published_on,
            revision_number=item.revision_number, due_on=clock.due_on(item.published_on, item.made_on, terms=terms, working=working),
        )
        for handover, (_one, found) in zip(made, lists, strict=True) for item in found
    ]  # fmt: skip
    HandoverLine.objects.bulk_create(lines, batch_size=BATCH)


def _list(unit: Unit, receiver: Point, on: date, serial: int) -> Handover:
    return Handover(
        agency=unit.agency, receiver=receiver, year=on.year, serial=serial, number=f"移送{on.year}-{serial:04d}",
        state=HandoverState.RECEIVED.value, prepared_on=on, sent_on=on, received_on=on, received_by="接收演示",
        prepared_by=unit.people[Duty.CATALOGUE], prepared_at=_noon(on),
    )  # fmt: skip


def _stock(units: dict[str, Unit], points: list[Point], *, today: date, random: Random) -> None:
    root, who = units[ROOT_CODE].agency, units[OFFICE_CODE].people[Duty.CATALOGUE]
    printed = [
        Material.objects.create(agency=root, name=name, kind=kind.value)
        for name, kind in (
            (f"指南折页（{today.year}年版）", MaterialKind.LEAFLET),
            ("政府信息公开申请表", MaterialKind.FORM),
            ("纸质目录", MaterialKind.CATALOGUE),
        )
    ]
    laid_out = [
        point for point in points if point.kind in (K.ARCHIVE, K.LIBRARY, K.SERVICE_HALL, K.PICK_UP, K.TOWNSHIP)
    ]
    stocks, moves = [], []
    for point in laid_out:
        for material in printed:
            came, given = 200, random.randrange(60, 198)
            stock = Stock(point=point, material=material, amount=came - given)
            stocks.append(stock)
            for kind, change, after, month in (
                (MoveKind.SUPPLIED, came, came, 1),
                (MoveKind.GIVEN, -given, came - given, 2),
            ):
                on = min(date(today.year, month, 12), today)
                key = f"demo-{point.pk}-{material.pk}-{kind.value}"
                moves.append(
                    StockMove(
                        stock=stock,
                        kind=kind.value,
                        change=change,
                        after=after,
                        on=on,
                        key=key,
                        moved_by=who,
                        moved_at=_noon(on),
                    )
                )
    Stock.objects.bulk_create(stocks)
    StockMove.objects.bulk_create(moves)


def _under_way(units: dict[str, Unit], points: list[Point], *, today: date) -> None:
    """Today at the counter, and a list on its way to the archive."""
    root = units[ROOT_CODE]
    hall = next(point for point in points if point.kind == K.SERVICE_HALL)
    keeper = Actor.of(root.people.get(Duty.KEEP_POINT) or root.people[Duty.ACCEPT], on=today)
    for number, (persons, reader) in enumerate(((1, Reader.RESIDENT), (2, Reader.VILLAGER), (1, Reader.ELDER))):
        entry = VisitEntry(hall.pk, today, Counts(persons, persons), ReadingWay.SELF_SERVICE, reader)
        log_visit(entry, key=f"demo{number:028d}", by=keeper)
    archive = next(point for point in points if point.kind == K.ARCHIVE)
    for unit in units.values():
        waiting = list(waiting_for(unit.agency.pk, archive).order_by("published_on").values_list("pk", flat=True)[:3])
        if waiting:
            clerk = Actor.of(unit.people[Duty.CATALOGUE], on=today)
            made = prepare_handover(unit.agency.pk, receiver_id=archive.pk, items=dict.fromkeys(waiting, 2), by=clerk)
            send_handover(made.pk, sent_on=today, by=clerk)
            break


def _noon(on: date) -> datetime:
    return datetime.combine(on, time(12), tzinfo=timezone.get_current_timezone())
