"""What is entered about a complaint: tidied, possible, joined to what it is about, numbered."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from django.db.models import Max, QuerySet
from django.utils import timezone

from gongkai import law
from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.complaints import clock, people
from gongkai.complaints.desks import desk_of
from gongkai.complaints.errors import AppealAboutNothing, BodyMissing, NotHandledYet, OnlyAppeals, UnknownReason
from gongkai.complaints.models import Complaint
from gongkai.complaints.people import Person
from gongkai.complaints.visibility import visible_to
from gongkai.complaints.vocabulary import OPEN, AnswerWay, Channel, Sort, State
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.entry.errors import NothingFound
from gongkai.information.models import InfoItem
from gongkai.information.visibility import visible_to as visible_items
from gongkai.law.complaints import reasons
from gongkai.law.instruments import regulation
from gongkai.law.vocabulary import Version
from gongkai.remedies.entering import request_named
from gongkai.remedies.models import RemedyCase
from gongkai.remedies.visibility import visible_to as visible_remedies

Joined = TypeVar("Joined", InfoItem, RemedyCase, Complaint)


@dataclass(frozen=True)
class Entry:
    """A complaint as the form has it; the person stands apart, to be sealed."""

    sort: Sort
    reason: str
    title: str
    text: str
    against_id: int | None = None
    against_words: str = ""
    wish: str = ""
    channel: Channel = Channel.WEB
    received_on: date = field(default_factory=timezone.localdate)
    is_anonymous: bool = False
    answer_way: AnswerWay = AnswerWay.ONLINE
    heard_on_spot: str = ""
    request_number: str = ""
    item_id: int | None = None
    remedy_number: str = ""
    contested: str = ""  # of an appeal: the decision it is against
    contested_on: date | None = None
    earlier_number: str = ""  # of an appeal: the complaint that was handled before


def words(entry: Entry, *, version: Version) -> dict[str, Any]:
    """The columns that need nobody's duties to be judged."""
    if entry.reason not in reasons(version):
        raise UnknownReason(field="reason")
    return _texts(entry) | _whom(entry) | {
        "sort": Sort(entry.sort),
        "reason": entry.reason,
        "is_anonymous": entry.is_anonymous and entry.sort == Sort.REPORT,
        "answer_way": AnswerWay(entry.answer_way),
    } | _contested(entry)  # fmt: skip


def joined(entry: Entry, *, by: Actor, own: Complaint | None = None) -> dict[str, Any]:
    """The request, item, case and earlier complaint a clerk names: only what this clerk may see, or what is joined to
    `own` already.
    """
    found = {
        "info_request": request_named(
            entry.request_number, own.info_request if own else None, field="request_number", by=by
        ),
        "item": _item(entry.item_id, own.item if own else None, by=by),
        "remedy_case": _remedy(entry.remedy_number, own.remedy_case if own else None, by=by),
        "earlier": _earlier(entry, own, by=by),
    }
    if entry.sort == Sort.APPEAL and not entry.contested.strip() and not any(found.values()):
        raise AppealAboutNothing(field="contested")
    return found


def version_on(on: date) -> Version:
    """The text of the Regulation that governs a complaint received on a day."""
    in_force = (regulation(Version.R2008).from_on, "《条例》施行日期")
    must_have_come(on, what="收到日期", field="received_on", after=in_force)
    return law.regulation_on(on)


def numbered(agency_id: int, values: dict[str, Any], person: Person, *, received_on: date, by: Actor) -> Complaint:
    """A new complaint with the next number of its desk and year, saved."""
    agency = Agency.objects.select_for_update().get(pk=agency_id)
    today = timezone.localdate()
    last = Complaint.objects.filter(agency=agency, year=today.year).aggregate(last=Max("serial"))["last"] or 0
    made = Complaint(
        **values, agency=agency, year=today.year, serial=last + 1, received_on=received_on, registered_on=today,
        registered_at=timezone.now(), registered_by_id=by.user_id, version=law.regulation_on(received_on),
        number=f"{Sort(values['sort']).label}{today.year}-{last + 1:04d}",
    )  # fmt: skip
    people.fill(made, person)
    clock.keep_days(made, desk_of(agency))
    clock.reckon(made)
    made.save(force_insert=True)
    return made


