"""What the applicant sees of the own case: what happened, what comes next, why this date, what can be done.

The face lets the applicant in by number and query code before it asks here. Nobody's identity is in the answer.

Law: Regulation 2019, Arts. 30-44; Regulation 2008, Arts. 21-28.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.db.models import Prefetch
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.info_requests import clock, following_parts as parts, policies, query_codes, reception, states
from gongkai.info_requests.displays_following import Followed
from gongkai.info_requests.following_words import STATE_WORDS, due_why, what_next
from gongkai.info_requests.listing import outcome_label
from gongkai.info_requests.models import InfoRequest, Letter
from gongkai.info_requests.showing import received
from gongkai.info_requests.vocabulary import LetterState, Outcome, RequestKind, State, Way
from gongkai.law.remedies import remedy_clause
from gongkai.law.vocabulary import Channel, Version

NO_REMEDY = "none"


def followed(number: str) -> Followed:
    """The case as its applicant sees it, in a fixed number of queries.

    Law: Regulation 2019, Arts. 30-36; Regulation 2008, Arts. 21-24.
    """
    case = _load(number)
    standing, receipt, awaited = clock.standing(case), received(case), _awaited(case)
    letters, files = parts.letters(case), parts.files(case)
    return Followed(
        **_asked(case),
        **_where(case),
        received_on=case.received_on,
        receipt_sentence=receipt.sentence,
        receipt_law=receipt.law,
        due=standing.due,
        due_on=case.due_on,
        due_provisional=case.due_provisional,
        due_why=due_why(case, standing),
        is_paused=case.is_paused,
        timeline=parts.timeline(case, receipt.sentence),
        what_next=what_next(case),
        next_due_on=awaited,
        next_provisional=awaited is not None and case.next_provisional,
        can=_can(case, has_papers=bool(letters or files)),
        correction=parts.correction(case),
        explanation=parts.explanation(case),
        fee=parts.fee(case),
        reply=parts.reply(case),
        letters=letters,
        files=files,
        remedies=_remedies(case),
        sent_on_to=parts.sent_on_to(case),
        parts=[(part.number, part.title) for part in case.split_into.all()],
        merged_into=case.merged_into.number if case.merged_into else "",
        rating=case.rating,
        suggestion=parts.suggestion(case),
    )


def _asked(case: InfoRequest) -> dict[str, Any]:
    """What was asked, of whom, and how."""
    office = reception.reception_of(case.agency)
    return {
        "number": case.number,
        "query_code": query_codes.code_of(case),
        "title": case.title,
        "description": case.description,
        "request_kind": RequestKind(case.kind),
        "agency_name": case.agency.name,
        "office_name": office.office_name,
        "agency_phone": office.phone,
        "version": Version(case.version),
        "channel": Channel(case.channel),
        "way_wanted": Way(case.way_wanted),
        "submitted_on": timezone.localdate(case.submitted_at),
    }


def _where(case: InfoRequest) -> dict[str, Any]:
    """Where the case stands, and how it ended."""
    return {
        "state": State(case.state),
        "state_words": STATE_WORDS[State(case.state)],
        "outcome": case.outcome,
        "outcome_label": outcome_label(case.outcome),
        "closed_on": case.closed_on,
    }


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


def _can(case: InfoRequest, *, has_papers: bool) -> list[str]:
    """What the applicant can do now, most pressing first."""
    return [verb for verb, open_now in _VERBS.items() if open_now(case)] + (["download"] if has_papers else [])


def _may_explain(case: InfoRequest) -> bool:
    return case.state == State.EXPLAINING and case.explanation.answered_on is None


def _may_rate(case: InfoRequest) -> bool:
    return states.may("rate", case) and case.rating is None and parts.kind_of(case) is not None


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


def _remedies(case: InfoRequest) -> str:
    """How the answer can be contested, by the law of the day it was made.

    Law: Reconsideration Law 2023, Arts. 20, 23; Litigation Law 2017, Art. 46.
    """
    kind = parts.kind_of(case)
    if kind is None or kind.remedies == NO_REMEDY or case.closed_on is None:
        return ""
    return remedy_clause(case.closed_on, kind=kind.remedies, bodies=policies.bodies_of(case.agency_id)).text
