"""Cases made out of other cases: sent on to another body, or split into single matters."""

from dataclasses import dataclass
from datetime import date

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.attachments import sealed_papers
from gongkai.info_requests import likeness, numbering
from gongkai.info_requests.models import CaseFile, InfoRequest, RequestEvent
from gongkai.info_requests.vocabulary import ConsultationKind, FileRole, State
from gongkai.law.vocabulary import EventKind, Version
from gongkai.vault import keeping

SAME = (
    "applicant_id", "kind", "title", "doc_hint", "description", "purpose", "form_wanted", "way_wanted",
    "waiver_reason", "help_needed", "channel", "submitted_at", "postal_number",
)  # fmt: skip
PAPERS = (FileRole.IDENTITY, FileRole.AUTHORITY, FileRole.APPLICATION, FileRole.CORRECTION)
MOVING = (
    EventKind.SUBMITTED, EventKind.RECEIVED, EventKind.CORRECTION_ASKED, EventKind.CORRECTED, EventKind.CONSULTED,
    EventKind.OPINION, EventKind.EXTENDED, EventKind.FEE_NOTIFIED, EventKind.FEE_PAID, EventKind.DELAYED,
)  # fmt: skip


@dataclass(frozen=True)
class Matter:
    """One of the matters a request is split into."""

    title: str
    description: str = ""


@dataclass(frozen=True)
class Start:
    """Where and from which day a case made out of another one begins, and the rules it is under."""

    agency: Agency
    arrived_on: date
    received_on: date
    receipt_rule: str
    version: Version
    numbered_on: date


def offspring(info_request: InfoRequest, *, start: Start, by: Actor, **changes: object) -> InfoRequest:
    """A new case with a number of its own for the same applicant; `changes` are fields that differ.

    Law: Regulation 2019, Art. 45.
    """
    values: dict[str, object] = {name: getattr(info_request, name) for name in SAME}
    values |= {
        "number": numbering.next_number(start.agency, year=start.numbered_on.year),
        "agency": start.agency,
        "state": State.RECEIVED,
        "version": start.version,
        "arrived_on": start.arrived_on,
        "received_on": start.received_on,
        "receipt_rule": start.receipt_rule,
        "registered_by_id": by.user_id,
    }
    child = InfoRequest.objects.create(**(values | changes))
    _copy_papers(info_request, child)
    likeness.mark(child)
    return child


def inherit_history(info_request: InfoRequest, child: InfoRequest) -> None:
    """Give a part the dates of the whole: what moved the period before the split moves it still."""
    asked = {one.key: one for one in info_request.consultations.all()}
    rows = []
    for row in info_request.events.filter(kind__in=MOVING):
        letter = asked.get(row.key)
        if letter and not _pauses(info_request, letter.kind):
            continue
        row.pk, row.info_request = None, child
        row.until = row.until or (letter.due_on if letter and row.kind == EventKind.CONSULTED else None)
        rows.append(row)
    RequestEvent.objects.bulk_create(rows)


def _pauses(info_request: InfoRequest, kind: str) -> bool:
    """Whether such a consultation stopped the period.

    Law: Regulation 2019, Art. 33(3); Regulation 2008, Art. 24(3).
    """
    return info_request.version == Version.R2019 or kind == ConsultationKind.THIRD_PARTY


def _copy_papers(info_request: InfoRequest, child: InfoRequest) -> None:
    """The applicant's papers for the new case too: each copy is sealed by itself, so that each is erased by itself."""
    papers = info_request.files.filter(role__in=PAPERS).exclude(place="")
    marked = sealed_papers.sealed_off(papers.values_list("place", flat=True))
    for paper in papers.exclude(place__in=marked):
        place = keeping.keep(keeping.open_sealed(paper.place))
        sealed_papers.await_copy(place, of=paper.place, agency_id=child.agency_id)
        CaseFile.objects.create(
            info_request=child,
            role=paper.role,
            name=paper.name,
            kind=paper.kind,
            media_type=paper.media_type,
            size=paper.size,
            sha256=paper.sha256,
            place=place,
            uploaded_by_id=paper.uploaded_by_id,
            uploaded_at=paper.uploaded_at,
        )
