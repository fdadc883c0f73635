"""Closing a request that was given up by silence, with the letter that says so.

Law: Regulation 2019, Art. 30; Fee Measure 2020, Art. 6.
"""

from datetime import date

from gongkai.accounts.actor import Actor
from gongkai.info_requests import events, states
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.papers import issuing
from gongkai.law.replies import reply_kind
from gongkai.law.vocabulary import EventKind, Version

LETTERS = {Version.R2019: "D20", Version.R2008: "L16"}


def close(info_request: InfoRequest, verb: str, *, outcome: str, cause: str, facts: str, on: date, by: Actor) -> None:
    """End the case with the outcome of its version and issue the letter; `facts` says which day went by unused."""
    kind = reply_kind(outcome, version=Version(info_request.version))
    events.add(info_request, EventKind.ABANDONED, on=on, by=by, note=kind.label)
    states.move(info_request, verb, outcome=outcome, on=on)
    issuing.issue(
        info_request,
        LETTERS[kind.version],
        parts={"facts": facts},
        values={"cause": cause},
        on=on,
        by=by,
        reply_kind=outcome,
    )
