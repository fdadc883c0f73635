"""收到补正: the applicant's answer to the notice; the reply period begins anew."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import transaction
from django.db.models import Q

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, days, events, likeness, own_periods, states, wish
from gongkai.info_requests.errors_handling import LateWithoutReason
from gongkai.info_requests.errors_intake import FileGone
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import CaseFile, Correction, InfoRequest
from gongkai.law.vocabulary import EventKind

ANSWER = 5000


@transaction.atomic
def take_correction(
    number: str,
    *,
    answer: str,
    title: str = "",
    description: str = "",
    on: date,
    late_reason: str = "",
    files: Sequence[int] = (),
    form_key: str = "",
    by: Actor,
) -> InfoRequest:
    """Take the corrected request, by the applicant or from a letter; what the form said before is kept beside it.

    `files` are papers held for the form with that key, or already in the case.

    After the last day only with a proper reason. The period runs from this day, and may be extended anew.

    Law: Regulation 2019, Art. 30; Regulation 2008, Art. 21(4).
    """
    info_request = locked(number, "info_requests.handle", by=by, own=True)
    states.must_allow("take_correction", info_request)
    correction = info_request.correction
    days.must_be_possible(on, what="收到补正的日期", after=correction.asked_on, after_what="告知日期")
    _must_be_in_time(correction, on=on, late_reason=late_reason)

    _write(correction, answer, late_reason, before=_rewrite(info_request, title=title, description=description), on=on)
    _join(files, form_key, info_request)
    events.add(
        info_request, EventKind.CORRECTED, on=on, by=by, note="逾期补正，有正当理由" if correction.late_reason else ""
    )
    own_periods.begin_again(info_request)
    states.move(info_request, "take_correction")
    clock.restate(info_request)
    journal.record("info_requests.take_correction", info_request, by=by, on=on, due=info_request.due_on)
    return info_request


def _must_be_in_time(correction: Correction, *, on: date, late_reason: str) -> None:
    if correction.due_on and on > correction.due_on and not late_reason.strip():
        raise LateWithoutReason(due=correction.due_on, law=LateWithoutReason.law)


def _rewrite(info_request: InfoRequest, *, title: str, description: str) -> Mapping[str, str]:
    """Put the corrected words into the form and give back those they replace."""
    given = {
        "title": plain.one_line(plain.said(title, what="所需信息名称", most=wish.LENGTHS["title"], field="title")),
        "description": plain.said(description, what="内容描述", most=wish.LENGTHS["description"], field="description"),
    }
    before = {name: str(getattr(info_request, name)) for name, words in given.items() if words}
    for name in before:
        setattr(info_request, name, given[name])
    if before:
        info_request.save(update_fields=list(before))
        likeness.mark_again(info_request)
    return before


def _write(correction: Correction, answer: str, late_reason: str, *, before: Mapping[str, str], on: date) -> None:
    late = correction.due_on is not None and on > correction.due_on
    correction.answer = plain.needed(answer, what="补正内容", most=ANSWER, field="answer")
    correction.late_reason = plain.said(late_reason, what="逾期的理由", most=300, field="late_reason") if late else ""
    correction.before, correction.answered_on = dict(before), on
    correction.save(update_fields=["answer", "late_reason", "before", "answered_on"])


def _join(files: Sequence[int], form_key: str, info_request: InfoRequest) -> None:
    """Make the papers of the form papers of the case; whoever lacks the form's key reaches no other paper."""
    here = Q(info_request=info_request)
    if form_key:
        here |= Q(info_request=None, form_key=form_key)
    wanted = set(files)
    joined = CaseFile.objects.filter(here, pk__in=wanted).update(info_request=info_request)
    if joined != len(wanted):
        raise FileGone(count=len(wanted) - joined)
