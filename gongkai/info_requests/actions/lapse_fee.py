"""逾期未缴费: a fee unpaid after its last day is taken as giving the request up."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import abandoning, clock, days, own_periods, states
from gongkai.info_requests.errors_handling import NotToldYet
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import FeeNotice, InfoRequest
from gongkai.info_requests.papers.wording import day
from gongkai.law.vocabulary import Version

OUTCOMES = {Version.R2019: "A16", Version.R2008: "B13"}


@transaction.atomic
def lapse_fee(number: str, *, on: date, by: Actor) -> InfoRequest:
    """Close a request whose fee was not paid in time, and tell the applicant; not before the last day is over.

    Cost fees have no time to pay by law; the office's own notice set it.

    Law: Fee Measure 2020, Art. 6; Regulation 2008, Art. 27.
    """
    info_request = locked(number, "info_requests.handle", by=by)
    states.must_allow("lapse_fee", info_request)
    notice = info_request.fee
    due_on = _last_day(notice)
    days.must_be_possible(on, what="办理日期", after=notice.notified_on, after_what="收费通知的日期")
    own_periods.must_be_over(due_on, what="缴费期限", on=on)

    notice.lapsed_on = on
    notice.save(update_fields=["lapsed_on"])
    outcome = OUTCOMES[Version(info_request.version)]
    abandoning.close(info_request, "lapse_fee", outcome=outcome, cause="fee", facts=_facts(notice), on=on, by=by)
    clock.restate(info_request)
    journal.record("info_requests.lapse_fee", info_request, by=by, outcome=outcome, due=due_on)
    return info_request


def _last_day(notice: FeeNotice) -> date:
    if notice.due_on is None:
        raise NotToldYet(who="申请人", paper="收费通知", verb="视为放弃")
    return notice.due_on


def _facts(notice: FeeNotice) -> str:
    told = f"，通知于{day(notice.received_on)}送达" if notice.received_on else ""
    return (
        f"本机关于{day(notice.notified_on)}发出收费通知，应缴{notice.amount - notice.waived}元{told}，"
        f"缴费期限至{day(notice.due_on)}届满，期满未缴费。"
    )
