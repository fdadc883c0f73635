"""A document made ready for any engine: cut text, codes, order of release and a fingerprint of all of it."""

from dataclasses import astuple, dataclass
from datetime import date, timedelta
from hashlib import blake2b

from gongkai.search import cutting
from gongkai.search.interface import SearchDocument

LAYOUT = 1  # raise when the cutting rule or the fields change: older indexes are then built anew
ID_BITS = 40
LARGEST_ID = (1 << ID_BITS) - 1
BREAK = f" {cutting.BREAK} "


@dataclass(frozen=True, slots=True)
class Digest:
    """What an engine stores of a document."""

    id: int
    title: str  # tokens with blanks between
    text: str
    order: int  # larger is newer; the id decides within a day
    fingerprint: int


def digest(document: SearchDocument) -> Digest:
    """Cut a document's text and fold the rest into what an engine stores."""
    numbers = [*cutting.number_tokens(document.number), *cutting.tokens(document.index_number)]
    title = " ".join([*cutting.tokens(document.title), cutting.BREAK, *numbers])
    parts = (
        document.number,
        document.keywords,
        document.summary,
        document.body,
        *map(cutting.rejoined, document.files),
    )
    text = BREAK.join([title, *(" ".join(cutting.tokens(part)) for part in parts if part)])
    return Digest(
        id=document.id,
        title=title,
        text=text,
        order=order_of(document.released_on, document.id),
        fingerprint=fingerprint(document),
    )


def order_of(day: date, last: int = 0) -> int:
    """Place in time: the day first, then the id."""
    return day.toordinal() << ID_BITS | last


def fingerprint(document: SearchDocument) -> int:
    """A number that changes when anything about the document changes."""
    content = repr((LAYOUT, astuple(document))).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(content, digest_size=8).digest()) >> 1


def facts(document: SearchDocument) -> list[tuple[str, str]]:
    """What can be counted and filtered by, as pairs of facet and value."""
    columns = [("column", code) for code in dict.fromkeys(document.column_codes)]
    single = [(name, str(getattr(document, name))) for name in ("subject", "genre", "kind", "year")]
    return [("agency", str(document.agency_id)), *columns, *((name, value) for name, value in single if value)]


def order_bounds(first: date | None, last: date | None) -> tuple[int, int]:
    """The places in time of these days: from the first of them, up to but without the second."""
    after = last + timedelta(days=1) if last and last < date.max else date.max
    return order_of(first or date.min), order_of(after)
