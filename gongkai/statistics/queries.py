"""Reading figures: all of them for many bodies at once, and what stands behind one of them.

Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.db.models import Count, QuerySet, Sum

from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.law.forms import Form
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.sentences import Sentence, say, strung
from gongkai.law.vocabulary import Version
from gongkai.statistics import fees
from gongkai.statistics.cells import places
from gongkai.statistics.displays import Explanation
from gongkai.statistics.figure import Figure, Part, Place, Span
from gongkai.statistics.spans import span_of

NONE = Decimal(0)
MOST_NAMED = 500  # bodies named one by one in a query; beyond, it asks for all of them and keeps those
Group = tuple[Figure, Span]


def known_cells(form: Form) -> frozenset[str]:
    """The cells of a form that records can know; every other is for people to fill in."""
    return frozenset(places(form.key))


def compute(
    form: Form, period: ReportPeriod, agency_ids: Collection[int] | None = None
) -> dict[int, dict[str, Decimal]]:
    """Every known cell of every body asked for (else of all there are), in one query for each figure.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32; Report Format 2021; Statistics Notice 2014.
    """
    wanted = Agency.objects.values_list("pk", flat=True) if agency_ids is None else agency_ids
    blank = dict.fromkeys(places(form.key), NONE)
    found = {agency_id: blank.copy() for agency_id in wanted}
    for (figure, span), cells in _by_figure(form, period).items():
        for part in figure.parts:
            rows = _named(part, part.rows(span), agency_ids)
            for agency_id, keys, value in _counted(rows, cells, by=part.shape.agency_id, amount=figure.amount):
                _add(found.get(agency_id), keys, value)
    return found


def explanation(form: Form, key: str) -> Explanation:
    """How a cell is counted, and the law it rests on; Unknown for one that no record knows."""
    place = places(form.key).get(key)
    if place is None:
        raise Unknown
    said = [place.figure.sentence, place.words]
    law = _of_its_time(place.figure.law, form)
    return Explanation(strung([piece if isinstance(piece, Sentence) else say(piece) for piece in said if piece]), law)


def _of_its_time(law: str, form: Form) -> str:
    """The articles of the Regulation the form was made under, without those of the other version."""
    others = tuple(f"Regulation {version}," for version in Version if version is not form.regime)
    return "; ".join(part for part in law.split("; ") if not part.startswith(others))


def counts(period: ReportPeriod, agency_id: int) -> dict[str, int]:
    """How many records of a sort a body has in a period, for the checks that look for some.

    Law: Fee Measure 2020, Arts. 3, 6; Regulation 2019, Art. 42.
    """
    span = Span(period.from_on, period.to_on)
    return {"fees": fees.processing(span).filter(info_request__agency_id=agency_id).count()}


def _by_figure(form: Form, period: ReportPeriod) -> dict[Group, list[tuple[str, Place]]]:
    found: dict[Group, list[tuple[str, Place]]] = defaultdict(list)
    for key, place in places(form.key).items():
        found[place.figure, span_of(form, place.series, period)].append((key, place))
    return found


def _add(own: dict[str, Decimal] | None, keys: tuple[str, ...], value: Decimal) -> None:
    """To the cells of a body, where it was asked for."""
    if own is not None:
        for key in keys:
            own[key] += value


def _named(part: Part, rows: QuerySet[Any], agency_ids: Collection[int] | None) -> QuerySet[Any]:
    if agency_ids is None or len(agency_ids) > MOST_NAMED:
        return rows
    return rows.filter(**{f"{part.shape.agency_id}__in": list(agency_ids)})


def _counted(
    rows: QuerySet[Any], cells: Sequence[tuple[str, Place]], *, by: str, amount: str
) -> Iterator[tuple[int, tuple[str, ...], Decimal]]:
    """Body, the cells its records of one sort count in, and how many they are or what they come to."""
    fields = sorted({only.field for _key, place in cells for only in place.only})
    value = Sum(amount) if amount else Count("pk")
    grouped = rows.order_by().values_list(by, *fields).annotate(value=value)
    known: dict[tuple[Any, ...], tuple[str, ...]] = {}
    for agency_id, *sort, total in grouped:
        values = tuple(sort)
        if values not in known:
            known[values] = _cells_of(dict(zip(fields, values, strict=True)), cells)
        yield agency_id, known[values], Decimal(total)


def _cells_of(values: Mapping[str, Any], cells: Sequence[tuple[str, Place]]) -> tuple[str, ...]:
    return tuple(key for key, place in cells if all(only.fits(values[only.field]) for only in place.only))
