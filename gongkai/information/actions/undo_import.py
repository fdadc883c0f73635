"""撤销导入: take a whole import back while everything in it is still a draft."""

from collections.abc import Sequence
from itertools import islice

from django.db import transaction
from django.db.models import ProtectedError, Q

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information import revisions
from gongkai.information.actions.revise import revise
from gongkai.information.errors import StillNamed
from gongkai.information.importing import batches
from gongkai.information.importing.errors import NotAllDrafts, NotToBeUndone
from gongkai.information.models import Draft, ImportBatch, ImportStep, InfoItem, Revision, RevisionFile
from gongkai.information.states import WORKING
from gongkai.information.vocabulary import ImportState

AT_ONCE = 400
NOTE = "撤销表格导入"
_UNDOABLE = (ImportState.DONE, ImportState.STOPPED)


@transaction.atomic
def undo_import(batch_id: int, *, by: Actor) -> ImportBatch:
    """Delete the drafts an import made and give the items it changed their earlier text again; all or nothing."""
    batch = batches.locked(batch_id, by=by)
    if ImportState(batch.state) not in _UNDOABLE:
        raise NotToBeUndone(name=batch.name, state=ImportState(batch.state).label)
    made, changed = _of(batch)
    _must_be_drafts(batch, made, changed)

    waiting = iter(made)
    while part := list(islice(waiting, AT_ONCE)):
        _delete(part, batch, by)
    for item_id, before, _after in reversed(changed):
        content = revisions.content_of(Revision.objects.get(item_id=item_id, number=before))
        revise(item_id, content, note=NOTE, by=by)
    batch.steps.all().delete()
    batch.conflicts.filter(is_settled=False).delete()
    batch.state = ImportState.UNDONE
    batch.save(update_fields=["state"])
    journal.record("information.undo_import", batch, by=by, removed=len(made), changed=len(changed))
    return batch


def _of(batch: ImportBatch) -> tuple[list[int], list[list[int]]]:
    """The items the batch made and are still there, and its changes in the order they were made."""
    made, changed = list[int](), list[list[int]]()
    for made_ids, changes in ImportStep.objects.filter(batch=batch).values_list("made_ids", "changes"):
        made += made_ids
        changed += changes
    there = set[int]()
    waiting = iter(made)
    while part := list(islice(waiting, AT_ONCE)):
        there |= set(InfoItem.objects.filter(pk__in=part).values_list("pk", flat=True))
    return [pk for pk in made if pk in there], changed


def _must_be_drafts(batch: ImportBatch, made: Sequence[int], changed: Sequence[list[int]]) -> None:
    untouched = Q(stage__in=WORKING, was_submitted=False, is_public=False, current__number=1)
    gone_on, waiting = 0, iter(made)
    while part := list(islice(waiting, AT_ONCE)):
        gone_on += InfoItem.objects.filter(pk__in=part).exclude(untouched).count()
    for item_id, _before, after in changed:
        as_it_was = InfoItem.objects.filter(pk=item_id, stage__in=WORKING, current__number=after)
        gone_on += not as_it_was.exists()
    if gone_on:
        raise NotAllDrafts(name=batch.name, count=gone_on)


def _delete(part: Sequence[int], batch: ImportBatch, by: Actor) -> None:
    items = list(InfoItem.objects.select_related("current").filter(pk__in=part))
    gone = ((item, {"title": str(item), "import": batch.pk}) for item in items)
    journal.record_many("information.delete", gone, by=by)
    Draft.objects.filter(item__in=part).delete()
    InfoItem.objects.filter(pk__in=part).update(current=None)
    RevisionFile.objects.filter(revision__item__in=part).delete()
    try:
        Revision.objects.filter(item__in=part).delete()
        InfoItem.objects.filter(pk__in=part).delete()
    except ProtectedError as named:
        raise StillNamed from named
