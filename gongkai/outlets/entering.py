"""What is entered about points, visits and materials: tidied and possible, or refused at its field."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.entry import plain
from gongkai.entry.days import must_follow, must_have_come
from gongkai.entry.errors import NothingFound
from gongkai.entry.numbers import must_lie
from gongkai.law.vocabulary import Level
from gongkai.outlets import opening
from gongkai.outlets.errors import NameTaken, ReceivesWhere
from gongkai.outlets.models import Point
from gongkai.outlets.visibility import WRITE
from gongkai.outlets.vocabulary import PointKind, Reader, ReadingWay

MOST = 100_000  # persons, files, pages and copies in one entry; more is a slip of the keyboard
RECEIVING = (PointKind.ARCHIVE, PointKind.LIBRARY, PointKind.SERVICE_HALL)
OPENED = "设立日期"
_WORDS = (  # field, what it is called, most signs, whether it must be there
    ("name", "名称", 80, True), ("owner", "管理单位", 120, True), ("address", "地址", 200, True),
    ("room", "房间、窗口", 60, False), ("route", "乘车和步行路线", 300, False), ("hours", "开放时间", 200, True),
    ("phone", "电话", 60, False), ("note", "服务说明", 300, False), ("keeper", "负责人", 40, False),
    ("custodian", "纸质文本保管人", 40, False), ("shelf", "纸质文本存放位置", 80, False),
)  # fmt: skip


@dataclass(frozen=True)
class PointEntry:
    """A place as a clerk enters it."""

    agency_id: int
    name: str
    kind: PointKind
    level: Level
    owner: str
    address: str
    hours: str
    opened_on: date
    room: str = ""
    route: str = ""
    opens_on_holidays: bool = False
    phone: str = ""
    note: str = ""
    keeper: str = ""
    custodian: str = ""
    shelf: str = ""
    has_sign_since: date | None = None
    electronic_since: date | None = None
    receives_since: date | None = None
    receives_for_id: int | None = None


@dataclass(frozen=True)
class Counts:
    """How many people, files and copied pages."""

    persons: int
    files: int = 0
    pages: int = 0

    def checked(self, *, field: str = "") -> "Counts":
        """The same, each within reason; `field` stands before the names of the form's fields."""
        must_lie(self.persons, least=1, most=MOST, what="人次", field=f"{field}persons")
        must_lie(self.files, most=MOST, what="查阅卷（件）数", field=f"{field}files")
        must_lie(self.pages, most=MOST, what="复制页数", field=f"{field}pages")
        return self


@dataclass(frozen=True)
class VisitEntry:
    """A visit as it is logged: one or several people who did the same."""

    point_id: int
    on: date
    counts: Counts
    way: ReadingWay
    reader: Reader | None = None
    note: str = ""


def checked(entry: PointEntry, *, by: Actor, own: Point | None = None) -> dict[str, Any]:
    """The columns of the point; `own` is the point itself where it is amended.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """
    words = {name: _word(entry, name, what, most, needed=needed) for name, what, most, needed in _WORDS}
    opening.read(words["hours"])
    _must_be_possible(entry, own)
    _must_receive_rightly(entry, own, by=by)
    agency = Agency.objects.select_for_update().get(pk=entry.agency_id)
    _must_be_new(agency, words["name"], own)
    kinds = {"kind": PointKind(entry.kind).value, "level": Level(entry.level).value}
    return asdict(entry) | words | kinds


def _word(entry: PointEntry, name: str, what: str, most: int, *, needed: bool) -> str:
    check = plain.needed if needed else plain.said
    return check(plain.one_line(getattr(entry, name)), what=what, most=most, field=name)


def _must_be_possible(entry: PointEntry, own: Point | None) -> None:
    must_have_come(entry.opened_on, what=OPENED, field="opened_on")
    opened = (entry.opened_on, OPENED)
    if entry.has_sign_since:
        must_have_come(entry.has_sign_since, what="挂牌日期", field="has_sign_since", after=opened)
    if entry.electronic_since:
        must_have_come(entry.electronic_since, what="开通电子查阅日期", field="electronic_since", after=opened)
    if entry.receives_since:
        must_follow(entry.receives_since, after=opened, what="接收移送起始日期", field="receives_since")
    if own and own.closed_on:
        must_follow(own.closed_on, after=opened, what="撤销日期", field="opened_on")


def _must_receive_rightly(entry: PointEntry, own: Point | None, *, by: Actor) -> None:
    if entry.receives_since is None and entry.receives_for_id is None:
        return
    if entry.receives_since is None or entry.receives_for_id is None or entry.kind not in RECEIVING:
        raise ReceivesWhere(field="receives_since")
    if own and own.receives_for_id == entry.receives_for_id:
        return
    if not by.may(WRITE, At(entry.receives_for_id)):
        raise NothingFound(given=entry.receives_for_id, what="接收移送的范围", field="receives_for_id")


def _must_be_new(agency: Agency, name: str, own: Point | None) -> None:
    if Point.objects.filter(agency=agency, name=name).exclude(pk=own.pk if own else 0).exists():
        raise NameTaken(agency=agency.name, given=name, what="查阅场所", field="name")
