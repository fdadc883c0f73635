"""确定合理答复期限: a request beyond reason, with good reasons, gets a period of its own."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, days, events, states
from gongkai.info_requests.errors_handling import OnlyUnder2019, PeriodWrong, ReasonsNotFound
from gongkai.info_requests.extending import must_be_in_time
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import Explanation, InfoRequest
from gongkai.law.sentences import say
from gongkai.law.vocabulary import EventKind, Version

REASON = 500


@transaction.atomic
def set_period(number: str, *, until: date, reason: str, on: date, by: Actor) -> InfoRequest:
    """Fix the day by which such a request is answered; the text sets no limit, but it must be a working day ahead.

    Only for reasons that were asked for and found reasonable, and while the ordinary period still runs.

    Law: Regulation 2019, Art. 35.
    """
    info_request = locked(number, "info_requests.handle", by=by)
    states.must_allow("set_period", info_request)
    explanation = _reasonable(info_request)
    days.must_be_possible(on, what="确定期限的日期", after=explanation.asked_on, after_what="要求说明理由的日期")
    must_be_in_time(info_request, on=on)
    _must_be_later(info_request, until)

    words = plain.needed(reason, what="理由", most=REASON, field="reason")
    explanation.period_until = until
    explanation.save(update_fields=["period_until"])
    events.add(info_request, EventKind.DELAYED, on=on, by=by, until=until, note=words)
    states.move(info_request, "set_period")
    clock.restate(info_request)
    journal.record("info_requests.set_period", info_request, by=by, until=until)
    return info_request


def _reasonable(info_request: InfoRequest) -> Explanation:
    if info_request.version != Version.R2019:
        raise OnlyUnder2019(
            what="确定合理答复期限",
            article="第三十五条",
            number=info_request.number,
            advice="请按2008年《条例》第二十四条办理延期。",
        )
    found = Explanation.objects.filter(info_request=info_request, is_reasonable=True).first()
    if found is None:
        raise ReasonsNotFound(law=ReasonsNotFound.law)
    return found


def _must_be_later(info_request: InfoRequest, until: date) -> None:
    why = ""
    if info_request.due_on and until <= info_request.due_on:
        why = say("不晚于现在的答复期限（{day:%Y-%m-%d}）", day=info_request.due_on)
    elif not clock.calendar().is_workday(until):
        why = "当日不是工作日"
    if why:
        raise PeriodWrong(given=until, why=why, law=PeriodWrong.law)
