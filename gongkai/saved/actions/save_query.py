"""保存查询: keep a query under a name, for oneself or for one's unit."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.saved import limits
from gongkai.saved.errors import NameTaken, NothingAsked
from gongkai.saved.models import SavedQuery
from gongkai.saved.visibility import own_query
from gongkai.saved.vocabulary import Sharing


@transaction.atomic
def save_query(
    name: str,
    *,
    question: Mapping[str, Any],
    sharing: str = Sharing.OWN,
    note: str = "",
    pk: int | None = None,
    by: Actor,
) -> SavedQuery:
    """Keep a new query, or the changed one `pk`; sharing it needs the duty for it."""
    kept = _kept(pk, by=by)
    if sharing != Sharing.OWN:
        by.must("saved.share", At(kept.agency_id))
    if not question.get("groups"):
        raise NothingAsked(field="name")
    kept.name = plain.needed(plain.one_line(name), what="查询名称", most=limits.NAME, field="name")
    if SavedQuery.objects.filter(owner_id=by.person_id, name=kept.name).exclude(pk=kept.pk).exists():
        raise NameTaken(name=kept.name, field="name")

    kept.note = plain.said(plain.one_line(note), what="说明", most=limits.NOTE, field="note")
    kept.question, kept.sharing, kept.changed_at = dict(question), Sharing(sharing), timezone.now()
    kept.save()
    journal.record("saved.save_query", kept, by=by, sharing=kept.sharing)
    return kept


def _kept(pk: int | None, *, by: Actor) -> SavedQuery:
    if pk is not None:
        return own_query(pk, by=by)
    if by.agency_id is None:
        raise Unknown
    return SavedQuery(owner_id=by.person_id, agency_id=by.agency_id)
