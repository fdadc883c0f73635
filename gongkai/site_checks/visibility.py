"""Which findings a person may know of: their own body's; faults of safety only those who can do something about them."""

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import EVERYTHING, Actor
from gongkai.agencies.reach import At
from gongkai.readers.entering import site_keeper
from gongkai.site_checks.definitions import checks
from gongkai.site_checks.models import Finding
from gongkai.site_checks.vocabulary import Group

READ, RUN, SETTLE = "site_checks.read", "site_checks.run", "site_checks.settle"
SAFETY = ("accounts.administer", "audit.read", "oversight.read")


def codes(group: Group) -> list[str]:
    """The checks of a group."""
    return [one.code for one in checks().values() if one.group is group]


def within(actor: Actor, permission: str, *, column: str = "agency_id") -> Q:
    """The bodies a permission reaches, with those of a single section's duty."""
    scope = actor.scope(permission)
    if scope.everything:
        return EVERYTHING
    bodies = scope.agency_ids | {agency_id for agency_id, _section in scope.sections}
    return Q(**{f"{column}__in": bodies})


def may_read_safety(actor: Actor) -> bool:
    """Whether faults of safety are shown to this person at all."""
    return any(actor.may(one) for one in SAFETY)


def condition(actor: Actor, *, code: str = "check_code", agency: str = "agency_id") -> Q:
    """What this person may know of, as a condition over the columns of check and body."""
    ordinary = within(actor, READ, column=agency) & ~Q(**{f"{code}__in": codes(Group.SAFE)})
    if not may_read_safety(actor):
        return ordinary
    safety = Q(*(within(actor, one, column=agency) for one in SAFETY if actor.may(one)), _connector=Q.OR)
    return ordinary | (safety & Q(**{f"{code}__in": codes(Group.SAFE)}))


def keeps_site(actor: Actor) -> bool:
    """Whether the person answers for the whole site and so sets how it is inspected."""
    keeper = site_keeper()
    return actor.may(RUN, At(keeper.pk if keeper else None))


def findings_visible(actor: Actor) -> QuerySet[Finding]:
    """The findings this person may know of."""
    return Finding.objects.filter(condition(actor))
