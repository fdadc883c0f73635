"""The closed lists of this room."""

from gongkai.law.vocabulary import Term


class Act(Term):
    """What is done to an item before the public."""

    PUBLISH = "publish", "发布"
    CORRECT = "correct", "更正"
    WITHDRAW = "withdraw", "撤回"
    REPEAL = "repeal", "废止"
    MERGE = "merge", "合并"
    LAPSE = "lapse", "失效"
    REVIVE = "revive", "撤销失效"
    RELATE = "relate", "关联"
    UNRELATE = "unrelate", "取消关联"
    HAND_OVER = "hand_over", "移交"
    LIST = "list", "同列"
    UNLIST = "unlist", "取消同列"
    HIDE = "hide", "停止提供旧版本"


GONE = (Act.WITHDRAW, Act.REPEAL, Act.MERGE)  # what takes page, files and search row away


class Cause(Term):
    """逾期原因: why something was public late, or cannot be counted."""

    REVIEW = "review", "审查耗时"
    CONSULTED = "consulted", "征求第三方意见"
    REFERRED = "referred", "报审等待答复"
    RECEIVED_LATE = "received", "上级文件迟到"
    STAFF = "staff", "人员变动"
    SYSTEM = "system", "系统故障"
    OTHER = "other", "其他"


class RelationKind(Term):
    """What a later document does to an earlier one."""

    AMEND = "amend", "修改"
    REPEAL = "repeal", "废止"
    REPLACE = "replace", "替代"
    EXPLAIN = "explain", "解释"
    FORWARD = "forward", "转发"


ENDING = (RelationKind.REPEAL, RelationKind.REPLACE)  # after which the earlier one is no longer in force


class InternalReach(Term):
    """内部公开的范围."""

    AGENCY = "agency", "本机关"
    BRANCH = "branch", "本机关和下属单位"


class SendingWish(Term):
    """What the receiver is asked to do."""

    LIST = "list", "同列"
    OWN = "own", "移交"


class SendingState(Term):
    """转送的状态."""

    OFFERED = "offered", "待接收"
    LISTED = "listed", "已同列"
    OWNED = "owned", "已移交"
    DECLINED = "declined", "不接收"
    RECALLED = "recalled", "已撤回"
    ENDED = "ended", "已取消同列"


class LinkOrigin(Term):
    """How a document of a higher level was entered."""

    TYPED = "typed", "逐条登记"
    SHEET = "sheet", "表格导入"
    CATALOGUE = "catalogue", "电子目录导入"
    EXCHANGE = "exchange", "系统交换"
