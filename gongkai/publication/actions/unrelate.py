"""取消关联: take back what was said of two documents."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.information.models import InfoItem
from gongkai.publication import marking, validity
from gongkai.publication.models import PublicItem, Relation
from gongkai.publication.taking_away import must_have_reason
from gongkai.publication.vocabulary import Act, RelationKind


@transaction.atomic
def unrelate(pk: int, *, reason: str, by: Actor) -> int:
    """Undo the tie, and with it the end of validity it brought; answers with the later item's number."""
    found = Relation.objects.select_related("later", "earlier").filter(pk=pk).first()
    if found is None:
        raise Unknown
    pair = (found.later_id, found.earlier_id)
    locked = list(InfoItem.objects.select_for_update(of=("self",)).filter(pk__in=pair).order_by("pk"))
    by.must("publication.publish", found.later)
    words = must_have_reason(reason, Act.UNRELATE)
    said = f"{RelationKind(found.kind).label}：{words}"
    found.delete()
    public = set(PublicItem.objects.filter(pk__in=pair).values_list("pk", flat=True))
    for item in locked:
        if item.pk in public:
            marking.mark(item, Act.UNRELATE, reason=said, by=by)
    validity.restate(pair)
    return pair[0]
