"""The room's own terms."""

from gongkai.law.vocabulary import Term


class NilState(Term):
    """Where a nil declaration 零信息说明 stands."""

    WRITTEN = "written", "待审核"
    RETURNED = "returned", "已退回"
    AGREED = "agreed", "已审核"
    ENDED = "ended", "已结束"


class IssueKind(Term):
    """In what form a catalogue was given out."""

    PAPER = "paper", "纸质目录"
    ELECTRONIC = "electronic", "电子目录"


class Match(Term):
    """How a column of a template stands in the tree."""

    THERE = "there", "已有"
    MAPPED = "mapped", "由现有栏目代替"
    SAME = "same", "有相近栏目"
    RETIRED = "retired", "已停用"
    MISSING = "missing", "没有"
