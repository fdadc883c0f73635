"""Telling which rows are in the system already, however they got there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import islice
from typing import Any

from django.db.models import BooleanField
from django.db.models.expressions import RawSQL

from gongkai.information.importing.shapes import Row
from gongkai.information.models import InfoItem, Revision

AT_ONCE = 400  # rows looked up together
# The condition of the index `info_source_once`, word for word: without it every item of the agency would be read each time.
_KEYED = RawSQL('NOT ("information_infoitem"."source_key" = \'\')', (), output_field=BooleanField())


def key_of(title: str, doc_number: str, made_on: str) -> str:
    """By what a row is known again in its agency: the document number, else title and day."""
    if doc_number:
        return f"n:{doc_number}"
    return f"t:{sha256(f'{title}|{made_on}'.encode()).hexdigest()[:40]}"


def found(rows: Sequence[Row]) -> dict[int, tuple[int, str]]:
    """For each row that is there already: its place in `rows` → the item and the title it has there."""
    settled = ((at, row) for at, row in enumerate(rows) if row["agency"] and "item" not in row)
    answer: dict[int, tuple[int, str]] = {}
    while part := list(islice(settled, AT_ONCE)):
        answer |= _found(part)
    return answer


def _found(rows: Sequence[tuple[int, Row]]) -> dict[int, tuple[int, str]]:
    by_key = _by_key(row for _at, row in rows)
    by_twin = _by_twin(row for _at, row in rows)
    answer = {}
    for at, row in rows:
        known = by_key.get((row["agency"], row["key"])) or next(
            (by_twin[twin] for twin in _twins(row) if twin in by_twin), None
        )
        if known:
            answer[at] = known
    return answer


def _by_key(rows: Iterable[Row]) -> dict[tuple[int, str], tuple[int, str]]:
    """Items that were imported before, by agency and source key."""
    keys: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        keys[row["agency"]].append(row["key"])
    return {
        (agency_id, key): (pk, title)
        for agency_id, wanted in keys.items()
        for pk, key, title in InfoItem.objects.filter(_KEYED, agency_id=agency_id, source_key__in=wanted).values_list(
            "pk", "source_key", "listed_title"
        )
    }


def _by_twin(rows: Iterable[Row]) -> dict[tuple[int, str, str], tuple[int, str]]:
    """Items entered by hand that say they are the same document: same number, or same title and day."""
    wanted = {twin for row in rows for twin in _twins(row)}
    numbers, titles = {two for _one, two, day in wanted if not day}, {two for _one, two, day in wanted if day}
    alike: set[int] = (
        set()
    )  # in two steps, so that both begin with an index whatever the database believes of its tables
    if numbers:
        alike |= set(Revision.objects.filter(doc_number__in=numbers).values_list("item_id", flat=True))
    if titles:
        alike |= set(Revision.objects.filter(title__in=titles).values_list("item_id", flat=True))
    bodies = {agency for agency, _two, _day in wanted}
    answer: dict[tuple[int, str, str], tuple[int, str]] = {}
    for agency, item, title, number, day in _listed(alike):
        if agency in bodies and number in numbers:
            answer[agency, number, ""] = item, title
        if agency in bodies and title in titles:
            answer[agency, title, f"{day}"] = item, title
    return answer


def _listed(items: Iterable[int]) -> Iterator[tuple[int, int, str, str, Any]]:
    """Agency, number, title, document number and day of items, as they say now."""
    waiting = iter(items)
    while part := list(islice(waiting, AT_ONCE)):
        yield from InfoItem.objects.filter(pk__in=part).values_list(
            "agency_id", "pk", "listed_title", "listed_number", "listed_made_on"
        )


def _twins(row: Row) -> list[tuple[int, str, str]]:
    """Under what an item entered by hand would be the same; nothing where title or day are only assumed."""
    fields = row["fields"]
    if fields.get("doc_number"):
        return [(row["agency"], fields["doc_number"], "")]
    return [] if row.get("assumed") else [(row["agency"], fields["title"], fields["made_on"])]
