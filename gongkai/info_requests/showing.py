"""One case with everything its page shows: read in a fixed number of queries, turned into plain values."""

from django.db.models import Prefetch
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.info_requests import clock, fees, kindred, listing, verbs
from gongkai.info_requests.displays import CaseView, PublishedRow, RelatedRow, SuggestionRow
from gongkai.info_requests.displays_parts import PaperRow, Received, Wished
from gongkai.info_requests.models import (
    Assignment,
    CaseFile,
    Consultation,
    Extension,
    InfoRequest,
    Letter,
    RelatedCase,
    Reply,
    Suggestion,
)
from gongkai.info_requests.showing_answer import letter_rows, reply_row
from gongkai.info_requests.showing_steps import (
    assignment_rows,
    consultation_rows,
    correction_row,
    explanation_row,
    extension_rows,
    fee_row,
)
from gongkai.info_requests.timeline import event_rows
from gongkai.info_requests.urgency import Warnings
from gongkai.info_requests.visibility import visible_to
from gongkai.info_requests.vocabulary import GUARDED, FileRole, Form, RelatedKind, Way
from gongkai.law import receipt
from gongkai.law.vocabulary import Channel, EventKind, Version
from gongkai.publication import search_public
from gongkai.publication.public_rows import PublicRow
from gongkai.publication.search_public import SearchQuery

PUBLISHED = 5
_ONE_TO_ONE = (
    "agency", "section", "handler", "applicant", "registered_by", "correction", "explanation", "fee__waived_by",
    "suggestion__decided_by",
)  # fmt: skip


def load(actor: Actor, number: str) -> InfoRequest:
    """The case with everything that hangs on it; unknown and hidden look the same."""
    found = (
        visible_to(actor).select_related(*_ONE_TO_ONE).prefetch_related(*_prefetches()).filter(number=number).first()
    )
    if found is None:
        raise Unknown
    return found


def _prefetches() -> list[Prefetch]:
    """One query for each sort of thing that hangs on a case, however many there are."""
    return [
        Prefetch("events"),
        Prefetch("files", CaseFile.objects.select_related("uploaded_by")),
        Prefetch("assignments", Assignment.objects.select_related("section", "assigned_by", "handed_in_by")),
        Prefetch("consultations", Consultation.objects.select_related("organ")),
        Prefetch("extensions", Extension.objects.select_related("proposed_by", "decided_by")),
        Prefetch("fee__lines"),
        Prefetch("replies", Reply.objects.select_related("prepared_by").prefetch_related("parts")),
        Prefetch("letters", Letter.objects.select_related("issued_by").prefetch_related("deliveries")),
        Prefetch("related", RelatedCase.objects.select_related("added_by").order_by("id")),
    ]


def view(actor: Actor, case: InfoRequest) -> CaseView:
    """Everything the page of a case shows to this person."""
    warnings = Warnings.of(timezone.localdate())
    row = listing.row_of(listing.values_of(case), warnings)
    standing = clock.standing(case)
    return CaseView(
        **vars(row),
        wish=wished(case),
        applicant_erased=case.applicant.erased_at is not None,
        receipt=received(case),
        phase=standing.phase,
        due=standing.due,
        period_from=standing.period_from,
        paused_since=standing.paused_since,
        pauses=standing.pauses,
        restarts=standing.restarts,
        papers=_papers(actor, case),
        timeline=event_rows(case.events.all()),
        assignments=assignment_rows(case, warnings.today),
        correction=correction_row(case, warnings.today),
        consultations=consultation_rows(case, warnings.today),
        extensions=extension_rows(case),
        explanation=explanation_row(case, warnings.today),
        fee=fee_row(case, warnings.today),
        pieces_this_month=fees.month_pieces(case, case.received_on or case.arrived_on),
        reply=reply_row(actor, case),
        letters=letter_rows(case),
        related=_related(case),
        family=kindred.family(actor, case),
        likenesses=kindred.likenesses(actor, case),
        published=_published(case),
        suggestion=suggestion_row(case),
        plan=case.plan,
        archived_on=case.archived_on,
        archive_number=case.archive_number,
        rating=case.rating,
        rating_words=case.rating_words,
        may=verbs.open_to(actor, case, today=warnings.today),
    )


