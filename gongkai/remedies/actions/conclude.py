"""审结登记: how a reconsideration or a suit ended, and when."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_follow, must_have_come
from gongkai.law.vocabulary import RemedyResult
from gongkai.remedies import clock, entering
from gongkai.remedies.errors import ConcludedAlready
from gongkai.remedies.locking import locked
from gongkai.remedies.models import RemedyCase, RemedyEvent
from gongkai.remedies.vocabulary import DecisionPaper, EventKind


@transaction.atomic
def conclude(
    pk: int,
    *,
    result: RemedyResult,
    concluded_on: date,
    result_words: str = "",
    decision_paper: DecisionPaper | str = "",
    received_on: date | None = None,
    perform_by: date | None = None,
    lower_stands: bool = False,
    by: Actor,
) -> RemedyCase:
    """Enter the result: the case counts in its column from that day on.

    From the day the paper was received run the days to sue or appeal, and those to answer anew where it names no day.
    `lower_stands`: an appeal that ended without judging, so that the result below is in force and counts.

    Law: Report Format 2021; Reconsideration Law 2023, Arts. 63-69; Litigation Law 2017, Arts. 69-78.
    """
    case = locked(pk, by=by)
    if case.result:
        label = RemedyResult(case.result).label
        raise ConcludedAlready(number=case.case_number, on=case.concluded_on, result=label)
    _must_be_possible(case, concluded_on)
    words = plain.said(result_words, what="结果说明", most=500, field="result_words")

    case.result, case.concluded_on, case.result_words = RemedyResult(result), concluded_on, words
    case.stands = entering.standing(case) if lower_stands else ""
    _must_precede_suits(case)
    case.decision_paper = DecisionPaper(decision_paper) if decision_paper else ""
    case.perform_by = perform_by if case.result == RemedyResult.CORRECTED else None
    case.save(update_fields=["result", "concluded_on", "result_words", "decision_paper", "perform_by", "stands"])
    _note_receipt(case, received_on, by=by)
    clock.restate(case)
    journal.record("remedies.conclude", case, by=by, result=RemedyResult(result).label, on=concluded_on)
    return case


def _note_receipt(case: RemedyCase, received_on: date | None, *, by: Actor) -> None:
    if received_on is None or case.concluded_on is None:
        return
    must_have_come(received_on, what="收到裁决日期", field="received_on", after=(case.concluded_on, "审结日期"))
    if case.perform_by:
        must_follow(case.perform_by, after=(received_on, "收到裁决日期"), what="履行期限", field="perform_by")
    RemedyEvent.objects.create(
        case=case, kind=EventKind.DECISION, on=received_on, by_id=by.person_id, at=timezone.now()
    )


def _must_be_possible(case: RemedyCase, on: date) -> None:
    filed = (case.filed_on, entering.filed_what(case.block))
    after = (case.accepted_on, entering.ACCEPTED) if case.accepted_on else filed
    must_have_come(on, what="审结日期", field="concluded_on", after=after)


def _must_precede_suits(case: RemedyCase) -> None:
    suit = case.later.order_by("filed_on", "id").first()
    if suit is not None:
        entering.must_precede_suit(case, filed_on=suit.filed_on)
