"""What staff may see of the register: lines beside items, sections, missing numbers; narrowed to the person's duties."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Max, Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.doc_register import clock, comparing, numbers
from gongkai.doc_register.displays import DocumentRow, DocumentView, Reminded, SectionRow, Totals
from gongkai.doc_register.locking import READ, WRITE
from gongkai.doc_register.models import IssuedDocument, Reminder
from gongkai.doc_register.numbers import Gap
from gongkai.doc_register.standing import faults_of, standing_of
from gongkai.doc_register.vocabulary import Fault, Standing
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Openness
from gongkai.paging import Page, paged

ORDER = ("-issued_on", "-id")
CHUNK = 500
UNREPORTED = 500
_CLOSED = (Openness.WITHHELD.value, Openness.ON_REQUEST.value)
_DONE = (Stage.CLOSED.value, Stage.WITHDRAWN.value, Stage.REPEALED.value)


@dataclass(frozen=True)
class Filters:
    """What the register is narrowed to; empty fields do not narrow."""

    agency_id: int | None = None
    section_id: int | None = None
    year: int | None = None
    fault: str = ""
    standing: str = ""
    q: str = ""


def visible_to(actor: Actor) -> QuerySet[IssuedDocument]:
    """The lines this person may know of."""
    return IssuedDocument.objects.filter(actor.scope(READ).condition())


def documents(actor: Actor, filters: Filters, *, today: date, page: int = 1) -> Page[DocumentRow]:
    """One page of the register, the newest on top. Two queries.

    Law: Regulation 2019, Arts. 6, 19-20, 26; Regulation 2008, Arts. 6, 9-12, 18.
    """
    chosen = _narrowed(actor, filters, today=today).select_related("agency", "section")
    return paged(chosen, lambda one: _row(one, today), order=ORDER, page=page)


def all_documents(actor: Actor, filters: Filters, *, today: date) -> Iterator[DocumentRow]:
    """Every line, for exports."""
    chosen = _narrowed(actor, filters, today=today).select_related("agency", "section").order_by(*ORDER)
    for one in chosen.iterator(chunk_size=CHUNK):
        yield _row(one, today)


def totals(actor: Actor, filters: Filters, *, today: date) -> Totals:
    """How the whole list stands: 应录、已录、已公开、遗漏、缩减、延迟. One query."""
    chosen = comparing.compared(_plainly(actor, filters))
    said = chosen.aggregate(
        total=Count("pk"),
        entered=Count("pk", filter=Q(found_id__isnull=False)),
        public=Count("pk", filter=Q(item_is_public=True)),
        missing=Count("pk", filter=comparing.LEFT_OUT),
        short=Count("pk", filter=comparing.CUT_SHORT),
        late=Count("pk", filter=_late(today)),
    )
    return Totals(**said)


def by_section(actor: Actor, filters: Filters, *, today: date) -> list[SectionRow]:
    """The same section by section, those with most missing first. Two queries."""
    chosen = comparing.compared(_plainly(actor, filters)).order_by()
    names = ("agency_id", "agency__name", "section_id", "section__name")
    rows = chosen.values(*names).annotate(
        total=Count("pk"),
        missing=Count("pk", filter=comparing.LEFT_OUT),
        short=Count("pk", filter=comparing.CUT_SHORT),
        late=Count("pk", filter=_late(today)),
    )
    told = _reminded_at(actor)
    found = [_section(row, told) for row in rows]
    return sorted(found, key=lambda one: (-one.missing, -one.late, one.agency_id, one.section_id or 0))


def document(actor: Actor, pk: int, *, today: date) -> DocumentView:
    """One line; unknown and hidden look the same. One query."""
    chosen = comparing.compared(visible_to(actor).filter(pk=pk))
    found = chosen.select_related("agency", "section", "added_by", "excused_by").first()
    if found is None:
        raise Unknown
    return DocumentView(
        **vars(_row(found, today)),
        note=found.note,
        origin=found.origin,
        excuse=found.excuse,
        excused_by=found.excused_by.name if found.excused_by else "",
        tied_by_hand=found.item_id is not None,
        added_by=found.added_by.name,
        added_at=found.added_at,
        may=_may(actor, found),
    )


def document_record(actor: Actor, pk: int) -> IssuedDocument:
    """The record itself, for its journal."""
    found = visible_to(actor).select_related("agency", "section").filter(pk=pk).first()
    if found is None:
        raise Unknown
    return found


def unreported(actor: Actor, *, agency_id: int, section_id: int | None, today: date) -> list[DocumentRow]:
    """What a section issued and nobody entered, the oldest first. One query.

    Law: Regulation 2019, Art. 26; Regulation 2008, Art. 18.
    """
    own = Q(section_id=section_id) if section_id else Q(section_id__isnull=True)
    mine = visible_to(actor).filter(own, agency_id=agency_id)
    rows = comparing.compared(mine).filter(comparing.LEFT_OUT).select_related("agency", "section")
    return [_row(one, today) for one in rows.order_by("issued_on", "id")[:UNREPORTED]]


def gaps(actor: Actor, agency_id: int, *, year: int | None = None) -> list[Gap]:
    """The numbers missing between those used."""
    if agency_id not in _agencies(actor):
        raise Unknown
    return numbers.gaps(agency_id, year=year)


def mine_unreported(actor: Actor, *, today: date) -> list[DocumentRow]:
    """What the person's own section, or body, has still to report, the most urgent first; for the start page. One query."""
    reach = actor.scope("information.write").condition()
    rows = comparing.compared(IssuedDocument.objects.filter(reach)).filter(comparing.LEFT_OUT)
    return [_row(one, today) for one in rows.select_related("agency", "section").order_by("issued_on", "id")[:100]]


