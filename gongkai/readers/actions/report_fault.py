"""报告错误: what a reader says is wrong with a page goes to the unit that answers for it; sent twice, it is one."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from gongkai.accounts.actor import SYSTEM
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.law.sentences import say
from gongkai.readers import clock, codes
from gongkai.readers.entering import FaultEntry, Place, checked, place_of
from gongkai.readers.errors import SentTooOften
from gongkai.readers.models import Fault
from gongkai.readers.vocabulary import FaultKind
from gongkai.vault import sealing


@dataclass(frozen=True)
class Receipt:
    """What the reader takes away."""

    number: str
    code: str
    agency_name: str


@transaction.atomic
def report_fault(entry: FaultEntry, *, form_key: str) -> Receipt:
    """Take in a report and start its clock; how to reach the reader is sealed.

    Law: Regulation 2019, Arts. 6, 23; Personal Information Law 2021, Art. 51.
    """
    said = checked(entry)
    place = place_of(said.page)
    if place is None:
        raise Unknown
    desk = Agency.objects.select_for_update().get(pk=place.agency_id)
    before = Fault.objects.select_related("agency").filter(form_key=form_key).first()
    if before is not None:
        return _receipt(before)
    fault = _new(said, place, desk, form_key)
    _must_be_new(fault)
    clock.reckon(fault)
    fault.save(force_insert=True)
    journal.record("readers.report_fault", fault, by=SYSTEM, kind=FaultKind(fault.kind).label, page=fault.page)
    return _receipt(fault)


def _new(said: FaultEntry, place: Place, desk: Agency, form_key: str) -> Fault:
    now = timezone.now()
    today = timezone.localdate(now)
    last = Fault.objects.filter(desk=desk, year=today.year).aggregate(n=Max("serial"))["n"] or 0
    return Fault(
        agency=desk, desk=desk, year=today.year, serial=last + 1,
        number=say("反馈{year}-{serial:04d}", year=today.year, serial=last + 1),
        item_id=place.item_id, page=place.path, page_title=place.title[:300], kind=said.kind, words=said.words,
        contact=sealing.seal(said.contact) if said.contact else "", received_at=now, received_on=today, form_key=form_key,
    )  # fmt: skip


def _must_be_new(fault: Fault) -> None:
    same = Fault.objects.filter(received_on=fault.received_on, page=fault.page, kind=fault.kind, words=fault.words)
    if same.exists():
        raise SentTooOften


def _receipt(fault: Fault) -> Receipt:
    return Receipt(fault.number, codes.code_of(fault), fault.agency.name)
