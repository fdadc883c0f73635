"""Words of this room: kinds of inspection, where a problem stands, kinds of accountability, scales of evaluation."""

from gongkai.law.vocabulary import Term


class InspectionKind(Term):
    """检查类别."""

    CAMPAIGN = "campaign", "专项检查"
    MONTHLY = "monthly", "月度检查"
    SPOT = "spot", "抽查"


class InspectionState(Term):
    """检查进度."""

    PREPARING = "preparing", "准备中"
    OPEN = "open", "检查中"
    CLOSED = "closed", "已结束"


class Verdict(Term):
    """检查结论 on one item of the checklist."""

    GOOD = "good", "符合"
    BAD = "bad", "有问题"
    NONE = "none", "不涉及"


class SelfState(Term):
    """自查报告的状态."""

    DRAFT = "draft", "编写中"
    SUBMITTED = "submitted", "已报送"
    RETURNED = "returned", "已退回"
    ACCEPTED = "accepted", "已接收"


class ProblemSource(Term):
    """问题来源."""

    INSPECTION = "inspection", "监督检查"
    SELF = "self", "自查"
    EVALUATION = "evaluation", "社会评议意见"
    COMPLAINT = "complaint", "投诉举报"
    REPORT = "report", "年度报告"
    OTHER = "other", "其他"


class ProblemState(Term):
    """整改进度."""

    OPEN = "open", "待定措施"
    UNDER_WAY = "under_way", "整改中"
    HANDED_IN = "handed_in", "待确认"
    CONFIRMED = "confirmed", "已整改"


TO_MEND = (ProblemState.OPEN, ProblemState.UNDER_WAY)  # with the unit, not handed in


class ProblemStep(Term):
    """What happened to a problem, line by line."""

    FOUND = "found", "登记问题"
    PLANNED = "planned", "制定措施"
    HANDED_IN = "handed_in", "报送整改结果"
    SENT_BACK = "sent_back", "退回继续整改"
    CONFIRMED = "confirmed", "确认整改到位"
    REOPENED = "reopened", "重新整改"


class UrgingKind(Term):
    """督办文书的种类."""

    REMIND = "remind", "提醒"
    URGE = "urge", "催办"
    SUPERVISE = "supervise", "督办"


class UrgingState(Term):
    """督办进度."""

    ISSUED = "issued", "待回复"
    ANSWERED = "answered", "已回复"
    CLOSED = "closed", "已办结"
    CANCELLED = "cancelled", "已撤销"


class CaseState(Term):
    """责任追究进度."""

    OPEN = "open", "调查中"
    DECIDED = "decided", "已处理"
    APPEALED = "appealed", "申诉中"
    CLOSED = "closed", "已办结"
    DROPPED = "dropped", "不予追究"


class CaseSource(Term):
    """线索来源."""

    COMPLAINT = "complaint", "投诉举报"
    INSPECTION = "inspection", "监督检查"
    REMEDY = "remedy", "行政复议、行政诉讼"
    EVALUATION = "evaluation", "社会评议"
    AUTHORITY = "authority", "上级交办、其他机关移送"
    OTHER = "other", "其他"


class SanctionKind(Term):
    """责任追究方式."""

    CORRECT = "correct", "责令改正"
    CRITICISM = "criticism", "通报批评"
    ADMONITION = "admonition", "诫勉"
    SELF_CRITICISM = "self_criticism", "责令检查"
    HONOURS = "honours", "取消评优资格"
    DISCIPLINE = "discipline", "处分"
    TRANSFER = "transfer", "移送"


class AppealResult(Term):
    """申诉结果."""

    UPHELD = "upheld", "维持"
    CHANGED = "changed", "变更"
    REVOKED = "revoked", "撤销"


class Scale(Term):
    """评议等次: the grade scales found in local schemes, best grade first."""

    THREE = "three", "满意、基本满意、不满意"
    FOUR_SATISFIED = "four_satisfied", "优秀、满意、基本满意、不满意"
    FOUR_GOOD = "four_good", "优秀、良好、一般、差"

    @property
    def grades(self) -> tuple[str, ...]:
        """The grades, best first; a mark is the place of its grade counted from one."""
        return tuple(self.label.split("、"))

    @property
    def content(self) -> int:
        """How many of the best grades count as satisfied: all but the last, or the last two of 一般 and 差."""
        return 2 if self is Scale.FOUR_GOOD else len(self.grades) - 1


class EvaluationState(Term):
    """评议进度."""

    DRAFT = "draft", "方案拟制"
    SUBMITTED = "submitted", "方案待审批"
    ANNOUNCED = "announced", "方案已公布"
    SUMMED_UP = "summed_up", "结果待审批"
    PUBLISHED = "published", "结果已公布"
    CANCELLED = "cancelled", "已终止"


UNANNOUNCED = (EvaluationState.DRAFT, EvaluationState.SUBMITTED)  # between the office and its leader


class BallotChannel(Term):
    """答卷渠道."""

    WEB = "web", "网上"
    CODE = "code", "邀请码"
    NAMED = "named", "实名"
    PAPER = "paper", "纸质"


class GuestKind(Term):
    """受邀人员: whose opinion is asked besides the public's."""

    DEPUTY = "deputy", "人大代表"
    MEMBER = "member", "政协委员"
    MONITOR = "monitor", "社会监督员"
    MEDIA = "media", "新闻媒体"
    EXPERT = "expert", "专家、律师"
    CITIZEN = "citizen", "群众代表"


class RemarkState(Term):
    """意见的审核."""

    NONE = "none", "没有意见"
    PENDING = "pending", "待审核"
    SHOWN = "shown", "可以公布"
    HIDDEN = "hidden", "不公布"
