"""The life of a reader's report: which verb may be used where, and where it leads. The one writer of `state`."""

from collections.abc import Iterable
from typing import NamedTuple

from gongkai.law.sentences import named
from gongkai.readers.errors import Settled
from gongkai.readers.models import Fault
from gongkai.readers.vocabulary import FaultState as S


class Row(NamedTuple):
    """One verb: what people call it, where it may be used, where it leads."""

    verb: str
    label: str
    at: tuple[S, ...]
    to: S


ROWS = {
    row.verb: row
    for row in (
        Row("accept", "采纳并更正", (S.OPEN,), S.ACCEPTED),
        Row("decline", "不采纳", (S.OPEN,), S.DECLINED),
        Row("pass_on", "转其他单位", (S.OPEN,), S.OPEN),
    )
}


def may(verb: str, fault: Fault) -> bool:
    """Whether the verb fits where the report stands."""
    return S(fault.state) in ROWS[verb].at


def must_allow(verb: str, fault: Fault) -> None:
    """Refuse a verb that does not fit, saying since when the report is settled."""
    if not may(verb, fault):
        label = named(ROWS[verb].label, sort="reader verb")
        raise Settled(number=fault.number, on=fault.settled_on or fault.received_on, verb=label)


def move(fault: Fault, verb: str, *, writing: Iterable[str] = ()) -> S:
    """Take the report where the verb leads, and keep the fields named in the same stroke."""
    must_allow(verb, fault)
    fault.state = ROWS[verb].to
    fault.save(update_fields=["state", *writing])
    return S(fault.state)
