"""The closed lists of this room."""

from gongkai.law.vocabulary import Term


class Sharing(Term):
    """Who besides its owner may open a saved query."""

    OWN = "own", "仅本人"
    UNIT = "unit", "本单位"
    BRANCH = "branch", "本单位和下级单位"


class BatchState(Term):
    """How far a batch has come."""

    RUNNING = "running", "正在处理"
    STOPPED = "stopped", "已停止"
    DONE = "done", "已完成"
    UNDONE = "undone", "已撤销"


class LineState(Term):
    """What became of one record of a batch."""

    WAITING = "waiting", "未处理"
    DONE = "done", "已处理"
    REFUSED = "refused", "未通过"
    UNDONE = "undone", "已撤销"
    KEPT = "kept", "未能撤销"
