"""有用、没有帮助: one press under an item, with words where the reader adds some; nothing of the reader is kept."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.entry import plain
from gongkai.information.models import InfoItem
from gongkai.publication.models import PublicItem
from gongkai.readers.entering import MOST_MARK
from gongkai.readers.models import UsefulMark


@transaction.atomic
def mark_useful(item_id: int, *, is_useful: bool, words: str, form_key: str) -> UsefulMark:
    """Count the press; the same form sent twice counts once. Raises `Unknown` for what is not public."""
    if item_id >= 2**63 or not PublicItem.objects.filter(pk=item_id).exists():
        raise Unknown
    said = plain.said(words, what="意见", most=MOST_MARK, field="words")
    item = InfoItem.objects.select_for_update().only("pk", "agency_id").get(pk=item_id)
    given = {"item": item, "agency_id": item.agency_id, "is_useful": is_useful, "words": said}
    mark, _new = UsefulMark.objects.get_or_create(
        form_key=form_key, defaults=given | {"marked_on": timezone.localdate()}
    )
    return mark
