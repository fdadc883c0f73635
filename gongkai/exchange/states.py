"""How a source stands: which verb may be used where, and where it leads. The one writer of `state`."""

from typing import NamedTuple

from gongkai.exchange.errors import WrongSourceState
from gongkai.exchange.models import Source
from gongkai.exchange.vocabulary import SourceState as S
from gongkai.law.sentences import named


class Row(NamedTuple):
    """One verb: what people call it, where it may be used, where it leads (None: it stays)."""

    label: str
    at: tuple[S, ...]
    to: S | None


ROWS = {
    "change_source": Row("修改", tuple(S), None),
    "switch_off": Row("停用", (S.WORKING, S.FAILING), S.OFF),
    "switch_on": Row("启用", (S.OFF,), S.WORKING),
    "fetch_source": Row("取数", (S.WORKING, S.FAILING), None),
    "succeed": Row("取数", (S.WORKING, S.FAILING), S.WORKING),
    "fail": Row("取数", (S.WORKING, S.FAILING), S.FAILING),
}


def may(verb: str, source: Source) -> bool:
    """Whether the verb fits where the source stands."""
    return S(source.state) in ROWS[verb].at


def must_allow(verb: str, source: Source) -> None:
    """Refuse a verb that does not fit, saying where the source stands."""
    if not may(verb, source):
        label = named(ROWS[verb].label, sort="source verb")
        raise WrongSourceState(name=source.name, state=S(source.state).label, verb=label)


def move(source: Source, verb: str) -> None:
    """Set where the verb leads; whoever calls writes the row."""
    must_allow(verb, source)
    source.state = ROWS[verb].to or source.state
