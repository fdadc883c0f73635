"""阅读通知: the first time a receiver opens a notice is written down."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.notices import visibility
from gongkai.notices.models import Notice, Receipt


@transaction.atomic
def open_notice(pk: int, *, by: Actor) -> Notice:
    """The notice; whoever it was told to has read it from now on. A notice taken back counts no more readers."""
    notice = visibility.notice(by, pk)
    unread = Receipt.objects.filter(notice=notice, person_id=by.user_id, opened_at__isnull=True)
    if notice.recalled_at is None and unread.update(opened_at=timezone.now()):
        journal.record("notices.open_notice", notice, by=by)
    return notice
