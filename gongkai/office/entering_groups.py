"""What is entered about a leading group and its notices: tidied and possible."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.attachments.doc_numbers import normalise_doc_number
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.office.errors_people import GroupThere, NoticeThere, NotLater
from gongkai.office.locking_people import section_of
from gongkai.office.models import GroupNotice, LeadingGroup
from gongkai.office.vocabulary_people import Layer, NoticeKind, Purpose


@dataclass(frozen=True)
class GroupEntry:
    """A leading group as a clerk enters it; the office's address is the body's where it is left empty."""

    agency_id: int
    name: str
    purpose: Purpose
    layer: Layer
    duty_text: str = ""
    office_section_id: int | None = None
    office_address: str = ""
    office_room: str = ""
    office_phone: str = ""


@dataclass(frozen=True)
class NoticeEntry:
    """A notice about a group: its number, title and days."""

    doc_number: str
    title: str
    issued_on: date
    effective_on: date | None = None  # none: the day it was issued
    note: str = ""


def group_values(entry: GroupEntry, agency: Agency, *, own: LeadingGroup | None = None) -> dict[str, Any]:
    """The columns of the group; `own` is the group itself where it is amended."""
    layer = Layer(entry.layer)
    values = {
        "name": plain.needed(plain.one_line(entry.name), what="名称", most=120, field="name"),
        "purpose": Purpose(entry.purpose),
        "layer": layer,
        "duty_text": plain.said(entry.duty_text, what="职责", most=4000, field="duty_text"),
        "office_section": section_of(agency, entry.office_section_id),
        "office_address": _line(entry.office_address, "办公室地址", 200, "office_address") or agency.address,
        "office_room": _line(entry.office_room, "房间号", 40, "office_room"),
        "office_phone": _line(entry.office_phone, "办公电话", 60, "office_phone"),
    }
    same = LeadingGroup.objects.filter(agency=agency, name=values["name"], layer=layer, dissolved_on__isnull=True)
    found = same.exclude(pk=own.pk if own else 0).first()
    if found:
        raise GroupThere(agency=agency.name, name=found.name, layer=layer.label, on=found.founded_on, field="name")
    return values


def notice_values(entry: NoticeEntry) -> dict[str, Any]:
    """The columns of the notice, its number in the standard form."""
    must_have_come(entry.issued_on, what="印发日期", field="issued_on")
    effective = entry.effective_on or entry.issued_on
    must_have_come(effective, what="生效日期", field="effective_on")
    number = normalise_doc_number(plain.needed(entry.doc_number, what="文号", most=80, field="doc_number"))
    return {
        "doc_number": number,
        "title": plain.needed(plain.one_line(entry.title), what="标题", most=200, field="title"),
        "issued_on": entry.issued_on,
        "effective_on": effective,
        "note": plain.said(entry.note, what="说明", most=500, field="note"),
    }


def add_notice(group: LeadingGroup, kind: NoticeKind, entry: NoticeEntry, *, by: Actor) -> GroupNotice:
    """Keep a notice; one after the first takes effect later than the last, and has a number of its own."""
    values = notice_values(entry)
    last = group.notices.order_by("-effective_on", "-id").first()
    if last and values["effective_on"] <= last.effective_on:
        raise NotLater(given=values["effective_on"], last=last.effective_on, field="effective_on")
    same = group.notices.filter(doc_number=values["doc_number"]).first()
    if same:
        raise NoticeThere(number=same.doc_number, title=same.title, on=same.effective_on, field="doc_number")
    return GroupNotice.objects.create(
        group=group, kind=kind, **values, recorded_by_id=by.person_id, recorded_at=timezone.now()
    )


def _line(text: str, what: str, most: int, field: str) -> str:
    return plain.said(plain.one_line(text), what=what, most=most, field=field)
