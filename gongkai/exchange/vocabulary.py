"""The room's own closed lists: which way a source lies, how it stands, what a line of a run says."""

from gongkai.law.vocabulary import Term


class Direction(Term):
    """Which way the other installation lies."""

    LOWER = "lower", "下级系统"
    HIGHER = "higher", "上级系统"


class SourceState(Term):
    """来源状态: written by `exchange.states` alone."""

    WORKING = "working", "正常"
    FAILING = "failing", "失败"
    OFF = "off", "停用"


class Part(Term):
    """What is being fetched."""

    ITEMS = "items", "目录信息"
    REPORTS = "reports", "年度报告"


class LineKind(Term):
    """What became of one thing the source offered."""

    CREATED = "created", "新取入"
    CHANGED = "changed", "已更新"
    GONE = "gone", "已撤下"
    REPORT = "report", "年度报告"
    REFUSED = "refused", "未取入"
