"""The words of redaction: where a piece of work stands."""

from gongkai.law.vocabulary import Term


class RedactionState(Term):
    """遮盖的状态."""

    MARKING = "marking", "标记中"
    MAKING = "making", "生成中"
    MADE = "made", "已生成待核验"
    CHECKED = "checked", "核验通过"
    USED = "used", "已替换附件"
    CANCELLED = "cancelled", "已取消"
