"""审结登记: how a reconsideration or a suit ended, and when."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.law.vocabulary import RemedyResult
from gongkai.remedies import entering
from gongkai.remedies.errors import ConcludedAlready
from gongkai.remedies.locking import locked
from gongkai.remedies.models import RemedyCase


@transaction.atomic
def conclude(pk: int, *, result: RemedyResult, concluded_on: date, result_words: str = "", by: Actor) -> RemedyCase:
    """Enter the result: the case counts in its column from that day on.

    Law: Report Format 2021; Reconsideration Law 2023, Arts. 63-69; Litigation Law 2017, Arts. 69-78.
    """
    case = locked(pk, by=by)
    if case.result:
        label = RemedyResult(case.result).label
        raise ConcludedAlready(number=case.case_number, on=case.concluded_on, result=label)
    _must_be_possible(case, concluded_on)
    words = plain.said(result_words, what="结果说明", most=500, field="result_words")

    case.result, case.concluded_on, case.result_words = RemedyResult(result), concluded_on, words
    _must_precede_suits(case)
    case.save(update_fields=["result", "concluded_on", "result_words"])
    journal.record("remedies.conclude", case, by=by, result=RemedyResult(result).label, on=concluded_on)
    return case


def _must_be_possible(case: RemedyCase, on: date) -> None:
    filed = (case.filed_on, entering.filed_what(case.block))
    after = (case.accepted_on, entering.ACCEPTED) if case.accepted_on else filed
    must_have_come(on, what="审结日期", field="concluded_on", after=after)


def _must_precede_suits(case: RemedyCase) -> None:
    suit = case.later.order_by("filed_on", "id").first()
    if suit is not None:
        entering.must_precede_suit(case, filed_on=suit.filed_on)
