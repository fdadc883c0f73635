"""Finding a public item by what people write: its number in the address, its index number or its 文号."""

from gongkai.attachments.doc_numbers import normalise_doc_number
from gongkai.entry import plain
from gongkai.entry.errors import NothingFound
from gongkai.publication.models import PublicItem

LONGEST = 300


def public_item(words: str, *, field: str) -> int:
    """The number of the public item meant, or the refusal that says what to write."""
    said = plain.one_line(words)[:LONGEST]
    found = _by_number(said) or _by_words(said)
    if found is None:
        raise NothingFound(given=said[:40], what="已公开的信息（请填写索引号、文号或者网址中的编号）", field=field)
    return found


def _by_number(said: str) -> int | None:
    if not (said.isascii() and said.isdecimal() and len(said) < 16):
        return None
    return PublicItem.objects.filter(pk=int(said)).values_list("item_id", flat=True).first()


def _by_words(said: str) -> int | None:
    if not said:
        return None
    rows = PublicItem.objects.values_list("item_id", flat=True)
    exact = rows.filter(index_number=said).first() or rows.filter(doc_number=normalise_doc_number(said)).first()
    return exact or rows.filter(title=said).first()
