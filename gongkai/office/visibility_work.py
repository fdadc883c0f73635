"""Which rules, tasks and plans a person may know of: the one place this is decided."""

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import EVERYTHING, Actor
from gongkai.agencies.queries import above
from gongkai.office.models import Commitment, ContentDuty, EmergencyPlan, Gap, Rule, Task, TaskPlan, YearProblem
from gongkai.office.vocabulary_work import IN_FORCE, Audience

READ = "office.read"


def rules(actor: Actor) -> QuerySet[Rule]:
    """Every rule of the bodies in this person's reach, what binds from above, and what the public may read anyway."""
    mine = actor.scope(READ)
    binding = Q(status__in=IN_FORCE) & (Q(agency_id__in=above(actor.agency_id)) | Q(audience=Audience.PUBLIC))
    return Rule.objects.filter(whole(actor) | binding) if mine else Rule.objects.none()


def listed_rules(actor: Actor) -> QuerySet[Rule]:
    """What the library shows: the rules of the bodies in reach, and those of superiors that bind."""
    binding = Q(status__in=IN_FORCE, agency_id__in=above(actor.agency_id))
    return Rule.objects.filter(whole(actor) | binding) if actor.scope(READ) else Rule.objects.none()


def commitments(actor: Actor) -> QuerySet[Commitment]:
    """The commitments of the bodies in this person's reach."""
    return Commitment.objects.filter(whole(actor))


def gaps(actor: Actor) -> QuerySet[Gap]:
    """Gaps of the bodies in reach, and those on which one of these bodies was asked."""
    asked = Q(asked_of_id__in=actor.scope(READ).agency_ids) if not actor.is_system else Q()
    return Gap.objects.filter(whole(actor) | asked)


def plans_of_year(actor: Actor) -> QuerySet[TaskPlan]:
    """The breakdowns of the bodies in reach."""
    return TaskPlan.objects.filter(whole(actor))


def problems(actor: Actor) -> QuerySet[YearProblem]:
    """The problems of the bodies in reach."""
    return YearProblem.objects.filter(whole(actor))


def tasks(actor: Actor) -> QuerySet[Task]:
    """The tasks of the bodies in reach, of single sections where the duty is a section's, and one's own."""
    own = Q(person_id=actor.user_id) if actor.user_id else Q()
    scope = actor.scope(READ)
    return Task.objects.filter(scope.condition() | own)


def plans(actor: Actor) -> QuerySet[EmergencyPlan]:
    """The emergency plans of the bodies in reach."""
    return EmergencyPlan.objects.filter(whole(actor))


def duties(actor: Actor) -> QuerySet[ContentDuty]:
    """The content duties of the bodies in reach."""
    return ContentDuty.objects.filter(whole(actor))


def whole(actor: Actor) -> Q:
    """Bodies in reach, whether as a whole or through one section of them: what a body has is known to its sections."""
    scope = actor.scope(READ)
    if scope.everything:
        return EVERYTHING
    return Q(agency_id__in=scope.agency_ids | {agency_id for agency_id, _section in scope.sections})
