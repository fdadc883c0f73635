"""归档: the finished case becomes a file with its number and its list of contents."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import clock, days, events, serving, states
from gongkai.info_requests.errors_answer import LettersOpen
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.papers import numbers
from gongkai.law.vocabulary import EventKind

SERIES = "依申请"  # of files: numbered like letters, one after the other for each body and year


@transaction.atomic
def archive(number: str, *, on: date, by: Actor) -> InfoRequest:
    """File a case; refused while a letter is unfinished or not proven to have gone out.

    Law: Regulation 2019, Art. 45.
    """
    info_request = locked(number, "info_requests.handle", by=by)
    states.must_allow("archive", info_request)
    days.must_be_possible(on, what="归档日期", after=info_request.closed_on, after_what="办结日期")
    _must_be_whole(info_request)

    place = numbers.next_serial(info_request.agency, SERIES, on=on)
    info_request.archive_number = f"{place.year}-{SERIES}-{place.serial:04d}"
    info_request.archived_on = on
    info_request.save(update_fields=["archive_number", "archived_on"])
    events.add(info_request, EventKind.ARCHIVED, on=on, by=by, note=info_request.archive_number, is_public=False)
    states.move(info_request, "archive")
    clock.restate(info_request)
    journal.record("info_requests.archive", info_request, by=by, file=info_request.archive_number, on=on)
    return info_request


def _must_be_whole(info_request: InfoRequest) -> None:
    waiting = [f"{letter.title}（{letter.number or '拟稿'}）" for letter in serving.open_letters(info_request)]
    if serving.is_unanswered(info_request):
        waiting.append("答复文书（已作废，尚未重新制发）")
    if waiting:
        raise LettersOpen(number=info_request.number, letters="、".join(waiting))
