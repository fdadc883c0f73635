"""Walking along the ties between documents; never for ever."""

from django.db.models import Q

from gongkai.publication import straight
from gongkai.publication.models import Relation

MOST_STEPS = 50
MOST_TIES = 200
_TIED = "SELECT 1 FROM publication_relation WHERE later_id = %s OR earlier_id = %s LIMIT 1"


def reached(item_id: int, *, start: int) -> frozenset[int]:
    """Every item that comes before `start` along the ties, itself among them; the walk stops when it meets `item_id`."""
    found, edge = {start}, [start]
    for _step in range(MOST_STEPS):
        earlier = Relation.objects.filter(later_id__in=edge).values_list("earlier_id", flat=True)
        edge = [one for one in dict.fromkeys(earlier) if one not in found]
        found.update(edge)
        if not edge or item_id in found:
            break
    return frozenset(found)


def has_ties(item_id: int) -> bool:
    """Whether there is anything to walk along: asked for every page of an item, where most have none."""
    return bool(straight.rows(_TIED, (item_id, item_id)))


def ties_around(item_id: int) -> list[Relation]:
    """Every tie in the web of documents around one, oldest first; at most so many. A query a step."""
    seen, edge = {item_id}, [item_id]
    found: dict[int, Relation] = {}
    while edge and len(found) < MOST_TIES:
        rows = Relation.objects.filter(Q(later_id__in=edge) | Q(earlier_id__in=edge))
        found |= {one.pk: one for one in rows[:MOST_TIES]}
        edge = list({pk for one in found.values() for pk in (one.later_id, one.earlier_id)} - seen)
        seen.update(edge)
    return sorted(found.values(), key=lambda one: (one.takes_effect_on, one.pk))
