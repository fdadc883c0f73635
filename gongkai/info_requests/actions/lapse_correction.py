"""逾期未补正: silence after the last day is taken as giving the request up."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import abandoning, clock, days, own_periods, states
from gongkai.info_requests.errors_handling import NotToldYet
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import Correction, InfoRequest
from gongkai.info_requests.papers.wording import day
from gongkai.law.vocabulary import Version

OUTCOMES = {Version.R2019: "A15", Version.R2008: "B12"}


@transaction.atomic
def lapse_correction(number: str, *, on: date, by: Actor) -> InfoRequest:
    """Close a request that was not corrected in time, and tell the applicant; only once the last day has passed.

    Under the text of 2008 the office's own notice set the time and said what silence means.

    Law: Regulation 2019, Art. 30; Regulation 2008, Art. 21(4).
    """
    info_request = locked(number, "info_requests.handle", by=by)
    states.must_allow("lapse_correction", info_request)
    correction = info_request.correction
    if correction.due_on is None:
        raise NotToldYet(who="申请人", paper="补正告知", verb="视为放弃")
    days.must_be_possible(on, what="办理日期", after=correction.asked_on, after_what="告知日期")
    own_periods.must_be_over(correction.due_on, what="补正期限", on=on)

    correction.lapsed_on = on
    correction.save(update_fields=["lapsed_on"])
    outcome = OUTCOMES[Version(info_request.version)]
    abandoning.close(
        info_request, "lapse_correction", outcome=outcome, cause="correction", facts=_facts(correction), on=on, by=by
    )
    clock.restate(info_request)
    journal.record("info_requests.lapse_correction", info_request, by=by, outcome=outcome, due=correction.due_on)
    return info_request


def _facts(correction: Correction) -> str:
    return (
        f"本机关于{day(correction.asked_on)}告知补正，告知书于{day(correction.told_on)}送达，"
        f"补正期限至{day(correction.due_on)}届满，期满未收到补正，也未收到逾期补正的正当理由。"
    )
