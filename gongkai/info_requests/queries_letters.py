"""Letters as pages show them: before they go out with the office's own words marked, afterwards as they stand; what to post.

The addressee is masked everywhere here; the full name is filled in by printing, which is an action of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.info_requests import reply_letters
from gongkai.info_requests.models import Delivery, InfoRequest, Letter, Reply
from gongkai.info_requests.papers import drawing, issuing, wording
from gongkai.info_requests.papers.wording import Value
from gongkai.info_requests.serving import ASKING
from gongkai.info_requests.visibility import visible_case
from gongkai.info_requests.vocabulary import LetterState, Way
from gongkai.law import letters
from gongkai.letters import Paper

OPEN, CLOSE = "\ue000", "\ue001"  # around what the office wrote, in a letter looked at before it goes out
STOPS = "。；，！？"
READ = "info_requests.read"
MOST = 500


@dataclass(frozen=True)
class Posting:
    """A letter on the list of what is to be posted or handed over."""

    id: int
    number: str
    title: str
    case_number: str
    case_title: str
    who: str  # masked
    way_wanted: Way
    signed_on: date | None
    sent_on: date | None  # when it last went out


def reply_sheet(actor: Actor, number: str, *, on: date) -> Paper | None:
    """The letter that the drafted reply would go out in on that day, the office's words marked; none without a draft."""
    case = visible_case(actor, number)
    reply = Reply.objects.filter(info_request=case).first()
    if reply is None:
        return None
    code = reply_letters.code_of(case, reply.kind)
    parts = _marked(case, code, reply_letters.parts_of(case, reply))
    paper = issuing.preview(case, code, parts=parts, on=on, reply_kind=reply.kind)
    return replace(paper, addressee=case.applicant.masked)


def letter_sheet(
    actor: Actor, number: str, *, code: str, parts: Mapping[str, str], values: Mapping[str, Value], on: date
) -> Paper:
    """A letter of the handling as it would go out on that day, the office's words marked."""
    case = visible_case(actor, number)
    return issuing.preview(case, code, parts=_marked(case, code, parts), values=values, on=on)


def issued_sheet(actor: Actor, number: str, letter_id: int) -> Paper:
    """A letter of the case as it was kept, its addressee masked."""
    case = visible_case(actor, number)
    letter = _letters().filter(info_request=case, pk=letter_id).first()
    if letter is None:
        raise Unknown
    return replace(drawing.paper_of(letter), addressee=_who(letter))


def postings(
    actor: Actor,
    *,
    signed_from: date | None = None,
    signed_to: date | None = None,
    unsent: bool = True,
    case_numbers: tuple[str, ...] = (),
) -> list[Posting]:
    """Issued letters this person may see, the oldest first: those of some days, of some cases, or all not sent yet.

    Law: Service Letter 2016.
    """  # fmt: skip
    reach = actor.scope(READ).condition("info_request__agency_id", "info_request__section_id")
    rows = _letters().filter(reach, state=LetterState.ISSUED).order_by("signed_on", "id")
    if unsent:
        gone = Delivery.objects.filter(returned_on__isnull=True).values("letter_id")
        rows = rows.exclude(pk__in=gone).exclude(_told())
    if signed_from:
        rows = rows.filter(signed_on__gte=signed_from)
    if signed_to:
        rows = rows.filter(signed_on__lte=signed_to)
    if case_numbers:
        rows = rows.filter(info_request__number__in=case_numbers)
    return [_posting(row) for row in rows.prefetch_related("deliveries")[:MOST]]


def _told() -> Q:
    """Letters whose arrival the handling itself has recorded; see `serving.open_letters`."""
    corrected = Q(info_request__correction__told_on__isnull=False, code__in=("D02", "L2"))
    reasoned = Q(info_request__explanation__answered_on__isnull=False, code="D03")
    charged = Q(info_request__fee__received_on__isnull=False, code__in=("D19", "L19"))
    asked = Q(consultation__received_on__isnull=False, code__in=ASKING) | ~Q(consultation__opinion="") & Q(
        consultation__isnull=False, code__in=ASKING
    )
    return corrected | reasoned | charged | asked


def _posting(row: Letter) -> Posting:
    sent = [delivery.sent_on for delivery in row.deliveries.all() if delivery.returned_on is None]
    return Posting(
        id=row.pk,
        number=row.number,
        title=row.title,
        case_number=row.info_request.number,
        case_title=row.info_request.title,
        who=_who(row),
        way_wanted=Way(row.info_request.way_wanted),
        signed_on=row.signed_on,
        sent_on=max(sent, default=None),
    )


def _letters() -> QuerySet[Letter]:
    return Letter.objects.select_related("info_request__applicant", "agency", "consultation__organ")


def _who(letter: Letter) -> str:
    """Whom the letter is for, masked."""
    asked = letter.consultation
    if asked is None or letters.letter(letter.code).addressee == "applicant":
        return letter.info_request.applicant.masked
    return asked.organ.name if asked.organ else asked.masked


def _marked(case: InfoRequest, code: str, parts: Mapping[str, str]) -> dict[str, str]:
    """Every part as it will stand, each of its lines between the two marks."""
    instrument = letters.letter(code)
    whole = wording.with_gaps(instrument, wording.parts_of(case, instrument, parts))
    return {key: _between(text) if key != "attachments" else text for key, text in whole.items()}


def _between(text: str) -> str:
    return "\n".join(_line(line.strip()) for line in text.splitlines() if line.strip())


def _line(words: str) -> str:
    """The stop at the end stays outside, where the form looks for one."""
    said = words.rstrip(STOPS)
    return f"{OPEN}{said}{CLOSE}{words[len(said) :]}"
