"""处理转为主动公开的建议: taken up, or not, with an answer."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import locking
from gongkai.info_requests.errors_intake import NoSuggestion
from gongkai.info_requests.models import Suggestion
from gongkai.information import visibility


@transaction.atomic
def decide_suggestion(number: str, *, adopted: bool, answer: str, item_id: int | None = None, by: Actor) -> Suggestion:
    """Decide a suggestion; `item_id` is the item that was published because of it.

    Law: Regulation 2019, Art. 44.
    """
    case = locking.locked(number, "info_requests.handle", by=by)
    suggestion = Suggestion.objects.select_for_update().filter(info_request=case, adopted=None).first()
    if suggestion is None:
        raise NoSuggestion(number=number)
    said = plain.needed(answer, what="处理意见", most=500, field="answer")
    item = visibility.item(by, item_id) if adopted and item_id is not None else None

    suggestion.adopted, suggestion.answer, suggestion.item = adopted, said, item
    suggestion.decided_on, suggestion.decided_by_id = timezone.localdate(), by.user_id
    suggestion.save()
    journal.record(
        "info_requests.decide_suggestion", case, by=by, decision="采纳" if adopted else "不采纳", item=item_id
    )
    return suggestion
