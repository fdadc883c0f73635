"""The life of a sending: which verb may be used where, and where it leads. The one writer of `state`."""

from collections.abc import Iterable

from gongkai.publication.errors import WrongSendingState
from gongkai.publication.models import Sending
from gongkai.publication.vocabulary import SendingState as S

_ROWS: dict[str, tuple[str, tuple[S, ...], S]] = {  # verb → what people call it, where it may be used, where it leads
    "list_here": ("同列", (S.OFFERED,), S.LISTED),
    "take_over": ("接收", (S.OFFERED,), S.OWNED),
    "decline": ("退回", (S.OFFERED,), S.DECLINED),
    "recall_sending": ("撤回", (S.OFFERED,), S.RECALLED),
    "end_listing": ("取消同列", (S.LISTED,), S.ENDED),
}


def may(verb: str, sending: Sending) -> bool:
    """Whether the verb fits where the sending stands."""
    return S(sending.state) in _ROWS[verb][1]


def must_allow(verb: str, sending: Sending) -> None:
    """Refuse a verb that does not fit."""
    if not may(verb, sending):
        raise WrongSendingState(state=S(sending.state).label, verb=_ROWS[verb][0])


def move(sending: Sending, verb: str, *, writing: Iterable[str] = ()) -> None:
    """Take the sending where the verb leads, and keep the fields named in the same stroke."""
    must_allow(verb, sending)
    sending.state = _ROWS[verb][2]
    sending.save(update_fields=["state", *writing])
