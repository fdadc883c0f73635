"""Reading letters before they go out, and the texts an office keeps; each only to whoever may."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.info_requests import answering, office_texts, reply_letters, serving
from gongkai.info_requests.models import LetterText, Reply, Script
from gongkai.info_requests.papers import drawing, issuing
from gongkai.info_requests.visibility import visible_case
from gongkai.info_requests.vocabulary import ScriptKind
from gongkai.law import letters
from gongkai.law.letters import Instrument, Line, Part
from gongkai.law.replies import reply_kind, reply_kinds
from gongkai.law.vocabulary import Version
from gongkai.letters import Paper

READ = "info_requests.read"


@dataclass(frozen=True)
class PartText:
    """One editable part of a letter: the product's words, those of all offices, and the office's own."""

    part: Part
    everywhere: str
    own: str

    @property
    def standing(self) -> str:
        """What a new letter says unless its clerk writes something else."""
        return self.own or self.everywhere or self.part.default


@dataclass(frozen=True)
class LetterTexts:
    """A letter as an office edits it: its locked lines and its parts."""

    instrument: Instrument
    lines: Sequence[Line]
    parts: Sequence[PartText]


@dataclass(frozen=True)
class ScriptRow:
    """A text to use again."""

    id: int
    kind: ScriptKind
    title: str
    code: str
    text: str
    agency_id: int | None
    is_active: bool
    may_change: bool


def reply_preview(actor: Actor, number: str, *, on: date) -> Paper:
    """The letter that the drafted reply would go out in if it were signed that day."""
    info_request = visible_case(actor, number)
    reply = Reply.objects.filter(info_request=info_request).first()
    if reply is None:
        raise Unknown
    code = reply_letters.code_of(info_request, reply.kind)
    parts = reply_letters.parts_of(info_request, reply)
    return issuing.preview(info_request, code, parts=parts, on=on, reply_kind=reply.kind)


def reply_gaps(actor: Actor, number: str) -> list[str]:
    """What the drafted reply still has to say, for the page where it is written; empty also where there is none."""
    info_request = visible_case(actor, number)
    reply = Reply.objects.filter(info_request=info_request).first()
    if reply is None:
        return []
    kind = reply_kind(reply.kind, version=Version(info_request.version))
    return answering.gaps(reply, kind, list(reply.parts.all()))


def issuable(actor: Actor, number: str) -> list[Instrument]:
    """The letters of the case's version that a clerk may issue by hand: no receipt, and no answer."""
    info_request = visible_case(actor, number)
    version = Version(info_request.version)
    apart = {kind.letter for kind in reply_kinds(version)} | set(drawing.RECEIPT.values())
    return [instrument for instrument in letters.letters(version) if instrument.code not in apart]


def open_letters(actor: Actor, number: str) -> list[str]:
    """The letters that stand in the way of filing the case, by number and title."""
    waiting = serving.open_letters(visible_case(actor, number))
    return [f"{letter.number} {letter.title}".strip() for letter in waiting]


def letter_texts(actor: Actor, *, agency_id: int | None, version: Version) -> list[LetterTexts]:
    """Every letter of a version with the words of one office, or of all where none is named."""
    office_texts.must_keep(agency_id, by=actor)
    rows = LetterText.objects.filter(Q(agency=None) | Q(agency=agency_id) if agency_id else Q(agency=None))
    kept = {(row.agency_id, row.code, row.part): row.text for row in rows}
    return [_texts(instrument, kept, agency_id) for instrument in letters.letters(version)]


def scripts(
    actor: Actor, *, agency_id: int | None, kind: str = "", code: str = "", retired: bool = False
) -> list[ScriptRow]:
    """The texts an office may use: its own and those of all; `code` narrows to what fits a ground or a kind of reply."""
    if not (actor.may(READ) or actor.may(office_texts.PERMISSION)):
        raise Unknown
    if agency_id is not None and not _reads(actor, agency_id):
        raise Unknown
    rows = Script.objects.filter(Q(agency=None) | Q(agency=agency_id) if agency_id else Q(agency=None))
    if kind:
        rows = rows.filter(kind=ScriptKind(kind))
    if code:
        rows = rows.filter(code__in=(code, ""))
    return [_script(row, actor) for row in (rows if retired else rows.filter(is_active=True))]


def _reads(actor: Actor, agency_id: int) -> bool:
    about = office_texts.Office(agency_id)
    scope = actor.scope(READ)
    in_section = any(agency == agency_id for agency, _ in scope.sections)
    return in_section or actor.may(READ, about) or actor.may(office_texts.PERMISSION, about)


def _texts(
    instrument: Instrument, kept: Mapping[tuple[int | None, str, str], str], agency_id: int | None
) -> LetterTexts:
    parts = [
        PartText(
            part,
            everywhere=kept.get((None, instrument.code, part.key), ""),
            own=kept.get((agency_id, instrument.code, part.key), "") if agency_id else "",
        )
        for part in instrument.parts
    ]
    return LetterTexts(instrument, instrument.paragraphs, parts)


def _script(row: Script, actor: Actor) -> ScriptRow:
    return ScriptRow(
        id=row.pk,
        kind=ScriptKind(row.kind),
        title=row.title,
        code=row.code,
        text=row.text,
        agency_id=row.agency_id,
        is_active=row.is_active,
        may_change=office_texts.may_keep(row.agency_id, by=actor),
    )
