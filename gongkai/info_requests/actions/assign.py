"""交办: give the search and the draft to a section, by a day of its own."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import SectionElsewhere
from gongkai.agencies.models import Section
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, days, events, own_periods, policies, states
from gongkai.info_requests.errors_handling import SectionDayWrong
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import Assignment, InfoRequest
from gongkai.info_requests.vocabulary import State
from gongkai.law.vocabulary import EventKind


@transaction.atomic
def assign(
    number: str, *, section_id: int, due_on: date | None = None, note: str = "", on: date, by: Actor
) -> Assignment:
    """Give a request to a section of the body, which drafts by `due_on`; given anew, it goes from one to the other.

    Without a day of its own the section has as long as the office allows its sections, never longer than the reply.

    Law: Regulation 2019, Art. 45.
    """
    info_request = locked(number, "info_requests.handle", by=by)
    states.must_allow("assign", info_request)
    days.must_be_possible(on, what="交办日期", after=info_request.received_on, after_what="收到日期")
    section = _section(section_id, info_request)
    last_on = _due(info_request, on=on, due_on=due_on)

    info_request.assignments.filter(is_current=True).update(is_current=False)
    assignment = info_request.assignments.create(
        section=section,
        note=plain.said(note, what="要求", most=500),
        assigned_by_id=by.person_id,
        assigned_on=on,
        due_on=last_on,
    )
    _hand_over(info_request, section, by=by)
    events.add(info_request, EventKind.ASSIGNED, on=on, by=by, until=last_on, note=section.name, is_public=False)
    if info_request.state == State.RECEIVED:
        states.move(info_request, "assign")
    clock.restate(info_request)
    journal.record("info_requests.assign", info_request, by=by, section=section.name, due=last_on)
    return assignment


def _section(section_id: int, info_request: InfoRequest) -> Section:
    found = Section.objects.filter(pk=section_id, agency_id=info_request.agency_id, is_active=True).first()
    if found is None:
        raise SectionElsewhere(agency=info_request.agency.name)
    return found


def _due(info_request: InfoRequest, *, on: date, due_on: date | None) -> date:
    reply_on = info_request.due_on
    if due_on is None:
        own = own_periods.last_day(on, policies.section_days(info_request), what="科室办理期限")
        return max(min(own.on, reply_on or own.on), on)
    own_periods.must_follow(due_on, what="承办意见的期限", after=on, after_what="交办日期")
    if reply_on and due_on > reply_on:
        raise SectionDayWrong(given=due_on, due=reply_on)
    return due_on


def _hand_over(info_request: InfoRequest, section: Section, *, by: Actor) -> None:
    info_request.section = section
    info_request.handler_id = info_request.handler_id or by.user_id
    info_request.save(update_fields=["section", "handler"])
