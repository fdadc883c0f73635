"""The life of a finding: which verb may be used where, and where it leads. The one writer of a finding's `state`."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from gongkai.law.sentences import named
from gongkai.site_checks.errors import WrongFindingState
from gongkai.site_checks.models import Finding
from gongkai.site_checks.vocabulary import FindingState as S


class Row(NamedTuple):
    """One verb: what people call it, where it may be used, where it leads."""

    verb: str
    label: str
    at: tuple[S, ...]
    to: S


ROWS = {
    row.verb: row
    for row in (
        Row("ask_waiver", "申请不作为问题", (S.OPEN,), S.ASKED),
        Row("waive", "认定不作为问题", (S.ASKED,), S.WAIVED),
        Row("refuse_waiver", "退回申请", (S.ASKED,), S.OPEN),
        Row("end_waiver", "恢复为问题", (S.WAIVED,), S.OPEN),
    )
}
COUNTED = (S.OPEN, S.ASKED)  # what still is a fault


def may(verb: str, finding: Finding) -> bool:
    """Whether the verb fits where the finding stands."""
    return S(finding.state) in ROWS[verb].at


def must_allow(verb: str, finding: Finding) -> None:
    """Refuse a verb that does not fit, saying where the finding stands."""
    if not may(verb, finding):
        label = named(ROWS[verb].label, sort="finding verb")
        raise WrongFindingState(name=finding.title, state=S(finding.state).label, verb=label)


def move(finding: Finding, verb: str, *, writing: Iterable[str] = ()) -> S:
    """Take the finding where the verb leads, and keep the fields named in the same stroke."""
    must_allow(verb, finding)
    finding.state = ROWS[verb].to
    finding.save(update_fields=["state", *writing])
    return S(finding.state)


def seen_again(finding: Finding, today: date) -> None:
    """Set where a finding stands that was seen tonight: one that was gone is back, a waiver whose day is past has ended."""
    waived = finding.waived_by_id is not None and (finding.waived_until is None or finding.waived_until >= today)
    if finding.state == S.GONE:
        finding.times_back, finding.gone_on = finding.times_back + 1, None
        finding.state = S.WAIVED if waived else S.OPEN
    elif finding.state == S.WAIVED and not waived:
        finding.state = S.OPEN
    finding.last_seen_on = max(today, finding.first_seen_on)


def not_seen(finding: Finding, today: date) -> None:
    """Set where a finding stands that is there no longer."""
    finding.state, finding.gone_on = S.GONE, max(today, finding.last_seen_on)
