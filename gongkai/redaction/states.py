"""The life of a redaction: which verb may be used where, and where it leads. The one writer of `state`.

Law: Regulation 2019, Art. 37; Regulation 2008, Art. 22.
"""

from collections.abc import Iterable

from gongkai.redaction.errors import WrongState
from gongkai.redaction.models import Redaction
from gongkai.redaction.vocabulary import RedactionState as S

# (verb, what people call it, the states it may be used at, the state it leads to)
_ROWS: tuple[tuple[str, str, tuple[S, ...], S], ...] = (
    ("mark", "标记", (S.MARKING, S.MADE), S.MARKING),  # a made copy no longer fits once a mark is added
    ("ask", "生成公开版本", (S.MARKING,), S.MAKING),
    ("make", "生成公开版本", (S.MARKING, S.MAKING), S.MADE),
    ("give_up", "生成公开版本", (S.MAKING,), S.MARKING),  # something marked was still in it
    ("pass", "核验通过", (S.MADE,), S.CHECKED),
    ("send_back", "退回", (S.MADE,), S.MARKING),
    ("use", "替换附件", (S.CHECKED,), S.USED),
    ("cancel", "取消", (S.MARKING, S.MAKING, S.MADE, S.CHECKED), S.CANCELLED),
)
LABELS = {verb: label for verb, label, _at, _to in _ROWS}
TRANSITIONS = {(verb, state): to for verb, _label, states, to in _ROWS for state in states}
_ADVICE = {
    S.MARKING: "请先标记完要遮盖的内容，生成公开版本。",
    S.MAKING: "正在生成公开版本，请稍候；也可以取消。",
    S.MADE: "公开版本已生成，请另一名工作人员核验。",
    S.CHECKED: "已核验通过，可以替换附件或者下载使用。",
    S.USED: "已经办结；需要再遮盖的，请对新的附件重新开始。",
    S.CANCELLED: "这份遮盖已取消，请重新开始。",
}


def may(verb: str, redaction: Redaction) -> bool:
    """Whether the verb fits where the work stands."""
    return (verb, S(redaction.state)) in TRANSITIONS


def must_allow(verb: str, redaction: Redaction) -> None:
    """Refuse a verb that does not fit, saying where the work stands and what to do."""
    if not may(verb, redaction):
        state = S(redaction.state)
        raise WrongState(name=redaction.name, state=state.label, verb=LABELS[verb], advice=_ADVICE[state])


def move(redaction: Redaction, verb: str, *, writing: Iterable[str] = ()) -> S:
    """Take the work where the verb leads, and keep the fields named in the same stroke."""
    must_allow(verb, redaction)
    redaction.state = TRANSITIONS[verb, S(redaction.state)]
    redaction.save(update_fields=["state", *writing])
    return S(redaction.state)
