"""Which matters a person may know of: the one place this is decided."""

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.clarifications.models import Clarification, Handling

READ = "clarifications.read"


def visible_to(actor: Actor) -> QuerySet[Clarification]:
    """Every matter led by the bodies this person's duties reach, and those they were asked to verify."""
    scope = actor.scope(READ)
    if scope.everything:
        return Clarification.objects.all()
    asked = Handling.objects.filter(agency_id__in=scope.agency_ids).values("case_id")
    return Clarification.objects.filter(Q(agency_id__in=scope.agency_ids) | Q(pk__in=asked))


def is_visible(case: Clarification, *, to: Actor) -> bool:
    """The same for one matter at hand."""
    asked = case.handlings.values_list("agency_id", flat=True)
    return to.may(READ, case) or any(to.may(READ, At(pk)) for pk in asked)
