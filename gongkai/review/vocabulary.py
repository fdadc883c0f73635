"""The closed lists of this room."""

from gongkai.law.vocabulary import Term


class Step(Term):
    """审查环节, in the order they are signed."""

    FIRST_REVIEW = "first_review", "部门负责人初审"
    SECOND_REVIEW = "second_review", "复审"
    SECRECY_REVIEW = "secrecy_review", "保密审查机构审查"
    APPROVAL = "approval", "主管领导签发"


class Decision(Term):
    """What a signer decided."""

    PASS = "pass", "同意"
    RETURN = "return", "退回修改"
    REFER = "refer", "需报审"


class Conclusion(Term):
    """审查结论."""

    OPEN = "open", "公开"
    EXEMPT = "exempt", "免于公开"
    REFER = "refer", "需报审"


class SlipState(Term):
    """审查单状态."""

    OPEN = "open", "审查中"
    CONCLUDED = "concluded", "已审定"
    RETURNED = "returned", "已退回"
    REFERRED = "referred", "报审中"
    VOID = "void", "已作废"