def _texts(entry: Entry) -> dict[str, str]:
    return {
        "title": plain.needed(plain.one_line(entry.title), what="投诉举报事项", most=120, field="title"),
        "text": plain.needed(entry.text, what="内容", most=3000, field="text"),
        "wish": plain.said(entry.wish, what="诉求", most=500, field="wish"),
        "heard_on_spot": plain.said(
            plain.one_line(entry.heard_on_spot), what="接听、接谈记录人", most=60, field="heard_on_spot"
        ),
    }


def _whom(entry: Entry) -> dict[str, Any]:
    named = plain.said(plain.one_line(entry.against_words), what="单位名称", most=120, field="against_words")
    body = Agency.objects.filter(pk=entry.against_id).first() if entry.against_id else None
    if entry.against_id and body is None:
        raise NothingFound(given=entry.against_id, what="单位", field="against_id")
    if body is None and not named:
        raise BodyMissing(field="against_id")
    return {"against": body, "against_words": "" if body else named}


def _contested(entry: Entry) -> dict[str, Any]:
    """What an appeal is against; a complaint or a report is against nothing that was decided."""
    if entry.sort != Sort.APPEAL:
        _must_contest_nothing(entry)
        return {"contested": "", "contested_on": None}
    if entry.contested_on:
        must_have_come(entry.contested_on, what="原处理日期", field="contested_on")
        must_have_come(
            entry.received_on, what="收到日期", field="contested_on", after=(entry.contested_on, "原处理日期")
        )
    said = plain.said(plain.one_line(entry.contested), what="不服的处理", most=200, field="contested")
    return {"contested": said, "contested_on": entry.contested_on}


def _must_contest_nothing(entry: Entry) -> None:
    for name in ("contested", "contested_on", "earlier_number"):
        given = getattr(entry, name)
        if given and str(given).strip():
            raise OnlyAppeals(sort=Sort(entry.sort).label, field=name)


def _earlier(entry: Entry, own: Complaint | None, *, by: Actor) -> Complaint | None:
    wanted = plain.said(plain.one_line(entry.earlier_number), what="原投诉举报编号", most=40, field="earlier_number")
    if entry.sort != Sort.APPEAL or not wanted:
        return None
    if own and own.earlier and own.earlier.number == wanted:
        return own.earlier
    others = visible_to(by).exclude(pk=own.pk if own else 0)
    found = _found(others, {"number": wanted}, what="投诉举报", field="earlier_number")
    if found and found.state in OPEN and not found.answered_on:
        raise NotHandledYet(number=found.number, state=State(found.state).label, field="earlier_number")
    return found


def _item(pk: int | None, own: InfoItem | None, *, by: Actor) -> InfoItem | None:
    if own and own.pk == pk:
        return own
    return _found(visible_items(by), {"pk": pk}, what="信息", field="item_id")


def _remedy(number: str, own: RemedyCase | None, *, by: Actor) -> RemedyCase | None:
    wanted = plain.said(plain.one_line(number), what="复议诉讼案号", most=80, field="remedy_number")
    if own and own.case_number == wanted:
        return own
    return _found(visible_remedies(by), {"case_number": wanted}, what="复议诉讼案件", field="remedy_number")


def _found(visible: QuerySet[Joined], named: dict[str, str | int | None], *, what: str, field: str) -> Joined | None:
    """The one so named among those this person may see; none where nothing was named."""
    given = next(iter(named.values()))
    if not given:
        return None
    found = visible.filter(**named).first()
    if found is None:
        raise NothingFound(given=given, what=what, field=field)
    return found
