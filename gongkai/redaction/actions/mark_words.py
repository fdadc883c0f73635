"""查找并遮盖: mark words wherever they stand in the file."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.entry.plain import needed
from gongkai.redaction import locking, marking, reading
from gongkai.redaction.errors import NothingFound

LONGEST = 100


def mark_words(pk: int, *, words: str, ground_code: str = "", by: Actor) -> int:
    """Mark every place of the words, also over the end of a line and in full-width signs; says how many boxes.

    Law: Regulation 2019, Art. 37; Regulation 2008, Art. 22.
    """
    wanted = needed(words, what="要遮盖的文字", most=LONGEST, field="words")
    found = [(page, marking.on_page(box)) for page, box in reading.where(wanted, locking.to_read(pk, by=by))]
    if not found:
        raise NothingFound(given=wanted, field="words")
    with transaction.atomic():
        return marking.add(locking.to_mark(pk, by=by), found, ground_code=ground_code, note="", by=by)
