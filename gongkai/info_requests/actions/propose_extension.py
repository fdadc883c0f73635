"""申请延期: the clerk proposes a longer period; the head of the working body decides."""

from datetime import date

from django.conf import settings
from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, days, extending, states
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import Extension
from gongkai.law import deadlines
from gongkai.law.vocabulary import Version


@transaction.atomic
def propose_extension(number: str, *, working_days: int, reason: str, on: date, by: Actor) -> Extension:
    """Put an extension before the head; nothing moves until it is approved.

    Law: Regulation 2019, Art. 33(2); Regulation 2008, Art. 24(2).
    """
    info_request = locked(number, "info_requests.handle", by=by)
    states.must_allow("propose_extension", info_request)
    extending.must_be_first(info_request)
    days.must_be_possible(on, what="提出日期", after=info_request.received_on, after_what="收到日期")
    extending.must_be_in_time(info_request, on=on)
    deadlines.must_allow_extension(
        working_days,
        received_on=info_request.period_from or on,
        version=Version(info_request.version),
        region=settings.REGION,
        already=info_request.days_extended,
    )

    extension = info_request.extensions.create(
        working_days=working_days,
        reason=plain.needed(reason, what="延期理由", most=500, field="reason"),
        proposed_by_id=by.person_id,
        proposed_on=on,
    )
    clock.restate(info_request)
    journal.record("info_requests.propose_extension", info_request, by=by, working_days=working_days, on=on)
    return extension
