"""删除草稿: a draft that never went out is thrown away; its number stays in the journal."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations import states
from gongkai.consultations.errors import CommentsCame
from gongkai.consultations.locking import locked


@transaction.atomic
def discard(pk: int, *, by: Actor) -> None:
    """Throw the draft away with its papers."""
    one = locked(pk, "consultations.draft", by=by)
    states.must_allow("discard", one)
    came = one.comments.count()
    if came:
        raise CommentsCame(title=one.title, n=came)

    journal.record("consultations.discard", one, by=by)
    one.files.all().delete()
    one.delete()
