"""Lines of the list of cases: read as plain values, coloured by what is due."""

from collections.abc import Iterable
from typing import Any

from django.db.models import F, QuerySet

from gongkai.info_requests.displays import CaseRow, Flag
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.results import HEARD, HEARD_REFUSED
from gongkai.info_requests.urgency import Urgency, Warnings
from gongkai.info_requests.vocabulary import NextStep, Outcome, RequestKind, State
from gongkai.law.replies import label_of
from gongkai.law.vocabulary import ApplicantKind, Channel, Version

_PLAIN = (
    "id", "number", "title", "agency_id", "section_id", "arrived_on", "received_on", "due_on", "due_provisional",
    "is_paused", "days_extended", "next_due_on", "next_provisional", "closed_on", "is_open", "outcome",
)  # fmt: skip
_TERMS: dict[str, type] = {
    "request_kind": RequestKind,
    "channel": Channel,
    "version": Version,
    "state": State,
    "next_step": NextStep,
    "kind": ApplicantKind,
}
_FLAGS = tuple((flag, f"is_{flag.value}") for flag in Flag)
_NAMES = {
    "request_kind": F("kind"),
    "applicant_kind": F("applicant__kind"),
    "masked": F("applicant__masked"),
    "agency_name": F("agency__name"),
    "section_name": F("section__name"),
    "handler_name": F("handler__name"),
}
_COLUMNS = (*_PLAIN, "channel", "version", "state", "next_step", *(column for _flag, column in _FLAGS))
UNANSWERED = (
    State.UNCONFIRMED, State.RECEIVED, State.HANDLING, State.CORRECTING, State.CONSULTING, State.EXPLAINING,
    State.AWAITING_FEE, State.SIGNING,
)  # fmt: skip


def rows_of(cases: QuerySet[InfoRequest], warnings: Warnings) -> list[CaseRow]:
    """The cases as lines, in the order given. One query."""
    return [row_of(values, warnings) for values in cases.values(*_COLUMNS, **_NAMES)]


def rows_in_order(ids: Iterable[int], warnings: Warnings) -> list[CaseRow]:
    """The lines of these cases, in this order. One query."""
    wanted = list(ids)
    found = {row.id: row for row in rows_of(InfoRequest.objects.filter(pk__in=wanted), warnings)}
    return [found[pk] for pk in wanted if pk in found]


def values_of(case: InfoRequest) -> dict[str, Any]:
    """What `row_of` takes, from a case read with its agency, section, handler and applicant."""
    values = {name: getattr(case, name) for name in _COLUMNS}
    return values | {
        "request_kind": case.kind,
        "applicant_kind": case.applicant.kind,
        "masked": case.applicant.masked,
        "agency_name": case.agency.name,
        "section_name": case.section.name if case.section else "",
        "handler_name": case.handler.name if case.handler else "",
    }


def row_of(values: dict[str, Any], warnings: Warnings) -> CaseRow:
    """One line."""
    terms = {name: term(values["applicant_kind" if name == "kind" else name]) for name, term in _TERMS.items()}
    return CaseRow(
        **{name: values[name] for name in _PLAIN},
        **terms,
        agency_name=values["agency_name"],
        section_name=values["section_name"] or "",
        handler_name=values["handler_name"] or "",
        applicant=values["masked"],
        outcome_label=outcome_label(values["outcome"]),
        urgency=_urgency(values, values["next_due_on"], warnings),
        reply_urgency=_reply_urgency(values, warnings),
        flags=tuple(flag for flag, column in _FLAGS if values[column]),
    )


def outcome_label(outcome: str) -> str:
    """What an ending is called: the kind of reply, or that it was withdrawn, sent on, split or merged."""
    if not outcome:
        return ""
    if outcome == HEARD_REFUSED:
        return f"{label_of(HEARD)}：不予公开"
    return Outcome(outcome).label if outcome in _OUTCOMES else label_of(outcome)


_OUTCOMES = frozenset(member.value for member in Outcome)


def _urgency(values: dict[str, Any], due_on: Any, warnings: Warnings) -> Urgency:
    if not values["is_open"]:
        return Urgency.NONE
    return warnings.urgency(due_on, agency_id=values["agency_id"], is_paused=values["is_paused"])


def _reply_urgency(values: dict[str, Any], warnings: Warnings) -> Urgency:
    return _urgency(values, values["due_on"], warnings) if values["state"] in UNANSWERED else Urgency.NONE
