"""替换附件: put the checked copy in the place of the original in the item's draft."""

from dataclasses import replace

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information.actions.revise import revise
from gongkai.information.content import Content, FileRef
from gongkai.information.models import InfoItem
from gongkai.information.revisions import content_of, current_of
from gongkai.redaction import locking, states
from gongkai.redaction.errors import NoLongerThere, NotAttached
from gongkai.redaction.making import released_name
from gongkai.redaction.models import Redaction
from gongkai.redaction.visibility import MARK


@transaction.atomic
def use(pk: int, *, by: Actor) -> Redaction:
    """A new revision of the item with the copy instead of the original, which stays kept and is never public.

    Law: Regulation 2019, Arts. 17, 37; Regulation 2008, Arts. 14, 22.
    """
    redaction = locking.locked(pk, permission=MARK, by=by)
    states.must_allow("use", redaction)
    if redaction.item is None:
        raise NotAttached(name=redaction.name)
    content = _with_copy(redaction, redaction.item)
    revise(redaction.item.pk, content, note=f"附件《{redaction.name}》换为遮盖后的版本", by=by)
    states.move(redaction, "use")
    redaction.page_texts.all().delete()  # as private as the original, and of no more use
    journal.record("redaction.use", redaction, by=by)
    return redaction


def _with_copy(redaction: Redaction, item: InfoItem) -> Content:
    content, result = content_of(current_of(item)), redaction.result
    if result is None or redaction.source_id not in {file.file_id for file in content.files}:
        raise NoLongerThere(title=content.title, name=redaction.name)
    copy = FileRef(result.pk, result.sha256, released_name(redaction.name))
    files = tuple(copy if file.file_id == redaction.source_id else file for file in content.files)
    return replace(content, files=files)
