"""The closed lists of this room."""

from gongkai.law.vocabulary import Openness, Term

KEPT = (Openness.WITHHELD, Openness.ON_REQUEST)  # what the public is not shown on its own


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


class Check(Term):
    """预先审核: the four things looked at before anything is handed in."""

    CONTENT = "content", "内容"
    SCOPE = "scope", "范围"
    FORM = "form", "形式"
    TIME = "time", "时间"


class AskedBody(Term):
    """报送机关类别.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """

    COMPETENT = "competent", "有关主管部门"
    SECRECY = "secrecy", "保密行政管理部门"


class MeetingKind(Term):
    """集体研究的会议."""

    OFFICE = "office", "办公会"
    LEADING_GROUP = "leading_group", "领导小组会"
    SECRECY_COMMITTEE = "secrecy", "保密委员会会议"


class Emergency(Term):
    """紧急情形."""

    DISASTER = "disaster", "自然灾害"
    ACCIDENT = "accident", "事故灾难"
    HEALTH = "health", "公共卫生事件"
    SAFETY = "safety", "社会安全事件"
    OTHER = "other", "其他急需公众知晓的情形"


class UrgentState(Term):
    """先行公开的补办情况."""

    OPEN = "open", "待补办"
    CLEARED = "cleared", "已补办"
    REFUSED = "refused", "补办未通过"


class CoordinationKind(Term):
    """协调情形."""

    JOINT = "joint", "联合制作"
    OTHERS = "others", "涉及其他机关"


class CoordinationState(Term):
    """发布协调的状态."""

    OPEN = "open", "协调中"
    AGREED = "agreed", "协调一致"
    DECIDED = "decided", "负责人已决定"
    STOPPED = "stopped", "不再发布"


class ConsentAnswer(Term):
    """被征求单位的意见."""

    AGREE = "agree", "同意"
    PARTLY = "partly", "同意部分公开"
    REFUSE = "refuse", "不同意"


class SheetState(Term):
    """审查汇总表的状态."""

    HANDED_IN = "handed_in", "已报送"
    SENT_BACK = "sent_back", "已退回"


class LookOutcome(Term):
    """复查意见.

    Law: Regulation 2019, Art. 18.
    """

    KEEP = "keep", "维持原决定"
    OPEN = "open", "转为主动公开"
    ON_REQUEST = "on_request", "转为依申请公开"


class LookState(Term):
    """复查的状态."""

    PROPOSED = "proposed", "待审定"
    APPROVED = "approved", "已审定"
    RETURNED = "returned", "已退回"
