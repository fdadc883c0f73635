"""What the applicant sees of the own case: what happened, what comes next, why this date, what can be done.

The face lets the applicant in by number and query code before it asks here. Nobody's identity is in the answer.

Law: Regulation 2019, Arts. 30-44; Regulation 2008, Arts. 21-28.
"""

from collections.abc import Callable, Mapping
from datetime import date

from django.db.models import Prefetch
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.info_requests import clock, policies, query_codes, serving, states
from gongkai.info_requests.displays_following import (
    AskedForReasons,
    AskedToCorrect,
    Followed,
    FollowedEvent,
    FollowedFee,
    FollowedFile,
    FollowedLetter,
    FollowedReply,
)
from gongkai.info_requests.following_words import STATE_WORDS, due_why, event_words, what_next
from gongkai.info_requests.listing import outcome_label
from gongkai.info_requests.models import Correction, Explanation, FeeNotice, InfoRequest, Letter, Suggestion
from gongkai.info_requests.showing import received
from gongkai.info_requests.showing_answer import part_rows
from gongkai.info_requests.showing_steps import fee_line_row
from gongkai.info_requests.vocabulary import FeeBasis, FileRole, LetterState, Outcome, RequestKind, State, Way
from gongkai.law.remedies import remedy_clause
from gongkai.law.replies import ReplyKind, reply_kind
from gongkai.law.vocabulary import Channel, EventKind, Version

GIVEN = (State.DECIDED, State.CLOSED, State.ARCHIVED)
NO_REMEDY = "none"


def followed(number: str) -> Followed:
    """The case as its applicant sees it, in a fixed number of queries.

    Law: Regulation 2019, Arts. 30-36; Regulation 2008, Arts. 21-24.
    """
    case = _load(number)
    standing = clock.standing(case)
    policy = policies.policy_of(case.agency_id)
    receipt = received(case)
    letters = _letters(case)
    files = _files(case)
    awaited = _awaited(case)
    return Followed(
        number=case.number,
        query_code=query_codes.code_of(case),
        title=case.title,
        description=case.description,
        request_kind=RequestKind(case.kind),
        agency_name=case.agency.name,
        office_name=policy.office_name,
        agency_phone=policy.phone or case.agency.phone,
        version=Version(case.version),
        channel=Channel(case.channel),
        way_wanted=Way(case.way_wanted),
        submitted_on=timezone.localdate(case.submitted_at),
        state=State(case.state),
        state_words=STATE_WORDS[State(case.state)],
        outcome=case.outcome,
        outcome_label=outcome_label(case.outcome),
        closed_on=case.closed_on,
        received_on=case.received_on,
        receipt_sentence=receipt.sentence,
        receipt_law=receipt.law,
        due=standing.due,
        due_on=case.due_on,
        due_provisional=case.due_provisional,
        due_why=due_why(case, standing),
        is_paused=case.is_paused,
        timeline=_timeline(case),
        what_next=what_next(case),
        next_due_on=awaited,
        next_provisional=awaited is not None and case.next_provisional,
        can=_can(case, has_papers=bool(letters or files)),
        correction=_correction(case),
        explanation=_explanation(case),
        fee=_fee(case),
        reply=_reply(case),
        letters=letters,
        files=files,
        remedies=_remedies(case),
        sent_on_to=_sent_on_to(case),
        parts=[(part.number, part.title) for part in case.split_into.all()],
        merged_into=case.merged_into.number if case.merged_into else "",
        rating=case.rating,
        suggestion=_suggestion(case),
    )


def _load(number: str) -> InfoRequest:
    found = (
        InfoRequest.objects.filter(number=number)
        .select_related(
            "agency", "registered_by", "correction", "explanation", "fee", "suggestion", "merged_into", "sent_on_as__agency"
        )
        .prefetch_related(
            "events",
            "consultations",
            "files",
            "replies__parts",
            "fee__lines",
            "split_into",
            Prefetch("letters", Letter.objects.filter(state=LetterState.ISSUED)),
        )
        .first()
    )  # fmt: skip
    if found is None:
        raise Unknown
    return found


def _kind(case: InfoRequest) -> ReplyKind | None:
    """What kind of answer the case has; none while it has none, or ended without."""
    if not case.outcome or case.outcome in {ending.value for ending in Outcome}:
        return None
    return reply_kind(case.outcome, version=Version(case.version))


