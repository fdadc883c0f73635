"""What the places of a letter's text are filled with: the case's own data, and the office's words for its editable parts."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q
from django.utils import timezone

from gongkai.agencies import queries as agencies
from gongkai.agencies.errors import UnknownAgency
from gongkai.agencies.models import Agency
from gongkai.info_requests import reception
from gongkai.info_requests.models import InfoRequest, LetterText
from gongkai.info_requests.own_periods import LastDay
from gongkai.law.instruments import regulation
from gongkai.law.letters import Instrument
from gongkai.law.vocabulary import Channel, Version
from gongkai.law.workdays import PROVISIONAL

Value = str | int | date | LastDay


def day(on: date | None) -> str:
    """A day as an official document writes it: no leading zeros."""
    return f"{on.year}年{on.month}月{on.day}日" if on else ""


def plain(value: Value) -> str:
    """A value as it stands in a letter; a last day that no holiday notice covers yet says so."""
    if isinstance(value, LastDay):
        return day(value.on) + (f"（{PROVISIONAL}）" if value.provisional else "")
    return day(value) if isinstance(value, date) else str(value)


def name_on(agency: Agency, on: date) -> str:
    """What the body was called on the day of a letter."""
    try:
        return agencies.name_on(agency.pk, on)
    except UnknownAgency:  # no name by date was ever recorded
        return agency.name


def values_of(info_request: InfoRequest, instrument: Instrument, *, on: date) -> dict[str, str]:
    """What every letter of the case may name, on the day it is signed."""
    text = regulation(Version(info_request.version))
    return {
        "request_number": info_request.number,
        "matter": info_request.title,
        "agency": name_on(info_request.agency, on),
        "received_on": day(info_request.received_on or info_request.arrived_on),
        "submitted_on": day(timezone.localdate(info_request.submitted_at)),
        "channel": Channel(info_request.channel).label,
        "version_name": f"《{text.title}》（{text.number}）",
        "article": instrument.article if instrument.law else "",
        "contact": contact_of(info_request.agency),
    }


def contact_of(agency: Agency) -> str:
    """Whom to ask about a letter: the accepting office, its telephone and address."""
    office = reception.reception_of(agency)
    told = [f"电话{office.phone}" if office.phone else "", f"地址{office.address}" if office.address else ""]
    said = [office.office_name, *told]
    return "，".join(filter(None, said))


def parts_of(info_request: InfoRequest, instrument: Instrument, given: Mapping[str, str]) -> dict[str, str]:
    """Every editable part of a letter: as given, else in the office's own words, else as it comes with the product."""
    own = own_texts(info_request.agency_id, instrument.code)
    known = {part.key: str(given.get(part.key, "")).strip() or own.get(part.key, "") for part in instrument.parts}
    return dict(given) | {part.key: known[part.key] or part.default for part in instrument.parts}


def with_gaps(instrument: Instrument, parts: Mapping[str, str]) -> dict[str, str]:
    """The parts with a mark where one still has to be written, for looking at a letter before it is finished."""
    gaps = {part.key: f"（待填写：{part.label}）" for part in instrument.parts if part.required and not parts[part.key]}
    return dict(parts) | gaps


def own_texts(agency_id: int, code: str) -> dict[str, str]:
    """The texts kept for all agencies, overlaid by the agency's own."""
    rows = LetterText.objects.filter(Q(agency=None) | Q(agency=agency_id), code=code)
    return {row.part: row.text for row in sorted(rows, key=lambda row: row.agency_id is not None)}
