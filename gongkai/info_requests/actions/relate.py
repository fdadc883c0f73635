"""关联案件: a complaint, petition, reconsideration or lawsuit that belongs to a request."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import locking, states
from gongkai.info_requests.models import RelatedCase
from gongkai.info_requests.vocabulary import RelatedKind


@transaction.atomic
def relate(number: str, *, kind: RelatedKind, related_number: str, note: str = "", by: Actor) -> RelatedCase:
    """Join another case to a request, by the number it has where it is kept."""
    case = locking.locked(number, "info_requests.handle", by=by)
    states.must_allow("relate", case)
    other = plain.needed(plain.one_line(related_number), what="编号", most=80, field="related_number")
    related = RelatedCase.objects.create(
        info_request=case,
        kind=RelatedKind(kind),
        number=other,
        note=plain.said(note, what="说明", most=300, field="note"),
        added_by_id=by.person_id,
        added_at=timezone.now(),
    )
    journal.record("info_requests.relate", case, by=by, into=RelatedKind(kind).label, number=other)
    return related
