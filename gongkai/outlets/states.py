"""The life of a hand-over list: which verb may be used where, and where it leads. The one writer of `state`.

Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
"""

from collections.abc import Iterable
from typing import NamedTuple

from gongkai.law.sentences import named
from gongkai.outlets.errors import WrongHandoverState
from gongkai.outlets.models import Handover
from gongkai.outlets.vocabulary import HandoverState as S


class Row(NamedTuple):
    """One verb: what people call it, where it may be used, where it leads, the article."""

    verb: str
    label: str
    at: tuple[S, ...]
    to: S | None
    law: str


TO_PROVIDE = "Regulation 2019, Art. 25; Regulation 2008, Art. 16"
_ROWS = (
    Row("send_handover", "登记送出", (S.PREPARED,), S.SENT, TO_PROVIDE),
    Row("sign_handover", "登记签收", (S.SENT,), S.RECEIVED, TO_PROVIDE),
    Row("cancel_handover", "作废", (S.PREPARED, S.SENT), S.CANCELLED, ""),
    Row("recall", "通知收回", (S.SENT, S.RECEIVED), None, TO_PROVIDE),
)
ROWS = {row.verb: row for row in _ROWS}
TRANSITIONS = {(row.verb, state): row.to or state for row in _ROWS for state in row.at}
_ADVICE = {
    S.PREPARED: "请先登记送出。",
    S.SENT: "请等接收单位签收后登记；送错的，请作废后重新造表。",
    S.RECEIVED: "接收单位已经签收，移送已办结。",
    S.CANCELLED: "该表已经作废，其中的信息可以列入新的移送明细表。",
}


def may(verb: str, handover: Handover) -> bool:
    """Whether the verb fits where the list stands."""
    return S(handover.state) in ROWS[verb].at


def must_allow(verb: str, handover: Handover) -> None:
    """Refuse a verb that does not fit, saying where the list stands and what to do."""
    if not may(verb, handover):
        state, label = S(handover.state), named(ROWS[verb].label, sort="hand-over verb")
        raise WrongHandoverState(number=handover.number, state=state.label, verb=label, advice=_ADVICE[state])


def move(handover: Handover, verb: str, *, writing: Iterable[str] = ()) -> S:
    """Take the list where the verb leads, and keep the fields named in the same stroke."""
    must_allow(verb, handover)
    handover.state = TRANSITIONS[verb, S(handover.state)]
    handover.save(update_fields=["state", *writing])
    return S(handover.state)
