"""What a complainant sees of the own complaint, let in by number and query code; nobody's identity is in it."""

from dataclasses import dataclass
from datetime import date

from gongkai.accounts.errors import Unknown
from gongkai.complaints import codes, states
from gongkai.complaints.letters import paper_of
from gongkai.complaints.models import Complaint, ComplaintFile, ComplaintLetter
from gongkai.complaints.vocabulary import Channel, LetterKind, Outcome, Sort, State
from gongkai.law.complaints import reason_label, refusals
from gongkai.letters import docx, pdf

SHOWN = (LetterKind.ACCEPTED, LetterKind.REFUSED, LetterKind.SENT_ON, LetterKind.ANSWER)


@dataclass(frozen=True)
class Step:
    """One thing that happened, told to the complainant."""

    on: date
    label: str


@dataclass(frozen=True)
class PublicLetter:
    """A letter to the complainant: kind, number, day, its paragraphs."""

    id: int
    kind: LetterKind
    number: str
    issued_on: date
    lines: list[str]
    enclosures: list[tuple[int, str]]  # number and name of each file


@dataclass(frozen=True)
class FollowedComplaint:
    """The own complaint."""

    id: int
    number: str
    code: str
    sort: Sort
    channel: Channel
    title: str
    reason_label: str
    about_whom: str
    agency_name: str
    received_on: date
    accepted_on: date | None
    accept_due_on: date | None
    due_on: date | None
    due_provisional: bool
    state: State
    outcome: Outcome | None
    refusal_label: str
    refusal_words: str
    sent_on_to: str
    merged_into: str
    is_anonymous: bool
    steps: list[Step]
    letters: list[PublicLetter]
    contested: str  # of an appeal: what it is against
    papers: list[str]  # names of what the complainant sent


def followed(pk: int) -> FollowedComplaint:
    """The complaint as its sender sees it; a merged one with how the one it went into ended. Raises `Unknown`."""
    one = Complaint.objects.select_related("agency", "against", "merged_into").filter(pk=pk).first()
    if one is None:
        raise Unknown
    refusal, kept = refusals().get(one.refusal), one.merged_into or one
    return FollowedComplaint(
        one.pk, one.number, codes.code_of(one), Sort(one.sort), Channel(one.channel), one.title,
        reason_label(one.reason), one.about_whom, one.agency.name, one.received_on, one.accepted_on, one.accept_due_on,
        one.due_on, one.due_provisional, State(one.state), Outcome(kept.outcome) if kept.answered_on else None,
        refusal.label if refusal else "", one.refusal_words, one.sent_on_to,
        one.merged_into.number if one.merged_into else "", one.is_anonymous, _steps(one), _letters(one),
        one.contested, list(one.papers.values_list("name", flat=True)),
    )  # fmt: skip


def letter_file(pk: int, letter_id: int, *, shape: str) -> bytes:
    """A letter to this complainant as a document. Raises `Unknown`."""
    joined = ComplaintLetter.objects.select_related("complaint__agency", "agency")
    found = joined.filter(pk=letter_id, complaint_id=pk, kind__in=SHOWN).first()
    if found is None:
        raise Unknown
    return docx([paper_of(found)]) if shape == "docx" else pdf([paper_of(found)])


def enclosure(pk: int, file_id: int) -> ComplaintFile:
    """A file that went to this complainant with a letter. Raises `Unknown`."""
    sent = ComplaintFile.objects.select_related("file").filter(enclosed_in__kind__in=SHOWN)
    found = sent.filter(pk=file_id, complaint_id=pk).first()
    if found is None:
        raise Unknown
    return found


def _steps(one: Complaint) -> list[Step]:
    told = [event for event in one.events.all() if states.ROWS[event.verb].is_told]
    return [Step(event.on, states.ROWS[event.verb].label) for event in told]


def _letters(one: Complaint) -> list[PublicLetter]:
    code = codes.code_of(one)
    return [
        PublicLetter(
            letter.pk, LetterKind(letter.kind), letter.number, letter.issued_on,
            [text.replace("{query_code}", code) for _style, text in letter.lines],
            [(file.pk, file.name) for file in letter.enclosures.all()],
        )
        for letter in one.letters.filter(kind__in=SHOWN).prefetch_related("enclosures")
    ]  # fmt: skip
