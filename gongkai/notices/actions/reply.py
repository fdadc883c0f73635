"""回执: a receiver confirms a notice, with a few words where there is something to say."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.notices import limits
from gongkai.notices.errors import NoReplyWanted, Recalled
from gongkai.notices.models import Receipt


@transaction.atomic
def reply(pk: int, *, text: str = "", by: Actor) -> Receipt:
    """Confirm; a later answer takes the place of the earlier one."""
    receipt = (
        Receipt.objects.select_for_update(of=("self",))
        .select_related("notice")
        .filter(notice_id=pk, person_id=by.user_id)
        .first()
    )
    if receipt is None:
        raise Unknown
    notice = receipt.notice
    if notice.recalled_at is not None:
        raise Recalled(number=notice.number, verb="回执")
    if not notice.wants_reply:
        raise NoReplyWanted(number=notice.number)

    now = timezone.now()
    receipt.reply = plain.said(text, what="回执内容", most=limits.REPLY, field="text")
    receipt.opened_at, receipt.replied_at = receipt.opened_at or now, now
    receipt.save(update_fields=["reply", "opened_at", "replied_at"])
    journal.record("notices.reply", notice, by=by)
    return receipt
