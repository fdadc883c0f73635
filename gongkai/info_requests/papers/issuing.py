"""Issuing a letter: composed for its day, numbered without gap, kept as it stands.

Law: Service Letter 2016; Document Layout 2012.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.info_requests import policies
from gongkai.info_requests.models import Consultation, InfoRequest, Letter
from gongkai.info_requests.papers import numbers, wording
from gongkai.info_requests.papers.wording import Value
from gongkai.info_requests.vocabulary import LetterState
from gongkai.law import letters
from gongkai.law.letters import Instrument
from gongkai.law.remedies import remedy_clause
from gongkai.law.replies import reply_kind as kind_of
from gongkai.law.vocabulary import Version
from gongkai.letters import Paper

NO_REMEDIES = ("", "none")  # of the kind of reply; the letter itself says whether it can do without


@dataclass(frozen=True)
class Words:
    """What goes into a letter: its parts, the values of its locked text, its day, and the kind of reply it carries."""

    parts: Mapping[str, str]
    on: date
    values: Mapping[str, Value] = field(default_factory=dict)
    reply_kind: str = ""


@dataclass(frozen=True)
class Composed:
    """A letter's whole text, and the parts that were used for it."""

    instrument: Instrument
    lines: Sequence[tuple[str, str]]
    parts: Mapping[str, str]


def issue(
    info_request: InfoRequest,
    code: str,
    *,
    parts: Mapping[str, str],
    values: Mapping[str, Value] | None = None,
    on: date,
    by: Actor,
    consultation: Consultation | None = None,
    reply_kind: str = "",
) -> Letter:
    """Number a letter and keep its text for good; inside the action's transaction.

    `reply_kind` decides the remedies paragraph of a letter that carries a reply.

    Law: Regulation 2019, Arts. 33, 36; Reconsideration Law 2023, Art. 23.
    """
    composed = compose(info_request, code, Words(parts, on, values or {}, reply_kind))
    place = numbers.next_serial(info_request.agency, composed.instrument.series, on=on)
    letter = Letter(
        info_request=info_request,
        agency=info_request.agency,
        code=code,
        title=composed.instrument.title,
        state=LetterState.ISSUED,
        series=place.series,
        year=place.year,
        serial=place.serial,
        number=number_of(info_request, place),
        parts=dict(composed.parts),
        content=[list(line) for line in composed.lines],
        consultation=consultation,
        created_by_id=by.user_id,
        created_at=timezone.now(),
        signed_on=on,
        issued_by_id=by.user_id,
        issued_at=timezone.now(),
    )
    letter.digest = digest_of(letter)
    letter.save(force_insert=True)
    return letter


def preview(
    info_request: InfoRequest,
    code: str,
    *,
    parts: Mapping[str, str],
    values: Mapping[str, Value] | None = None,
    on: date,
    reply_kind: str = "",
) -> Paper:
    """The letter as it would go out on that day, unnumbered and without its addressee; gaps are left as gaps."""
    instrument = letters.letter(code)
    unwritten = {key: f"（{key}）" for key in instrument.values}
    whole = wording.with_gaps(instrument, wording.parts_of(info_request, instrument, parts))
    composed = compose(info_request, code, Words(whole, on, unwritten | dict(values or {}), reply_kind))
    name = wording.name_on(info_request.agency, on)
    return Paper(
        mark=name,
        number="",
        title=composed.instrument.title,
        addressee="申请人",
        lines=[line for line in composed.lines if line[0] != "attachment"],
        attachments=[text for style, text in composed.lines if style == "attachment"],
        signer=name,
        signed_on=on,
        draft=True,
    )


def compose(info_request: InfoRequest, code: str, words: Words) -> Composed:
    """A letter's text in the office's words, with the remedies right for the day it is signed.

    Law: Reconsideration Law 2023, Arts. 20, 23; Regulation 2019, Art. 51.
    """
    instrument = letters.letter(code)
    kind = kind_of(words.reply_kind, version=Version(info_request.version)) if words.reply_kind else None
    parts = wording.parts_of(info_request, instrument, words.parts)
    values = wording.values_of(info_request, instrument, on=words.on)
    values |= {"article": kind.article} if kind else {}
    values |= {key: wording.plain(value) for key, value in words.values.items()}
    remedies = _remedies(info_request, kind.remedies if kind else instrument.remedies, words.on)
    lines = letters.compose(code, parts=parts, values=values, remedies=remedies, on=words.on)
    return Composed(instrument, lines, parts)


def number_of(info_request: InfoRequest, place: numbers.Serial) -> str:
    """文号, in the pattern of the version's time and with the body's own mark."""
    policy = policies.policy_of(info_request.agency_id)
    return letters.number(
        letters.pattern(Version(info_request.version)),
        mark=policy.letter_mark or info_request.agency.short_name or info_request.agency.name,
        series=place.series,
        year=place.year,
        serial=place.serial,
    )


def digest_of(letter: Letter) -> str:
    """What a letter said, in one line: a later change of its row shows."""
    said = [letter.code, letter.title, letter.number, str(letter.signed_on), letter.content]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def _remedies(info_request: InfoRequest, kind: str, on: date) -> str:
    if kind in NO_REMEDIES:
        return ""
    return remedy_clause(on, kind=kind, bodies=policies.bodies_of(info_request.agency_id)).text