def _timeline(case: InfoRequest) -> list[FollowedEvent]:
    rows = sorted((row for row in case.events.all() if row.is_public), key=lambda row: (row.on, row.pk))
    return [FollowedEvent(EventKind(row.kind), row.on, row.until, event_words(row)) for row in rows]


def _letters(case: InfoRequest) -> list[FollowedLetter]:
    """The letters addressed to the applicant; those to third parties and other bodies are not theirs to read."""
    kind = _kind(case)
    return [
        FollowedLetter(
            row.pk, row.code, row.title, row.number, row.signed_on, kind is not None and row.code == kind.letter
        )
        for row in case.letters.all()
        if serving.is_for_applicant(row)
    ]


def _files(case: InfoRequest) -> list[FollowedFile]:
    if case.state not in GIVEN:
        return []
    rows = [row for row in case.files.all() if row.role == FileRole.REPLY and row.place]
    return [FollowedFile(row.pk, row.name, row.size) for row in rows]


def _can(case: InfoRequest, *, has_papers: bool) -> list[str]:
    """What the applicant can do now, most pressing first."""
    return [verb for verb, open_now in _VERBS.items() if open_now(case)] + (["download"] if has_papers else [])


def _may_explain(case: InfoRequest) -> bool:
    return case.state == State.EXPLAINING and case.explanation.answered_on is None


def _may_rate(case: InfoRequest) -> bool:
    return states.may("rate", case) and case.rating is None and _kind(case) is not None


def _may_suggest(case: InfoRequest) -> bool:
    """Only of information that was given, or is handled: not of what was withdrawn or went elsewhere.

    Law: Regulation 2019, Art. 44.
    """
    return case.version == Version.R2019 and not hasattr(case, "suggestion") and case.outcome not in set(Outcome)


_VERBS: Mapping[str, Callable[[InfoRequest], bool]] = {
    "correct": lambda case: case.state == State.CORRECTING,
    "pay": lambda case: case.state == State.AWAITING_FEE,
    "give_reasons": _may_explain,
    "withdraw": lambda case: states.may("withdraw", case),
    "rate": _may_rate,
    "suggest": _may_suggest,
}


def _awaited(case: InfoRequest) -> date | None:
    """Until when the applicant must do something, where something is to be done."""
    theirs = case.state in (State.CORRECTING, State.AWAITING_FEE) or _may_explain(case)
    return case.next_due_on if theirs else None


def _correction(case: InfoRequest) -> AskedToCorrect | None:
    row: Correction | None = getattr(case, "correction", None)
    if row is None:
        return None
    return AskedToCorrect(row.items, row.guidance, row.asked_on, row.due_on, row.due_provisional, row.answered_on)


def _explanation(case: InfoRequest) -> AskedForReasons | None:
    row: Explanation | None = getattr(case, "explanation", None)
    return AskedForReasons(row.facts, row.asked_on, row.due_on, row.answered_on) if row else None


def _fee(case: InfoRequest) -> FollowedFee | None:
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


def _reply(case: InfoRequest) -> FollowedReply | None:
    """The answer, once it is signed."""
    row, kind = next(iter(case.replies.all()), None), _kind(case)
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


def _remedies(case: InfoRequest) -> str:
    """How the answer can be contested, by the law of the day it was made.

    Law: Reconsideration Law 2023, Arts. 20, 23; Litigation Law 2017, Art. 46.
    """
    kind = _kind(case)
    if kind is None or kind.remedies == NO_REMEDY or case.closed_on is None:
        return ""
    return remedy_clause(case.closed_on, kind=kind.remedies, bodies=policies.bodies_of(case.agency_id)).text


def _sent_on_to(case: InfoRequest) -> tuple[str, str] | None:
    child: InfoRequest | None = getattr(case, "sent_on_as", None)
    return (child.number, child.agency.name) if child else None


def _suggestion(case: InfoRequest) -> str:
    row: Suggestion | None = getattr(case, "suggestion", None)
    if row is None:
        return ""
    if row.adopted is None:
        return f"已于{row.suggested_on:%Y-%m-%d}收到您的建议，正在研究。"
    return f"{'已采纳您的建议。' if row.adopted else '未采纳您的建议。'}{row.answer}"
