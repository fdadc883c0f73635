"""开始遮盖: take up one file of an item's present revision."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.attachments import storage
from gongkai.information import locking
from gongkai.information.revisions import current_of
from gongkai.redaction.errors import AlreadyOpen
from gongkai.redaction.models import OPEN, Redaction
from gongkai.redaction.opening import Source, opened
from gongkai.redaction.visibility import MARK
from gongkai.redaction.vocabulary import RedactionState


@transaction.atomic
def begin(item_id: int, sha256: str, *, by: Actor) -> Redaction:
    """A new piece of work on the file; refused while one is under way.

    Law: Regulation 2019, Art. 37; Regulation 2008, Art. 22.
    """
    item = locking.locked(item_id, by=by)
    by.must(MARK, item)
    row = current_of(item).files.select_related("file").filter(file__sha256=sha256).first()
    if row is None:
        raise Unknown
    other = Redaction.objects.filter(item=item, source=row.file, state__in=OPEN).select_related("opened_by").first()
    if other is not None:
        raise AlreadyOpen(name=other.name, by=other.opened_by.name, state=RedactionState(other.state).label)
    with storage.open_file(row.file.sha256, reader=by.user_id, name=row.name) as stored:
        source = Source(row.name, row.file, stored.read())
    return opened(source, agency_id=item.agency_id, section_id=item.section_id, item=item, by=by)
