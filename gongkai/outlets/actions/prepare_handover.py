"""生成移送明细表: public items chosen from the queue, on a numbered list for one receiver."""

from collections.abc import Mapping

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.numbers import must_lie
from gongkai.outlets import clock
from gongkai.outlets.errors import NotDueHere, NothingChosen
from gongkai.outlets.models import Handover, HandoverLine, Point
from gongkai.outlets.queue import receivers_of, waiting_for
from gongkai.outlets.visibility import WRITE
from gongkai.publication.models import PublicItem

MOST_COPIES = 999
MOST_LINES = 500


@transaction.atomic
def prepare_handover(
    agency_id: int, *, receiver_id: int, items: Mapping[int, int], note: str = "", by: Actor
) -> Handover:
    """Put items (number → copies) on a new list; an item goes to a receiver once.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """
    by.must(WRITE, At(agency_id))
    agency = Agency.objects.select_for_update().get(pk=agency_id)
    receiver = receivers_of(agency_id).filter(pk=receiver_id).first()
    if receiver is None:
        raise Unknown
    if not items:
        raise NothingChosen(field="items")
    for copies in items.values():
        must_lie(copies, least=1, most=MOST_COPIES, what="份数", field="copies")
    must_lie(len(items), least=1, most=MOST_LINES, what="一张明细表的条数", field="items")
    found = _waiting(agency_id, receiver, items)

    handover = _numbered(agency, receiver, note=note, by=by)
    _add(handover, found, items)
    journal.record("outlets.prepare_handover", handover, by=by, receiver=receiver.name, count=len(found))
    return handover


def _waiting(agency_id: int, receiver: Point, items: Mapping[int, int]) -> list[PublicItem]:
    waiting = waiting_for(agency_id, receiver).filter(pk__in=list(items))
    found = list(waiting.order_by("published_on", "item_id"))
    if len(found) < len(items):
        raise NotDueHere(count=len(items) - len(found), receiver=receiver.name, field="items")
    return found


def _numbered(agency: Agency, receiver: Point, *, note: str, by: Actor) -> Handover:
    today = timezone.localdate()
    last = Handover.objects.filter(agency=agency, year=today.year).aggregate(last=Max("serial"))["last"]
    serial = (last or 0) + 1
    return Handover.objects.create(
        agency=agency, receiver=receiver, year=today.year, serial=serial,
        number=f"移送{today.year}-{serial:04d}", prepared_on=today,
        note=plain.said(plain.one_line(note), what="备注", most=300, field="note"),
        prepared_by_id=by.person_id, prepared_at=timezone.now(),
    )  # fmt: skip


def _add(handover: Handover, found: list[PublicItem], copies: Mapping[int, int]) -> None:
    terms, working = clock.terms_of(handover.agency_id), clock.calendar()
    HandoverLine.objects.bulk_create(
        HandoverLine(
            handover=handover, receiver=handover.receiver, item_id=one.pk, index_number=one.index_number,
            title=one.title, doc_number=one.doc_number, made_on=one.made_on, published_on=one.published_on,
            revision_number=one.revision_number, copies=copies[one.pk],
            due_on=clock.due_on(one.published_on, one.made_on, terms=terms, working=working),
        )
        for one in found
    )  # fmt: skip
