"""Grades given: possible, one for every row, within the window."""

from collections.abc import Mapping

from django.utils import timezone

from gongkai.supervision.errors import NotOpen, RowMissing
from gongkai.supervision.models import Ballot, Evaluation, Mark
from gongkai.supervision.vocabulary import Scale


def must_be_open(evaluation: Evaluation) -> None:
    """Refuse an answer outside the window."""
    if not evaluation.opens_on <= timezone.localdate() <= evaluation.closes_on:
        raise NotOpen(opens=evaluation.opens_on, closes=evaluation.closes_on)


def keep_marks(ballot: Ballot, evaluation: Evaluation, grades: Mapping[int, int]) -> None:
    """A grade for every row, by the number of the row; one that is missing or not on the scale is refused."""
    most = len(Scale(evaluation.scale).grades)
    rows = list(evaluation.rows.all())
    for row in rows:
        if not 1 <= grades.get(row.pk, 0) <= most:
            raise RowMissing(row=row.words, field=f"row_{row.pk}")
    Mark.objects.bulk_create(Mark(ballot=ballot, row=row, grade=grades[row.pk]) for row in rows)
