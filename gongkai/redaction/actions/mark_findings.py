"""遮盖检查发现的内容: mark what the checks before release found and somebody ticked."""

from collections.abc import Collection

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.redaction import locking, marking, reading


def mark_findings(pk: int, *, keys: Collection[str], ground_code: str = "", by: Actor) -> int:
    """Mark every place of the chosen findings; says how many boxes.

    Law: Regulation 2019, Arts. 15, 37; Regulation 2008, Arts. 14, 22.
    """
    chosen = [one for one in reading.suggestions(locking.to_read(pk, by=by)) if one.key in keys]
    places = [(page, marking.on_page(box)) for one in chosen for page, box in one.places]
    with transaction.atomic():
        return marking.add(locking.to_mark(pk, by=by), places, ground_code=ground_code, note="", by=by)
