"""The life of a nil declaration: which verb may be used where, and where it leads. The one writer of `state`.

Law: Regulation 2019, Arts. 20-21.
"""

from collections.abc import Iterable
from typing import NamedTuple

from gongkai.catalogue.errors import WrongNilState
from gongkai.catalogue.models import NilDeclaration
from gongkai.catalogue.vocabulary import NilState as S
from gongkai.law.sentences import named


class Row(NamedTuple):
    """One verb: what people call it, where it may be used, where it leads, the article."""

    verb: str
    label: str
    at: tuple[S, ...]
    to: S
    law: str


TO_PUBLISH = "Regulation 2019, Arts. 20-21"
_ROWS = (
    Row("amend_nil", "修改", (S.WRITTEN, S.RETURNED), S.WRITTEN, ""),
    Row("agree_nil", "审核通过", (S.WRITTEN,), S.AGREED, TO_PUBLISH),
    Row("return_nil", "退回", (S.WRITTEN,), S.RETURNED, ""),
    Row("end_nil", "结束", (S.WRITTEN, S.RETURNED, S.AGREED), S.ENDED, TO_PUBLISH),
)
ROWS = {row.verb: row for row in _ROWS}
TRANSITIONS = {(row.verb, state): row.to for row in _ROWS for state in row.at}
_ADVICE = {
    S.WRITTEN: "请先由另一名工作人员审核。",
    S.RETURNED: "请按审核意见修改后重新提交。",
    S.AGREED: "需要改动的，请先结束，再重新填写。",
    S.ENDED: "仍然没有信息的，请重新填写一份。",
}


def may(verb: str, declaration: NilDeclaration) -> bool:
    """Whether the verb fits where the declaration stands."""
    return S(declaration.state) in ROWS[verb].at


def must_allow(verb: str, declaration: NilDeclaration) -> None:
    """Refuse a verb that does not fit, saying where the declaration stands and what to do."""
    if not may(verb, declaration):
        state, label = S(declaration.state), named(ROWS[verb].label, sort="nil verb")
        raise WrongNilState(state=state.label, verb=label, advice=_ADVICE[state])


def move(declaration: NilDeclaration, verb: str, *, writing: Iterable[str] = ()) -> S:
    """Take the declaration where the verb leads, and keep the fields named in the same stroke."""
    must_allow(verb, declaration)
    declaration.state = TRANSITIONS[verb, S(declaration.state)]
    declaration.save(update_fields=["state", *writing])
    return S(declaration.state)
