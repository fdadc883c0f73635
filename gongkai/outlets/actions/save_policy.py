"""查阅和移送设置: the place's own numbers, for a body and those below it."""

from dataclasses import dataclass

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.numbers import must_lie
from gongkai.outlets.models import OutletPolicy
from gongkai.outlets.visibility import WRITE
from gongkai.outlets.vocabulary import CountedFrom

MOST_DAYS = 250  # a year of working days
MOST_MINUTES = 1440


@dataclass(frozen=True)
class PolicyEntry:
    """The settings as they are entered."""

    handover_days: int
    counted_from: CountedFrom
    warn_days: int
    undo_minutes: int
    basis: str = ""


@transaction.atomic
def save_policy(agency_id: int, entry: PolicyEntry, *, by: Actor) -> OutletPolicy:
    """Fix the settings; lists already made keep their dates.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """
    by.must(WRITE, At(agency_id))
    agency = Agency.objects.select_for_update().get(pk=agency_id)
    must_lie(entry.handover_days, least=1, most=MOST_DAYS, what="移送期限", field="handover_days")
    must_lie(entry.warn_days, most=MOST_DAYS, what="提前提醒", field="warn_days")
    must_lie(entry.undo_minutes, most=MOST_MINUTES, what="可撤销的分钟数", field="undo_minutes")
    basis = plain.said(plain.one_line(entry.basis), what="依据", most=120, field="basis")
    values = vars(entry) | {"basis": basis, "counted_from": CountedFrom(entry.counted_from).value}
    row, _new = OutletPolicy.objects.update_or_create(agency=agency, defaults=values)
    journal.record("outlets.save_policy", agency, by=by, days=entry.handover_days, basis=basis)
    return row
