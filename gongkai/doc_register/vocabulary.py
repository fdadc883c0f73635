"""The closed lists of this room."""

from gongkai.law.vocabulary import Term


class Standing(Term):
    """核对结果: how an issued document stands beside what was made public."""

    MISSING = "missing", "未录入"
    WORKING = "working", "办理中"
    PUBLIC = "public", "已公开"
    CLOSED = "closed", "已定为不主动公开"
    GONE = "gone", "已撤下"
    EXCUSED = "excused", "不录入"


class Fault(Term):
    """问题: what the comparison finds: left out, cut short, late."""

    LEFT_OUT = "left_out", "遗漏"
    CUT_SHORT = "cut_short", "缩减"
    LATE = "late", "延迟"


class Origin(Term):
    """How the register learned of a document."""

    TYPED = "typed", "逐条登记"
    SHEET = "sheet", "表格导入"
