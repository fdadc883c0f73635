"""告知补正: tell the applicant, once and all together, what the request lacks."""

from collections.abc import Sequence
from datetime import date

from django.conf import settings
from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, days, events, own_periods, policies, states
from gongkai.info_requests.errors_handling import CorrectionAskedOnce, CorrectionTooLate
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import Correction, InfoRequest
from gongkai.info_requests.papers import issuing
from gongkai.law import deadlines
from gongkai.law.citations import chinese
from gongkai.law.vocabulary import EventKind, Version

LETTERS = {Version.R2019: "D02", Version.R2008: "L2"}
ITEM = 2000  # characters
ARTICLES = {Version.R2019: "Regulation 2019, Art. 30", Version.R2008: "Regulation 2008, Art. 21(4)"}


@transaction.atomic
def ask_correction(
    number: str,
    *,
    items: Sequence[str],
    guidance: str = "",
    working_days: int | None = None,
    on: date,
    told_on: date | None = None,
    by: Actor,
) -> Correction:
    """Tell the applicant everything that must be corrected and by when; the reply period waits for the answer.

    The time to correct counts from the day the applicant was told, `told_on`, which may be noted later. A notice after
    the seventh working day is still given, since saying nothing would be worse, and its lateness is written down.

    Law: Regulation 2019, Art. 30; Regulation 2008, Art. 21(4).
    """
    info_request = locked(number, "info_requests.handle", by=by)
    states.must_allow("ask_correction", info_request)
    _must_be_first(info_request)
    days.must_be_possible(on, what="告知日期", after=info_request.received_on, after_what="收到日期")
    _must_be_in_time(info_request, on=on)
    if told_on is not None:
        days.must_be_possible(told_on, what="申请人收到告知的日期", after=on, after_what="告知日期")

    correction = _write(info_request, items, guidance, working_days, on=on, told_on=told_on)
    events.add(
        info_request, EventKind.CORRECTION_ASKED, on=on, by=by, until=correction.due_on, note=_late(info_request, on=on)
    )
    states.move(info_request, "ask_correction")
    clock.restate(info_request)
    _issue(info_request, correction, by=by)
    journal.record(
        "info_requests.ask_correction", info_request, by=by, items=len(correction.items), due=correction.due_on
    )
    return correction


def _must_be_first(info_request: InfoRequest) -> None:
    asked = Correction.objects.filter(info_request=info_request).first()
    if asked is not None:
        article = chinese(ARTICLES[Version(info_request.version)])
        raise CorrectionAskedOnce(number=info_request.number, on=asked.asked_on, law=article)


def _must_be_in_time(info_request: InfoRequest, *, on: date) -> None:
    if info_request.due_on and on > info_request.due_on:
        raise CorrectionTooLate(due=info_request.due_on, given=on, law=CorrectionTooLate.law)


def _late(info_request: InfoRequest, *, on: date) -> str:
    """The words that keep a late notice on record; the first Regulation set no day for it."""
    if info_request.version != Version.R2019 or info_request.period_from is None:
        return ""
    due = deadlines.correction_due(
        info_request.period_from, calendar=clock.calendar(), version=Version.R2019, region=settings.REGION
    )
    return f"告知晚于法定日期（{due.on:%Y-%m-%d}）" if on > due.on else ""


def _write(
    info_request: InfoRequest,
    items: Sequence[str],
    guidance: str,
    working_days: int | None,
    *,
    on: date,
    told_on: date | None,
) -> Correction:
    given = policies.correction_days(info_request) if working_days is None else working_days
    last = own_periods.last_day(told_on or on, given, what="补正期限")
    asked = [plain.said(item, what="需要补正的内容", most=ITEM, field="items") for item in items]
    plain.needed("".join(asked), what="需要补正的内容", most=ITEM * max(len(asked), 1), field="items")
    return Correction.objects.create(
        info_request=info_request,
        items=[item for item in asked if item],
        guidance=plain.said(guidance, what="指导和释明", most=2000, field="guidance"),
        working_days=given,
        asked_on=on,
        told_on=told_on,
        due_on=last.on if told_on else None,
        due_provisional=bool(told_on and last.provisional),
    )


def _issue(info_request: InfoRequest, correction: Correction, *, by: Actor) -> None:
    """The notice names its days, and the last of them for an applicant who gets it the same day."""
    code = LETTERS[Version(info_request.version)]
    same_day = own_periods.last_day(correction.asked_on, correction.working_days, what="补正期限")
    issuing.issue(
        info_request,
        code,
        parts={"items": "\n".join(correction.items), "guidance": correction.guidance},
        values={"days": correction.working_days, "due_on": same_day},
        on=correction.asked_on,
        by=by,
    )
