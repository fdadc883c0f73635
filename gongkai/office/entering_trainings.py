"""What is entered about trainings, meetings, study plans and publicity: tidied and possible."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from gongkai.agencies.models import Agency
from gongkai.agencies.queries import all_names
from gongkai.attachments.doc_numbers import normalise_doc_number
from gongkai.entry import plain
from gongkai.entry.days import must_follow, must_have_come
from gongkai.entry.errors import ChosenTwice, NumberOutOfReach
from gongkai.entry.numbers import must_lie
from gongkai.office import posts
from gongkai.office.errors_people import PlanElsewhere
from gongkai.office.models import Attendance, DocumentPassed, StudyPlan, Training
from gongkai.office.vocabulary_people import Medium, TrainingKind

MOST_HEADS = 1_000_000
MOST_HOURS = Decimal(1000)
MOST_ROWS = 300


@dataclass(frozen=True)
class AttendeeEntry:
    """How many came from one unit."""

    unit: str
    heads: int


@dataclass(frozen=True)
class DocumentEntry:
    """One document passed on."""

    doc_number: str = ""
    title: str = ""


@dataclass(frozen=True)
class TrainingEntry:
    """A training or meeting as a clerk enters it, held or to come."""

    agency_id: int
    kind: TrainingKind
    theme: str
    from_on: date
    to_on: date | None = None  # none: one day
    place: str = ""
    organiser: str = ""
    audience: str = ""
    hours: Decimal = Decimal(0)
    summary: str = ""
    study_plan_id: int | None = None
    attendees: Sequence[AttendeeEntry] = ()
    documents: Sequence[DocumentEntry] = ()


@dataclass(frozen=True)
class PublicityEntry:
    """What was done in one medium."""

    agency_id: int
    medium: Medium
    theme: str
    on: date
    count: int = 1
    unit: str = "次"
    outlet: str = ""
    note: str = ""


def training_values(entry: TrainingEntry, agency: Agency) -> dict[str, Any]:
    """The columns of the training itself."""
    last = entry.to_on or entry.from_on
    must_follow(last, after=(entry.from_on, "开始日期"), what="结束日期", field="to_on")
    if not 0 <= entry.hours <= MOST_HOURS:
        raise NumberOutOfReach(what="学时", given=entry.hours, least=0, most=MOST_HOURS, field="hours")
    return {
        "kind": TrainingKind(entry.kind),
        "theme": plain.needed(plain.one_line(entry.theme), what="主题", most=200, field="theme"),
        "from_on": entry.from_on,
        "to_on": last,
        "place": _line(entry.place, "地点", 120, "place"),
        "organiser": _line(entry.organiser, "承办科室、单位", 120, "organiser"),
        "audience": _line(entry.audience, "对象", 200, "audience"),
        "hours": entry.hours,
        "summary": plain.said(entry.summary, what="内容摘要", most=4000, field="summary"),
        "study_plan": _plan(entry.study_plan_id, agency, entry.from_on.year),
    }


def attendances(entry: TrainingEntry) -> list[Attendance]:
    """Who came, not yet kept: each unit once, as a body of the system where the name is one of its names."""
    must_lie(len(entry.attendees), most=MOST_ROWS, what="参加单位", field="attendees")
    units = [
        plain.needed(plain.one_line(one.unit), what="参加单位", most=120, field="attendees") for one in entry.attendees
    ]
    bodies = posts.units_named(units, all_names()) if units else {}
    rows: list[Attendance] = []
    seen: set[tuple[int | None, str]] = set()
    for one, unit in zip(entry.attendees, units, strict=True):
        body = bodies.get(unit)
        key = (body.pk if body else None, "" if body else unit)
        if key in seen:
            raise ChosenTwice(what="参加单位", given=unit, field="attendees")
        seen.add(key)
        heads = must_lie(one.heads, most=MOST_HEADS, what=f"{unit}参加人数", field="attendees")
        rows.append(Attendance(agency=body, unit_name=key[1], heads=heads))
    return rows


def documents(entry: TrainingEntry) -> list[DocumentPassed]:
    """What was passed on, not yet kept, its numbers in the standard form; each once."""
    must_lie(len(entry.documents), most=MOST_ROWS, what="传达文件", field="documents")
    rows: list[DocumentPassed] = []
    for place, one in enumerate(entry.documents):
        number = normalise_doc_number(_line(one.doc_number, "文号", 80, "documents"))
        title = _line(one.title, "文件名称", 200, "documents")
        if any((number, title) == (row.doc_number, row.title) for row in rows):
            raise ChosenTwice(what="传达文件", given=number or title, field="documents")
        if number or title:
            rows.append(DocumentPassed(doc_number=number, title=title, position=place))
    return rows


def set_rows(training: Training, who: Sequence[Attendance], passed: Sequence[DocumentPassed]) -> None:
    """Put these attendances and documents in place of those before."""
    training.attendances.all().delete()
    training.documents.all().delete()
    for one in who:
        one.training = training
    for paper in passed:
        paper.training = training
    Attendance.objects.bulk_create(who)
    DocumentPassed.objects.bulk_create(passed)


def publicity_values(entry: PublicityEntry) -> dict[str, Any]:
    """The columns of one piece of publicity."""
    must_have_come(entry.on, what="日期", field="on")
    return {
        "medium": Medium(entry.medium),
        "theme": plain.needed(plain.one_line(entry.theme), what="内容", most=200, field="theme"),
        "on": entry.on,
        "count": must_lie(entry.count, least=1, most=MOST_HEADS, what="数量", field="count"),
        "unit": plain.needed(plain.one_line(entry.unit), what="计量单位", most=10, field="unit"),
        "outlet": _line(entry.outlet, "媒体、地点", 120, "outlet"),
        "note": plain.said(entry.note, what="说明", most=300, field="note"),
    }


def _plan(pk: int | None, agency: Agency, year: int) -> StudyPlan | None:
    if pk is None:
        return None
    found: StudyPlan | None = StudyPlan.objects.filter(pk=pk, agency=agency, year=year).first()
    if found is None:
        raise PlanElsewhere(agency=agency.name, year=year, field="study_plan_id")
    return found


def _line(text: str, what: str, most: int, field: str) -> str:
    return plain.said(plain.one_line(text), what=what, most=most, field=field)
