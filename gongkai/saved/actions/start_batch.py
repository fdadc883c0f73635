"""批量办理: write down what one action is to do to which records, before any of it is done."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.accounts.models import User
from gongkai.audit import journal
from gongkai.saved import limits
from gongkai.saved.errors import NothingChosen, TooMany
from gongkai.saved.models import BatchAct, BatchLine
from gongkai.saved.vocabulary import LineState


@transaction.atomic
def start_batch(
    verb: str, *, values: Mapping[str, Any], records: Sequence[tuple[int, str]], key: str, by: Actor
) -> BatchAct:
    """A batch over records (number, what it is called); the same `key` sent again finds the batch of the first press."""
    if by.agency_id is None:
        raise Unknown
    User.objects.select_for_update().get(pk=by.person_id)  # two presses wait for one another here
    again = BatchAct.objects.filter(made_by_id=by.person_id, key=key).first()
    if again is not None:
        return again
    chosen = dict(records)
    if not chosen:
        raise NothingChosen(field="chosen")
    if len(chosen) > limits.most_at_once():
        raise TooMany(most=limits.most_at_once(), given=len(chosen), field="chosen")
    _forget_expired(by)
    batch = BatchAct.objects.create(
        key=key[:40], verb=verb, values=dict(values), agency_id=by.agency_id, made_by_id=by.person_id,
        started_at=timezone.now(), total=len(chosen),
    )  # fmt: skip
    BatchLine.objects.bulk_create(
        BatchLine(batch=batch, position=position, record_id=pk, label=label[:300])
        for position, (pk, label) in enumerate(chosen.items())
    )
    journal.record("saved.start_batch", batch, by=by, verb=verb, count=len(chosen))
    return batch


def _forget_expired(by: Actor) -> None:
    """Let go of whole texts kept for an undo that is no longer possible; the short before-values stay on record."""
    long_ago = timezone.now() - timedelta(minutes=limits.undo_minutes())
    over = BatchLine.objects.filter(batch__made_by_id=by.person_id, batch__finished_at__lt=long_ago)
    over.filter(batch__verb="delete", state=LineState.DONE).update(before={})
