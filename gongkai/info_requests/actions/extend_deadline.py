"""批准延期: the head of the working body gives longer to answer, and the applicant is told."""

from datetime import date

from django.conf import settings
from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, days, events, extending, own_periods, states
from gongkai.info_requests.errors_handling import NothingProposed
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import Extension, InfoRequest
from gongkai.info_requests.papers import issuing, wording
from gongkai.law import deadlines
from gongkai.law.vocabulary import EventKind, Version

LETTERS = {Version.R2019: "D04", Version.R2008: "L4"}


@transaction.atomic
def extend_deadline(number: str, *, agreed: bool, words: str = "", on: date, by: Actor) -> Extension:
    """Approve or refuse what was proposed; once approved the period is longer and the letter to the applicant issued.

    Not after the last day: a period that is over cannot be extended.

    Law: Regulation 2019, Art. 33(2); Regulation 2008, Art. 24(2).
    """
    info_request = locked(number, "info_requests.head", by=by)
    states.must_allow("extend_deadline", info_request)
    extension = info_request.extensions.filter(agreed=None, is_void=False).first()
    if extension is None:
        raise NothingProposed(number=number)
    days.must_be_possible(on, what="批准日期", after=extension.proposed_on, after_what="提出日期")
    if agreed:
        _must_be_lawful(info_request, extension, on=on)

    extension.agreed, extension.decided_by_id, extension.decided_on = agreed, by.person_id, on
    extension.words = plain.said(words, what="意见", most=300, field="words")
    extension.save(update_fields=["agreed", "decided_by", "decided_on", "words"])
    if agreed:
        events.add(info_request, EventKind.EXTENDED, on=on, by=by, working_days=extension.working_days)
    clock.restate(info_request)
    if agreed:
        _issue(info_request, extension, by=by)
    journal.record(
        "info_requests.extend_deadline",
        info_request,
        by=by,
        agreed=agreed,
        working_days=extension.working_days,
        due=info_request.due_on,
    )
    return extension


def _must_be_lawful(info_request: InfoRequest, extension: Extension, *, on: date) -> None:
    extending.must_be_in_time(info_request, on=on)
    deadlines.must_allow_extension(
        extension.working_days,
        received_on=info_request.period_from or on,
        version=Version(info_request.version),
        region=settings.REGION,
        already=info_request.days_extended,
    )


def _issue(info_request: InfoRequest, extension: Extension, *, by: Actor) -> None:
    issuing.issue(
        info_request,
        LETTERS[Version(info_request.version)],
        parts={"reason": extension.reason.rstrip("。；，")},
        values={
            "days": extension.working_days,
            "new_due_on": _new_last_day(info_request),
            "head": by.name,
        },
        on=extension.decided_on or info_request.arrived_on,
        by=by,
    )


def _new_last_day(info_request: InfoRequest) -> wording.Value:
    due_on = info_request.due_on
    return own_periods.LastDay(due_on, info_request.due_provisional) if due_on else ""
