"""办结: a case whose letter went out but whose proof never came is finished by hand."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import clock, days, serving, states
from gongkai.info_requests.errors_answer import NothingSent
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import InfoRequest


@transaction.atomic
def finish(number: str, *, on: date, by: Actor) -> InfoRequest:
    """Close an answered case; proven service closes it by itself, so this is for what was sent and never signed for.

    Law: Regulation 2019, Art. 45.
    """
    info_request = locked(number, "info_requests.handle", by=by)
    states.must_allow("finish", info_request)
    days.must_be_possible(on, what="办结日期", after=info_request.closed_on, after_what="作出答复的日期")
    letter = serving.answer_of(info_request)
    if letter is None or not letter.deliveries.filter(sent_on__lte=on).exists():
        title = letter.title if letter else serving.answer_code(info_request)
        raise NothingSent(number=info_request.number, letter=title)

    states.move(info_request, "finish")
    clock.restate(info_request)
    journal.record("info_requests.finish", info_request, by=by, on=on)
    return info_request
