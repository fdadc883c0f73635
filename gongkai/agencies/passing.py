"""What passes on when a body ends: the bodies below it, the duties it held, and the record of who carries on."""

from collections.abc import Iterable
from datetime import date, timedelta

from gongkai.agencies.errors import StillHoldsDuties
from gongkai.agencies.lineage import founded_on
from gongkai.agencies.models import Agency, AgencyDuty, Succession
from gongkai.agencies.vocabulary import DutyKind, Passing
from gongkai.law.sentences import strung


def note_heirs(agency: Agency, heirs: Iterable[tuple[Agency, str]], *, how: Passing, on: date, basis: str) -> None:
    """Write who carries on the body's work, and what of it."""
    Succession.objects.bulk_create(
        Succession(predecessor=agency, successor=heir, how=how, on=on, takes=takes, basis=basis)
        for heir, takes in heirs
    )


def pass_duties(agency: Agency, *, to: Agency, on: date, basis: str) -> list[str]:
    """Every duty the body held goes to one heir from that day; says which."""
    held = list(AgencyDuty.objects.filter(agency=agency, to_on=None))
    for row in held:
        hand_on(row, to=to, on=on, basis=basis)
    if agency.is_competent:
        mark_competent(agency, to)
    return [str(row) for row in held]


def hand_on(row: AgencyDuty, *, to: Agency, on: date, basis: str) -> AgencyDuty:
    """End an open row on the eve and open one for the next holder."""
    row.to_on = max(on - timedelta(days=1), row.from_on)
    row.save(update_fields=["to_on"])
    return AgencyDuty.objects.create(
        agency=to, kind=row.kind, scope=row.scope, what=row.what, from_on=on, taken_from=row.agency, basis=basis
    )


def must_hold_nothing(agency: Agency) -> None:
    """Refuse to end a body that still holds duties nobody else was given."""
    held = [str(row) for row in AgencyDuty.objects.filter(agency=agency, to_on=None)]
    if held:
        raise StillHoldsDuties(name=agency.name, duties=strung([f"“{what}”" for what in held], between="、"))


def competent_before(scope: Agency) -> Agency | None:
    """The competent office of a branch that is only marked so: no row says since when."""
    marked = Agency.objects.filter(is_competent=True, is_active=True)
    return marked.filter(pk=scope.pk).first() or marked.filter(parent=scope).order_by("id").first()


def opened(agency: Agency, kind: DutyKind, *, scope: Agency, on: date) -> AgencyDuty:
    """The row of a duty held since the body was founded, written down only now."""
    since = founded_on(agency) or on - timedelta(days=1)
    return AgencyDuty.objects.create(agency=agency, kind=kind, scope=scope, from_on=min(since, on - timedelta(days=1)))


def mark_competent(before: Agency | None, after: Agency) -> None:
    """Keep the mark of the competent office with the one who holds it today."""
    if before is not None and before.pk != after.pk:
        before.is_competent = False
        before.save(update_fields=["is_competent"])
    after.is_competent = True
    after.save(update_fields=["is_competent"])
