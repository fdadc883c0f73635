"""Counting what others took up of a body's information."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from gongkai.assessment.measures.figure import Figure, Measure, Shape, Span, counted
from gongkai.assessment.models import AdoptionRecord
from gongkai.assessment.rewarding import together_of, worths


def adopted(span: Span) -> Mapping[int, Figure]:
    """The points of the period's adoptions."""
    since = date(span.from_on.year, 1, 1)
    records = AdoptionRecord.objects.filter(
        agency_id__in=span.agency_ids, adopted_on__range=(since, span.to_on), is_void=False
    )
    known = {one.pk: one for one in records}
    sums: dict[int, Decimal] = defaultdict(Decimal)
    for pk, worth in worths(known.values(), together=together_of(span.authority_id, since.year)).items():
        if known[pk].adopted_on >= span.from_on:
            sums[known[pk].agency_id] += worth.points
    return counted(sums.items())


MEASURES = (
    Measure("adoption_points", "信息采纳计分", "本期信息被采纳所得的计分，与目标分值比较", Shape.TARGET, adopted, "adoptions"),
)  # fmt: skip