def reminders(actor: Actor, *, since: datetime) -> list[Reminded]:
    """The reminders sent to the person's sections since then, newest first. One query."""
    reach = actor.scope("information.write").condition()
    rows = Reminder.objects.filter(reach, sent_at__gte=since).select_related("agency", "section", "sent_by")
    return [
        Reminded(
            one.agency.name,
            one.section.name if one.section else "",
            one.documents,
            one.words,
            one.sent_by.name,
            one.sent_at,
        )
        for one in rows.order_by("-id")[:20]
    ]


def years(actor: Actor) -> list[int]:
    """The years documents are registered of, newest first. One query."""
    return [day.year for day in visible_to(actor).dates("issued_on", "year", order="DESC")]


def _plainly(actor: Actor, filters: Filters) -> QuerySet[IssuedDocument]:
    """Narrowed by what stands in the line itself."""
    exact = {"agency_id": filters.agency_id, "section_id": filters.section_id, "issued_on__year": filters.year}
    chosen = visible_to(actor).filter(**{name: value for name, value in exact.items() if value})
    for word in filters.q.split()[:5]:
        chosen = chosen.filter(Q(title__contains=word) | Q(doc_number__contains=word))
    return chosen


def _narrowed(actor: Actor, filters: Filters, *, today: date) -> QuerySet[IssuedDocument]:
    chosen = comparing.compared(_plainly(actor, filters))
    condition = {
        Fault.LEFT_OUT.value: comparing.LEFT_OUT,
        Fault.CUT_SHORT.value: comparing.CUT_SHORT,
        Fault.LATE.value: _late(today),
    }.get(filters.fault)
    if condition is not None:
        chosen = chosen.filter(condition)
    standing = _STANDING.get(filters.standing)
    return chosen.filter(standing) if standing is not None else chosen


_STANDING: Mapping[str, Q] = {
    Standing.MISSING.value: comparing.LEFT_OUT,
    Standing.EXCUSED.value: Q(found_id__isnull=True, excused_by__isnull=False),
    Standing.PUBLIC.value: Q(item_is_public=True),
    Standing.CLOSED.value: Q(item_is_public=False, item_stage=Stage.CLOSED.value),
    Standing.GONE.value: Q(item_is_public=False, item_stage__in=_DONE[1:]),
    Standing.WORKING.value: Q(found_id__isnull=False, item_is_public=False) & ~Q(item_stage__in=_DONE),
}


def _late(today: date) -> Q:
    """The same as `standing.faults_of` says of one line, as a condition."""
    until = clock.issued_until(today)
    not_entered = Q(found_id__isnull=True, excused_by__isnull=True, issued_on__lte=until) & ~Q(openness__in=_CLOSED)
    waiting = Q(released_on__isnull=True, item_due_on__lt=today) & ~Q(item_stage__in=_DONE)
    return Q(released_in_time=False) | not_entered | waiting


def _row(one: Any, today: date) -> DocumentRow:
    return DocumentRow(
        id=one.pk,
        agency_id=one.agency_id,
        agency_name=one.agency.name,
        section_id=one.section_id,
        section_name=one.section.name if one.section else "",
        doc_number=one.doc_number,
        title=one.title,
        issued_on=one.issued_on,
        files=one.files,
        pages=one.pages,
        openness=one.openness,
        standing=standing_of(one),
        faults=faults_of(one, today=today),
        item_id=one.found_id,
        item_stage=one.item_stage or "",
        item_files=one.item_files,
        item_pages=one.item_pages,
        released_on=one.released_on,
        due_on=one.item_due_on or clock.due_on(one.issued_on),
    )


def _section(row: Mapping[str, Any], told: Mapping[Any, datetime]) -> SectionRow:
    return SectionRow(
        row["agency_id"],
        row["agency__name"],
        row["section_id"],
        row["section__name"] or "",
        row["total"],
        row["missing"],
        row["short"],
        row["late"],
        told.get((row["agency_id"], row["section_id"])),
    )


def _reminded_at(actor: Actor) -> dict[Any, datetime]:
    rows = Reminder.objects.filter(actor.scope(READ).condition()).order_by()
    return {(a, s): at for a, s, at in rows.values_list("agency_id", "section_id").annotate(at=Max("sent_at"))}


def _agencies(actor: Actor) -> Any:
    scope = actor.scope(READ)
    known = set(scope.agency_ids) | {agency_id for agency_id, _section in scope.sections}
    if scope.everything:
        known |= set(IssuedDocument.objects.values_list("agency_id", flat=True).distinct())
    return known


def _may(actor: Actor, found: Any) -> dict[str, bool]:
    writes = actor.may(WRITE, found)
    missing = standing_of(found) is Standing.MISSING
    return {
        "amend": writes,
        "tie": writes,
        "excuse": writes and missing and found.added_by_id != actor.user_id,
        "take_back": writes and bool(found.excused_by_id),
        "strike": writes,
        "enter": missing and actor.may("information.write", found),
    }
