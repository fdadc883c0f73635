"""撤回通知: take a notice back, saying why; receivers see that it was, and what it was called."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.notices import limits
from gongkai.notices.errors import Recalled
from gongkai.notices.models import Notice
from gongkai.notices.visibility import locked_own


@transaction.atomic
def recall_notice(pk: int, *, reason: str, by: Actor) -> Notice:
    """Nobody needs to read or answer it any more; who had read it stays on record."""
    notice = locked_own(pk, by=by)
    if notice.recalled_at is not None:
        raise Recalled(number=notice.number, verb="再次撤回")
    notice.recall_reason = plain.needed(plain.one_line(reason), what="撤回原因", most=limits.REASON, field="reason")
    notice.recalled_at, notice.recalled_by_id = timezone.now(), by.person_id
    notice.save(update_fields=["recall_reason", "recalled_at", "recalled_by"])
    journal.record("notices.recall_notice", notice, by=by, reason=notice.recall_reason)
    return notice
