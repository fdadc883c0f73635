"""要求说明理由: ask whoever applies far beyond reason why."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, days, events, own_periods, states
from gongkai.info_requests.errors_handling import OnlyUnder2019, ReasonsAskedOnce
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import Explanation, InfoRequest
from gongkai.info_requests.papers import issuing
from gongkai.law.vocabulary import EventKind, Version

FACTS = 2000


@transaction.atomic
def ask_reasons(number: str, *, facts: str, due_on: date, on: date, by: Actor) -> InfoRequest:
    """Ask for reasons, with the facts of number and frequency and a day to answer by; the reply period runs on.

    Law: Regulation 2019, Art. 35.
    """
    info_request = locked(number, "info_requests.handle", by=by)
    states.must_allow("ask_reasons", info_request)
    _must_be_first(info_request)
    days.must_be_possible(on, what="告知日期", after=info_request.received_on, after_what="收到日期")
    own_periods.must_follow(due_on, what="说明理由的期限", after=on, after_what="告知日期")

    words = plain.needed(facts, what="申请数量、频次的事实", most=FACTS, field="facts")
    Explanation.objects.create(info_request=info_request, facts=words, asked_on=on, due_on=due_on)
    events.add(info_request, EventKind.REASONS_ASKED, on=on, by=by, until=due_on)
    states.move(info_request, "ask_reasons")
    clock.restate(info_request)
    issuing.issue(info_request, "D03", parts={"facts": words}, values={"due_on": due_on}, on=on, by=by)
    journal.record("info_requests.ask_reasons", info_request, by=by, due=due_on)
    return info_request


def _must_be_first(info_request: InfoRequest) -> None:
    if info_request.version != Version.R2019:
        raise OnlyUnder2019(
            what="要求说明理由",
            article="第三十五条",
            number=info_request.number,
            advice="请按2008年《条例》规定的种类答复。",
        )
    asked = Explanation.objects.filter(info_request=info_request).first()
    if asked is not None:
        raise ReasonsAskedOnce(number=info_request.number, on=asked.asked_on)
