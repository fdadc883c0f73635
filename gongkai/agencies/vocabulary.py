"""The package's own closed lists: what a body can become, and which duties pass between bodies by date."""

from gongkai.law.vocabulary import Term


class Passing(Term):
    """承继方式: how a body that ended went on in another."""

    MERGED = "merged", "合并"
    SPLIT = "split", "拆分"


class DutyKind(Term):
    """职责: what can pass from one body to another by date.

    Law: Regulation 2019, Arts. 3, 4; Regulation 2008, Arts. 3, 4.
    """

    COMPETENT = "competent", "政府信息公开工作主管部门"
    SITE = "site", "政府网站建设管理"
    COLUMNS = "columns", "公开栏目维护"
    OTHER = "other", "其他职责"


class StepKind(Term):
    """沿革事项: one line of a body's history."""

    FOUNDED = "founded", "成立"
    RENAMED = "renamed", "更名"
    MOVED = "moved", "隶属调整"
    TOOK_IN = "took_in", "并入本机构"
    FORMED_FROM = "formed_from", "承接拆分"
    DUTY_IN = "duty_in", "职责划入"
    DUTY_OUT = "duty_out", "职责划出"
    MERGED = "merged", "并入其他机构"
    SPLIT = "split", "拆分"
    CLOSED = "closed", "撤销"
    CORRECTED = "corrected", "更正登记"
