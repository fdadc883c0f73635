"""Pass a duty from one body to another from a day on: the competent office, the site, the columns, or another."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.agencies.errors import OutsideScope, SameHolder, TooEarly, UnknownAgency
from gongkai.agencies.lineage import must_exist_on
from gongkai.agencies.models import Agency, AgencyDuty
from gongkai.agencies.passing import competent_before, hand_on, mark_competent, opened
from gongkai.agencies.queries import Branches
from gongkai.agencies.reach import ADMINISTER, At, Doer, locked, locked_in_use, must_have_come
from gongkai.agencies.vocabulary import DutyKind
from gongkai.audit import journal
from gongkai.entry import plain


@transaction.atomic
def transfer_duty(
    kind: DutyKind, *, scope_id: int, to_id: int, on: date, by: Doer, what: str = "", basis: str = ""
) -> AgencyDuty:
    """From that day the body holds the duty for the branch of `scope_id`; whoever held it ends on the eve.

    Law: Regulation 2019, Arts. 3, 4; Regulation 2008, Arts. 3, 4.
    """
    scope, holder = locked(scope_id), locked_in_use(to_id)
    if not by.may(ADMINISTER, At(scope.pk)):
        raise UnknownAgency
    must_have_come(on, today=timezone.localdate())
    must_exist_on(holder, on)
    if holder.pk not in Branches.now().below(scope.pk):
        raise OutsideScope(name=holder.name, scope=scope.name)
    what = _what(kind, what)

    open_row = _open_row(kind, scope, what, on=on)
    if open_row is None:
        made = AgencyDuty.objects.create(agency=holder, kind=kind, scope=scope, what=what, from_on=on, basis=basis)
    else:
        _must_pass(open_row, holder, on=on)
        made = hand_on(open_row, to=holder, on=on, basis=basis)
    if kind is DutyKind.COMPETENT:
        mark_competent(open_row.agency if open_row else None, holder)
    before = open_row.agency.name if open_row else ""
    journal.record(
        "agencies.transfer_duty", holder, by=by, duty=str(made), before=before, on=on.isoformat(), basis=basis
    )
    return made


def _what(kind: DutyKind, what: str) -> str:
    """Only an unnamed duty must be described."""
    keep = plain.needed if kind is DutyKind.OTHER else plain.said
    return keep(plain.one_line(what), what="职责内容", most=200, field="what")


def _open_row(kind: DutyKind, scope: Agency, what: str, *, on: date) -> AgencyDuty | None:
    """Who holds it now; a competent office that is only marked so gets its row first."""
    same = AgencyDuty.objects.select_for_update(of=("self",)).filter(kind=kind, scope=scope, what=what, to_on=None)
    row = same.select_related("agency", "scope").first()
    if row is None and kind is DutyKind.COMPETENT:
        marked = competent_before(scope)
        return opened(marked, kind, scope=scope, on=on) if marked else None
    return row


def _must_pass(row: AgencyDuty, holder: Agency, *, on: date) -> None:
    if row.agency_id == holder.pk:
        raise SameHolder(duty=str(row), name=holder.name)
    if on <= row.from_on:
        raise TooEarly(after=row.from_on.isoformat(), on=on.isoformat())
