"""登记说明的理由: what the applicant says, and whether the body finds it reasonable."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, consulting, days, events, own_periods, states
from gongkai.info_requests.errors_handling import NotTheirsToJudge
from gongkai.info_requests.locking import APPLICANT, locked
from gongkai.info_requests.models import Explanation, InfoRequest
from gongkai.law.vocabulary import EventKind

ANSWER, FINDING = 4000, 2000


@transaction.atomic
def record_reasons(
    number: str, *, answer: str, is_reasonable: bool | None = None, finding: str = "", on: date, by: Actor
) -> InfoRequest:
    """Keep the reasons; the case goes on once the body has judged them (`is_reasonable`), at once or later.

    The applicant gives the answer alone. Silence is judged without an answer, after the last day.

    Law: Regulation 2019, Art. 35.
    """
    info_request = locked(number, "info_requests.handle", by=by, own=True)
    states.must_allow("record_reasons", info_request)
    if by is APPLICANT and (is_reasonable is not None or finding):
        raise NotTheirsToJudge
    explanation = info_request.explanation
    days.must_be_possible(on, what="说明理由的日期", after=explanation.asked_on, after_what="告知日期")
    _write(explanation, answer, on=on, is_judged=is_reasonable is not None)

    if answer.strip():
        events.add(info_request, EventKind.REASONS_GIVEN, on=on, by=by)
    if is_reasonable is not None:
        _judge(info_request, explanation, is_reasonable, finding)
    clock.restate(info_request)
    journal.record("info_requests.record_reasons", info_request, by=by, reasonable=is_reasonable, on=on)
    return info_request


def _write(explanation: Explanation, answer: str, *, on: date, is_judged: bool) -> None:
    if answer.strip() or not is_judged:
        explanation.answer = plain.needed(answer, what="说明的理由", most=ANSWER, field="answer")
        explanation.answered_on = on
    elif explanation.answered_on is None:
        own_periods.must_be_over(explanation.due_on, what="说明理由的期限", on=on)
    explanation.save(update_fields=["answer", "answered_on"])


def _judge(info_request: InfoRequest, explanation: Explanation, is_reasonable: bool, finding: str) -> None:
    explanation.is_reasonable = is_reasonable
    explanation.finding = plain.said(finding, what="认定", most=FINDING, field="finding")
    explanation.save(update_fields=["is_reasonable", "finding"])
    states.move(info_request, "record_reasons")
    if consulting.is_open(info_request):
        states.move(info_request, "consult")
