"""Which groups, trainings and numbers a person may know of: the one place this is decided."""

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import EVERYTHING, Actor
from gongkai.office.models import LeadingGroup, Publicity, Seat, StaffYear, StudyPlan, Training

READ = "office.read"
WRITE = "office.write"
RELEASE = "office.adopt"  # an office's head, its principal, the competent office
OVERSEE = "oversight.read"


def agencies_of(actor: Actor, permission: str = READ) -> frozenset[int] | None:
    """The bodies the permission reaches, in whole or in a section; none at all when it reaches everywhere."""
    scope = actor.scope(permission)
    if scope.everything:
        return None
    return scope.agency_ids | {agency_id for agency_id, _section in scope.sections}


def within(actor: Actor, column: str = "agency_id", *, permission: str = READ) -> Q:
    """The same as a database condition."""
    reach = agencies_of(actor, permission)
    return EVERYTHING if reach is None else Q(**{f"{column}__in": reach})


def visible_groups(actor: Actor) -> QuerySet[LeadingGroup]:
    """Groups of the bodies in reach, and groups in which one of these bodies has a seat."""
    reach = agencies_of(actor)
    if reach is None:
        return LeadingGroup.objects.all()
    seated = Seat.objects.filter(post__agency_id__in=reach).values("group_id")
    return LeadingGroup.objects.filter(Q(agency_id__in=reach) | Q(pk__in=seated))


def visible_trainings(actor: Actor) -> QuerySet[Training]:
    """Trainings held by the bodies in reach, and those their people go to."""
    reach = agencies_of(actor)
    if reach is None:
        return Training.objects.all()
    return Training.objects.filter(Q(agency_id__in=reach) | Q(attendances__agency_id__in=reach)).distinct()


def visible_publicity(actor: Actor) -> QuerySet[Publicity]:
    """Publicity of the bodies in reach."""
    return Publicity.objects.filter(within(actor))


def visible_plans(actor: Actor) -> QuerySet[StudyPlan]:
    """Study plans of the bodies in reach."""
    return StudyPlan.objects.filter(within(actor))


def visible_staff(actor: Actor) -> QuerySet[StaffYear]:
    """Staff numbers of the bodies in reach."""
    return StaffYear.objects.filter(within(actor))
