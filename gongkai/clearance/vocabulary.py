"""The closed lists of this room."""

from gongkai.law.vocabulary import Term


class ClearanceState(Term):
    """清理批次状态: where a batch stands between its plan and the second signature."""

    OPEN = "open", "清理中"
    CHECKED = "checked", "待领导签字"
    SIGNED = "signed", "已签字定案"
    CANCELLED = "cancelled", "已作废"


class Order(Term):
    """清理顺序: from the oldest on, or back from the newest."""

    OLDEST_FIRST = "oldest_first", "由远及近"
    NEWEST_FIRST = "newest_first", "由近及远"


class SignedAs(Term):
    """签字人: the two signatures a batch needs."""

    SECTION = "section", "科室负责人"
    LEADER = "leader", "主管领导"


class Standing(Term):
    """清理进度: how far one item of a batch has come."""

    WAITING = "waiting", "待清理"
    CLEARED = "cleared", "已清理"
    CHECKED = "checked", "已审"
    SETTLED = "settled", "已定"
