"""发文登记 of the demo county: what the bodies issued in the last year, with some left out, cut short and missing numbers."""

from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from gongkai.accounts.models import User
from gongkai.demo.county import Unit
from gongkai.doc_register.entering import Entry
from gongkai.doc_register.models import IssuedDocument, NumberNote, Reminder
from gongkai.doc_register.vocabulary import Origin
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty, Openness

BACK = timedelta(days=365)
BATCH = 1000
MOST = 20  # a body
LEFT_OUT = ("关于开展安全生产检查的通知", "关于调整工作时间的通知", "关于做好防汛准备工作的通知")


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """Fill the room in bulk: every body's registry, a few explained gaps, one reminder."""
    rows: list[IssuedDocument] = []
    items = _items(today)
    for number, unit in enumerate(units.values()):
        who = unit.people.get(Duty.FILL)
        if who is not None:
            rows += _entered(unit, items.get(unit.agency.pk, []), who, random)
            rows += _left_out(unit, number, who, today=today)
    IssuedDocument.objects.bulk_create(rows, batch_size=BATCH, ignore_conflicts=True)
    _notes(units, today)


def _items(today: date) -> dict[int, list[InfoItem]]:
    found: dict[int, list[InfoItem]] = {}
    rows = InfoItem.objects.filter(current__made_on__gte=today - BACK).exclude(current__doc_number="")
    for item in rows.select_related("current").order_by("id"):
        found.setdefault(item.agency_id, []).append(item)
    return found


def _entered(unit: Unit, items: list[InfoItem], who: User, random: Random) -> list[IssuedDocument]:
    """What became items; every ninth was issued with more files than were entered."""
    return [
        _row(
            unit,
            Entry(
                title=item.current.title,
                issued_on=item.current.made_on,
                doc_number=item.current.doc_number,
                section_id=item.section_id,
                files=2 if random.random() < 0.11 else 0,
                openness=item.current.openness,
            ),
            who,
        )
        for item in items[:MOST]
        if item.current is not None
    ]


def _left_out(unit: Unit, number: int, who: User, *, today: date) -> list[IssuedDocument]:
    """What nobody entered yet, a little of it too long ago; the numbers leave gaps."""
    rows = []
    for place, title in enumerate(LEFT_OUT[: 1 + number % 3]):
        day = today - timedelta(days=6 + 17 * place + number % 5)
        entry = Entry(
            title=title,
            issued_on=day,
            doc_number=f"{unit.short_name}办发〔{day.year}〕{2 + 3 * place}号",
            section_id=unit.sections[place % len(unit.sections)].pk,
            files=place,
            pages=3,
            openness=Openness.PROACTIVE.value,
        )
        rows.append(_row(unit, entry, who))
    return rows


def _row(unit: Unit, entry: Entry, who: User) -> IssuedDocument:
    return IssuedDocument(
        agency=unit.agency, section_id=entry.section_id, doc_number=entry.doc_number, title=entry.title,
        issued_on=entry.issued_on, files=entry.files, pages=entry.pages, openness=entry.openness, origin=Origin.SHEET.value,
        key=entry.key, added_by=who, added_at=timezone.make_aware(datetime.combine(entry.issued_on, time(16))),
    )  # fmt: skip


def _notes(units: dict[str, Unit], today: date) -> None:
    at = timezone.make_aware(datetime.combine(today, time(9)))
    for unit in list(units.values())[:4]:
        who = unit.people.get(Duty.FILL)
        if who is None:
            continue
        NumberNote.objects.create(
            agency=unit.agency, doc_number=f"{unit.short_name}办发〔{(today - timedelta(days=6)).year}〕1号",
            reason="空号，拟稿后未印发。", noted_by=who, noted_at=at,
        )  # fmt: skip
        Reminder.objects.create(
            agency=unit.agency, section=unit.sections[0], documents=1, words="请于三个工作日内录入。", sent_by=who,
            sent_at=at - timedelta(days=1),
        )  # fmt: skip
