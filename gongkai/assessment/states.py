"""The life of schemes and rounds: which verb may be used where, and where it leads. The one writer of `state`.

Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
"""

from collections.abc import Iterable
from typing import NamedTuple

from gongkai.assessment.errors import SchemeFrozen, SchemeNotAdopted, WrongRoundState
from gongkai.assessment.models import Round, Scheme
from gongkai.assessment.vocabulary import RoundState, SchemeState
from gongkai.law.sentences import named

SCORING, SHOWN, RULING, APPROVED, PUBLISHED = RoundState


class Row(NamedTuple):
    """One verb: what people call it, where it may be used, where it leads (None: it stays), the article."""

    verb: str
    label: str
    at: tuple[RoundState, ...]
    to: RoundState | None
    law: str


LAW = "Regulation 2019, Art. 46; Regulation 2008, Art. 29"
_ROWS = (
    Row("compute", "重新计算", (SCORING,), None, LAW),
    Row("score", "评分", (SCORING,), None, LAW),
    Row("note_check", "通知实地考核", (SCORING,), None, LAW),
    Row("show", "送单位征求意见", (SCORING,), SHOWN, LAW),
    Row("appeal", "申诉", (SHOWN,), None, LAW),
    Row("rule_on", "裁定申诉", (SHOWN, RULING), None, LAW),
    Row("close_appeals", "结束申诉期", (SHOWN,), RULING, LAW),
    Row("approve", "审定", (RULING,), APPROVED, LAW),
    Row("publish", "公布", (APPROVED,), PUBLISHED, LAW),
    Row("reopen", "退回评分", (SHOWN, RULING, APPROVED, PUBLISHED), SCORING, LAW),
)
ROWS = {row.verb: row for row in _ROWS}
_ADVICE = {
    SCORING: "请先完成评分，送被考核单位征求意见。",
    SHOWN: "得分已送被考核单位征求意见；需要改分的，请通过申诉裁定，或者退回评分。",
    RULING: "申诉期已经结束，请裁定申诉后审定。",
    APPROVED: "结果已经审定；需要改动的，请退回评分。",
    PUBLISHED: "结果已经公布，名次和得分不再变动；确有错误的，请退回评分，公布的结果同时撤下。",
}


def may(verb: str, one: Round) -> bool:
    """Whether the verb fits where the round stands."""
    return RoundState(one.state) in ROWS[verb].at


def must_allow(verb: str, one: Round) -> None:
    """Refuse a verb that does not fit, saying where the round stands and what to do."""
    if not may(verb, one):
        state, label = RoundState(one.state), named(ROWS[verb].label, sort="assessment verb")
        raise WrongRoundState(round=one.covers.label, state=state.label, verb=label, advice=_ADVICE[state])


def move(one: Round, verb: str, *, writing: Iterable[str] = ()) -> None:
    """Take the round where the verb leads, and keep the fields named in the same stroke."""
    must_allow(verb, one)
    one.state = ROWS[verb].to or RoundState(one.state)
    one.save(update_fields=["state", *writing])


def must_be_draft(scheme: Scheme) -> None:
    """Refuse to change what is in use, or was."""
    if scheme.state != SchemeState.DRAFT:
        state = "已采用" if scheme.state == SchemeState.ADOPTED else "已停用"
        raise SchemeFrozen(title=scheme.title, state=named(state, sort="scheme"))


def must_be_adopted(scheme: Scheme, *, verb: str) -> None:
    """Refuse to work by a scheme nobody adopted."""
    if scheme.state != SchemeState.ADOPTED:
        label = SchemeState(scheme.state).label
        raise SchemeNotAdopted(title=scheme.title, state=label, verb=named(verb, sort="scheme verb"))


def turn(scheme: Scheme, to: SchemeState, *, writing: Iterable[str] = ()) -> None:
    """A scheme is taken into use, or out of it."""
    scheme.state = to
    scheme.save(update_fields=["state", *writing])
