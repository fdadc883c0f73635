"""The cases behind the annual table: which ones a period counts, and in which column each stands at its end.

Nobody's duties narrow these: a report counts every case of its bodies.

Law: Report Format 2021.
"""

from datetime import date

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, QuerySet, Value, When

from gongkai.law.vocabulary import RemedyResult
from gongkai.remedies.models import RemedyCase

PENDING = "pending"
UNSETTLED = "unsettled"  # what the oversight board counts: pending, or lost and not performed yet
COLUMNS = (*(result.value for result in RemedyResult), PENDING)


def open_or_concluded(from_on: date, to_on: date) -> QuerySet[RemedyCase]:
    """Every case that was pending at any time from the one day to the other, both included.

    A suit that was appealed goes on in the later instance: from the day of the appeal that one stands for both.

    Law: Report Format 2021; Regulation 2019, Art. 50(3).
    """
    return RemedyCase.objects.filter(
        Q(concluded_on__isnull=True) | Q(concluded_on__gte=from_on),
        ~Exists(RemedyCase.objects.filter(appeal_of=OuterRef("pk"), filed_on__lte=to_on)),
        filed_on__lte=to_on,
    )


def column_on(to_on: date) -> Case:
    """The column of a case as of the end of a day: its result, or pending where it was concluded later or not at all.

    Of an appeal that ended without judging, the result below that it left in force.

    Law: Report Format 2021.
    """
    return Case(
        When(~Q(stands=""), concluded_on__lte=to_on, then=F("stands")),
        When(concluded_on__lte=to_on, then=F("result")),
        default=Value(PENDING),
        output_field=CharField(max_length=10),
    )


def filed_between(from_on: date, to_on: date) -> QuerySet[RemedyCase]:
    """Every case brought in these days, once: an appeal goes on with the suit it is against.

    Law: Regulation 2008, Art. 32(4).
    """
    return RemedyCase.objects.filter(filed_on__range=(from_on, to_on), appeal_of__isnull=True)


def concluded_between(from_on: date, to_on: date) -> QuerySet[RemedyCase]:
    """Every case that ended in these days, by its effective result; one that was appealed by then goes on.

    Law: Statistics Notice 2014; Regulation 2008, Art. 32(4).
    """
    ended = open_or_concluded(from_on, to_on).filter(concluded_on__range=(from_on, to_on))
    return ended.annotate(column=column_on(to_on))


def is_unsettled() -> Q:
    """Without a result, or with one that bids the body do something it has not done yet."""
    return Q(result="") | Q(result=RemedyResult.CORRECTED, perform_by__isnull=False, performed_on__isnull=True)


def in_column(cases: QuerySet[RemedyCase], column: str, *, to_on: date) -> QuerySet[RemedyCase]:
    """Those of the cases that stand in the column at the end of a day."""
    return cases.annotate(column=column_on(to_on)).filter(column=column)