def wished(case: InfoRequest) -> Wished:
    """What the form asks for."""
    return Wished(
        title=case.title,
        doc_hint=case.doc_hint,
        description=case.description,
        purpose=case.purpose,
        form_wanted=Form(case.form_wanted),
        way_wanted=Way(case.way_wanted),
        waiver_reason=case.waiver_reason,
        help_needed=case.help_needed,
    )


def received(case: InfoRequest) -> Received:
    """How the request came, with the sentence of the rule that gave its day of receipt, as it was told then.

    Law: Regulation 2019, Art. 31; Deadline Letter 2015.
    """
    found = receipt.received_on(
        Channel(case.channel),
        arrived_on=case.arrived_on,
        confirmed_on=case.received_on,
        calendar=clock.calendar(),
        version=Version(case.version),
    )
    return Received(
        channel=Channel(case.channel),
        submitted_at=case.submitted_at,
        arrived_on=case.arrived_on,
        received_on=case.received_on,
        rule=case.receipt_rule or found.rule,
        sentence=_told(case, found.sentence),
        law=found.law,
        postal_number=case.postal_number,
        registered_by=case.registered_by.name if case.registered_by else "",
    )


def _told(case: InfoRequest, found: str) -> str:
    """The sentence as it was told; where nothing else was, the one found now, which knows what it was made of."""
    told = next((row.note for row in case.events.all() if row.kind == EventKind.RECEIVED), "")
    return told if told and told != found else found


def suggestion_row(case: InfoRequest) -> SuggestionRow | None:
    """What the applicant suggested, if anything."""
    made: Suggestion | None = getattr(case, "suggestion", None)
    return suggested(made, case) if made else None


def suggested(made: Suggestion, case: InfoRequest) -> SuggestionRow:
    """A suggestion beside its case."""
    return SuggestionRow(
        number=case.number,
        title=case.title,
        agency_name=case.agency.name,
        words=made.words,
        suggested_on=made.suggested_on,
        adopted=made.adopted,
        answer=made.answer,
        decided_on=made.decided_on,
        decided_by=made.decided_by.name if made.decided_by else "",
        item_id=made.item_id,
    )


def _papers(actor: Actor, case: InfoRequest) -> list[PaperRow]:
    opens = actor.may("info_requests.identity", case)
    return [_paper(paper, opens=opens) for paper in case.files.all()]


def _paper(paper: CaseFile, *, opens: bool) -> PaperRow:
    is_private = paper.role in GUARDED
    return PaperRow(
        id=paper.pk,
        role=FileRole(paper.role),
        name=paper.name,
        kind=paper.kind,
        size=paper.size,
        uploaded_by=paper.uploaded_by.name if paper.uploaded_by else "",
        uploaded_at=paper.uploaded_at,
        is_private=is_private,
        is_erased=not paper.place,
        may_open=bool(paper.place) and (opens or not is_private),
    )


def _related(case: InfoRequest) -> list[RelatedRow]:
    return [
        RelatedRow(row.pk, RelatedKind(row.kind), row.number, row.note, row.added_by.name, row.added_at)
        for row in case.related.all()
    ]


def _published(case: InfoRequest) -> list[PublishedRow]:
    """What is public and may answer: the consistent answer is to point to it."""
    hits = search_public.search(SearchQuery(text=case.title)).hits
    return [_offered(hit.row) for hit in hits[:PUBLISHED]]


def _offered(row: PublicRow) -> PublishedRow:
    return PublishedRow(row.item_id, row.title, row.agency_name, row.doc_number, row.published_on, row.index_number)
