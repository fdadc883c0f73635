"""The closed lists of this room."""

from gongkai.law.vocabulary import Term


class Group(Term):
    """检查类别: what sort of fault a check looks for."""

    FRESH = "fresh", "更新"
    LINKS = "links", "链接"
    WORDS = "words", "内容和要素"
    DUTY = "duty", "法定内容"
    SAFE = "safe", "安全"


class FindingState(Term):
    """问题状态: written by `site_checks.states` alone."""

    OPEN = "open", "待整改"
    ASKED = "asked", "申请不作为问题"
    WAIVED = "waived", "已认定不作为问题"
    GONE = "gone", "已消除"


class RunState(Term):
    """自查状态."""

    WAITING = "waiting", "等待开始"
    RUNNING = "running", "正在检查"
    DONE = "done", "已完成"
