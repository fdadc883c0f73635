"""Which schemes, rounds, scores and adoptions a person may know of: the one place this is decided.

Whoever scores sees all of their authority. The people of a body see the schemes it is assessed by, its own scores once
they were shown to it, and every ranking that was published.
"""

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.agencies.queries import above as line_above, superiors
from gongkai.assessment.models import AdoptionRecord, Appeal, Result, Round, Scheme
from gongkai.assessment.vocabulary import SEEN_BY_UNITS, RoundState, SchemeState

READ, SCORE, DESIGN = "assessment.read", "assessment.score", "assessment.design"


def reach(actor: Actor, permission: str) -> frozenset[int] | None:
    """The bodies a permission reaches, wherever in them; None: every one there is."""
    scope = actor.scope(permission)
    if scope.everything:
        return None
    return scope.agency_ids | {agency_id for agency_id, _section in scope.sections}


def above(agency_ids: frozenset[int]) -> frozenset[int]:
    """These bodies and every body above them. One query."""
    parents = superiors()
    return agency_ids.union(*(line_above(one, parents) for one in agency_ids))


def among(column: str, agency_ids: frozenset[int] | None) -> Q:
    """The same as a condition; that of everything says so, since an empty one would vanish beside an "or"."""
    return Q(pk__isnull=False) if agency_ids is None else Q(**{f"{column}__in": agency_ids})


def authorities(actor: Actor) -> frozenset[int] | None:
    """Every authority that may assess a body this person reads about."""
    readable = reach(actor, READ)
    return None if readable is None else above(readable)


def schemes(actor: Actor) -> QuerySet[Scheme]:
    """Schemes one designs, and those in use above one's bodies."""
    mine = among("authority_id", reach(actor, DESIGN))
    return Scheme.objects.filter(mine | among("authority_id", authorities(actor)) & ~Q(state=SchemeState.DRAFT))


def rounds(actor: Actor) -> QuerySet[Round]:
    """Rounds one scores, those in which one's bodies were shown their scores, and those published."""
    mine = among("authority_id", reach(actor, SCORE))
    own = Round.objects.filter(among("results__agency_id", reach(actor, READ)), state__in=SEEN_BY_UNITS).order_by()
    published = among("authority_id", authorities(actor)) & Q(state=RoundState.PUBLISHED)
    return Round.objects.filter(mine | Q(pk__in=own.values("pk")) | published)


def results(actor: Actor) -> QuerySet[Result]:
    """Results with all their scores: those one gives, and those of one's own bodies once shown."""
    mine = among("round__authority_id", reach(actor, SCORE))
    own = among("agency_id", reach(actor, READ)) & Q(round__state__in=SEEN_BY_UNITS)
    return Result.objects.filter(mine | own)


def appeals(actor: Actor) -> QuerySet[Appeal]:
    """Appeals of one's own bodies, and those one decides."""
    mine = among("round__authority_id", reach(actor, SCORE))
    return Appeal.objects.filter(mine | among("agency_id", reach(actor, READ)))


def adoptions(actor: Actor) -> QuerySet[AdoptionRecord]:
    """Adoptions of the bodies this person reads about."""
    return AdoptionRecord.objects.filter(among("agency_id", reach(actor, READ)))
