"""The parts of what an applicant sees: history, letters, requests to correct or explain, fee, answer."""

from gongkai.info_requests import serving
from gongkai.info_requests.displays_following import (
    AskedForReasons,
    AskedToCorrect,
    FollowedEvent,
    FollowedFee,
    FollowedFile,
    FollowedLetter,
    FollowedReply,
)
from gongkai.info_requests.following_words import event_words
from gongkai.info_requests.models import Correction, Explanation, FeeNotice, InfoRequest, Suggestion
from gongkai.info_requests.showing_answer import part_rows
from gongkai.info_requests.showing_steps import fee_line_row
from gongkai.info_requests.vocabulary import FeeBasis, FileRole, Outcome, State
from gongkai.law.replies import ReplyKind, reply_kind
from gongkai.law.sentences import say, strung
from gongkai.law.vocabulary import EventKind, Version

GIVEN = (State.DECIDED, State.CLOSED, State.ARCHIVED)


def kind_of(case: InfoRequest) -> ReplyKind | None:
    """What kind of answer the case has; none while it has none, or ended without."""
    if not case.outcome or case.outcome in {ending.value for ending in Outcome}:
        return None
    return reply_kind(case.outcome, version=Version(case.version))


def timeline(case: InfoRequest, receipt: str = "") -> list[FollowedEvent]:
    """What happened, as far as it is told to the applicant; `receipt` is the sentence its note may be."""
    rows = sorted((row for row in case.events.all() if row.is_public), key=lambda row: (row.on, row.pk))
    notes = [receipt if row.note == receipt else row.note for row in rows]
    return [
        FollowedEvent(EventKind(row.kind), row.on, row.until, event_words(row, note))
        for row, note in zip(rows, notes, strict=True)
    ]


def letters(case: InfoRequest) -> list[FollowedLetter]:
    """The letters addressed to the applicant; those to third parties and other bodies are not theirs to read."""
    kind = kind_of(case)
    return [
        FollowedLetter(
            row.pk, row.code, row.title, row.number, row.signed_on, kind is not None and row.code == kind.letter
        )
        for row in case.letters.all()
        if serving.is_for_applicant(row)
    ]


def files(case: InfoRequest) -> list[FollowedFile]:
    """The information given with the answer, once there is one."""
    if case.state not in GIVEN:
        return []
    rows = [row for row in case.files.all() if row.role == FileRole.REPLY and row.place]
    return [FollowedFile(row.pk, row.name, row.size) for row in rows]


def correction(case: InfoRequest) -> AskedToCorrect | None:
    """What the applicant is asked to correct, if anything.

    Law: Regulation 2019, Art. 30; Regulation 2008, Art. 21(4).
    """
    row: Correction | None = getattr(case, "correction", None)
    if row is None:
        return None
    return AskedToCorrect(row.items, row.guidance, row.asked_on, row.due_on, row.due_provisional, row.answered_on)


def explanation(case: InfoRequest) -> AskedForReasons | None:
    """What the applicant is asked to explain, if anything.

    Law: Regulation 2019, Art. 35.
    """
    row: Explanation | None = getattr(case, "explanation", None)
    return AskedForReasons(row.facts, row.asked_on, row.due_on, row.answered_on) if row else None


def fee(case: InfoRequest) -> FollowedFee | None:
    """What the applicant is to pay, if anything."""
    row: FeeNotice | None = getattr(case, "fee", None)
    if row is None:
        return None
    return FollowedFee(
        basis=FeeBasis(row.basis),
        pieces=row.pieces,
        pages=row.pages,
        bands=row.bands,
        lines=[fee_line_row(line) for line in row.lines.all()],
        amount=row.amount,
        waived=row.waived,
        to_pay=row.amount - row.waived,
        legal_basis=row.legal_basis,
        pay_channel=row.pay_channel,
        notified_on=row.notified_on,
        due_on=row.due_on,
        due_provisional=row.due_provisional,
        paid_on=row.paid_on,
        receipt_number=row.receipt_number,
        lapsed_on=row.lapsed_on,
        refunded_on=row.refunded_on,
    )


def reply(case: InfoRequest) -> FollowedReply | None:
    """The answer, once it is signed."""
    row, kind = next(iter(case.replies.all()), None), kind_of(case)
    if row is None or kind is None or row.signed_on is None or case.state not in GIVEN:
        return None
    return FollowedReply(
        kind=row.kind,
        label=kind.label,
        findings=row.findings,
        reasons=row.reasons,
        parts=part_rows(row),
        items=row.items,
        said=row.said,
        signed_on=row.signed_on,
    )


def sent_on_to(case: InfoRequest) -> tuple[str, str] | None:
    """Number and body of the case this one was sent on as."""
    child: InfoRequest | None = getattr(case, "sent_on_as", None)
    return (child.number, child.agency.name) if child else None


def suggestion(case: InfoRequest) -> str:
    """What became of a suggestion, in words."""
    row: Suggestion | None = getattr(case, "suggestion", None)
    if row is None:
        return ""
    if row.adopted is None:
        return say("已于{on:%Y-%m-%d}收到您的建议，正在研究。", on=row.suggested_on)
    said = say("已采纳您的建议。") if row.adopted else say("未采纳您的建议。")
    return strung([said, row.answer])
