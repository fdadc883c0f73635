"""The closed lists of rules, tasks, plans and content duties."""

from gongkai.law.vocabulary import Term


class RuleKind(Term):
    """制度类别: what a rule of the office's work is about.

    Law: Regulation 2019, Arts. 17, 46-47, 53; Regulation 2008, Arts. 14, 29, 33, 35.
    """

    SECRECY = "secrecy", "保密审查"
    PROACTIVE = "proactive", "主动公开"
    ON_REQUEST = "on_request", "依申请公开"
    INTERNAL = "internal", "机关内部信息公开"
    PRE_REVIEW = "pre_review", "预先审核"
    COORDINATION = "coordination", "发布协调"
    CLARIFICATION = "clarification", "虚假或者不完整信息澄清"
    WITHHOLDING_PLAN = "withholding_plan", "不予公开解释预案"
    REQUEST_PLAN = "request_plan", "依申请公开问题预案"
    DUTIES = "duties", "工作职责"
    PROCEDURE = "procedure", "工作程序"
    ASSESSMENT = "assessment", "考核"
    EVALUATION = "evaluation", "社会评议"
    ACCOUNTABILITY = "accountability", "责任追究"
    ENFORCEMENT_FAULT = "enforcement_fault", "行政执法过错追究"
    COMPLAINTS = "complaints", "投诉举报办理"
    CONSULTATION = "consultation", "查阅使用"
    PAPER_CATALOGUE = "paper_catalogue", "纸质目录管理"
    ADOPTION = "adoption", "信息采纳和奖励"
    CONTENT = "content", "内容保障"
    COMMITMENT = "commitment", "服务承诺"
    SCHEME = "scheme", "专项公开制度"
    REPORTING = "reporting", "统计和报告"
    OTHER = "other", "其他"


class RuleStatus(Term):
    """制度状态: how far a rule or a plan binds."""

    DRAFT = "draft", "草案"
    TRIAL = "trial", "试行"
    INTERIM = "interim", "暂行"
    FORMAL = "formal", "正式"
    REPEALED = "repealed", "废止"


IN_FORCE = (RuleStatus.TRIAL, RuleStatus.INTERIM, RuleStatus.FORMAL)


class Audience(Term):
    """Who may read a rule once it is adopted."""

    PUBLIC = "public", "向社会公开"
    STAFF = "staff", "机关内部"


class CommitmentKind(Term):
    """服务承诺类别."""

    FIRST_ASKED = "first_asked", "首问负责"
    TOLD_AT_ONCE = "told_at_once", "一次性告知"
    IN_TIME = "in_time", "限时办结"
    OTHER = "other", "其他承诺"


class CommitmentState(Term):
    """How far a commitment has come."""

    DRAFT = "draft", "待审核"
    SHOWN = "shown", "公开中"
    ENDED = "ended", "已停止"


class GapCause(Term):
    """Whose rule is missing."""

    OWN = "own", "本单位尚未制定"
    SUPERIOR = "superior", "上级尚未出台"


class GapState(Term):
    """缺项状态: how far a missing rule has been followed up."""

    OPEN = "open", "待处理"
    ASKED = "asked", "已请示"
    ANSWERED = "answered", "已答复"
    CLOSED = "closed", "已销号"


class GapStepKind(Term):
    """What happened to a gap."""

    NOTED = "noted", "列入台账"
    ASKED = "asked", "请示上级"
    ESCALATED = "escalated", "再次上报"
    ANSWERED = "answered", "上级答复"
    CLOSED = "closed", "销号"
    REOPENED = "reopened", "重新列入"


class TaskState(Term):
    """任务状态; 逾期 is computed from the due day."""

    TODO = "todo", "未开始"
    DOING = "doing", "进行中"
    HANDED_IN = "handed_in", "待核"
    DONE = "done", "完成"
    CANCELLED = "cancelled", "取消"


OPEN_TASKS = (TaskState.TODO, TaskState.DOING, TaskState.HANDED_IN)


class TaskSource(Term):
    """任务来源."""

    DOCUMENT = "document", "文件要求"
    PROBLEM = "problem", "上年问题"
    PLAN = "plan", "工作计划"
    DRILL = "drill", "演练问题"
    CARRIED = "carried", "上年结转"
    OTHER = "other", "其他"


class TaskNoteKind(Term):
    """What happened to a task."""

    ASSIGNED = "assigned", "分派"
    PROGRESS = "progress", "进展"
    HANDED_IN = "handed_in", "提交办结"
    SENT_BACK = "sent_back", "退回"
    CONFIRMED = "confirmed", "核实完成"
    CANCELLED = "cancelled", "取消"
    REOPENED = "reopened", "重新办理"
    DUE_MOVED = "due_moved", "调整期限"


class ProblemSource(Term):
    """Where a problem to be answered next year was found."""

    REPORT = "report", "年度报告"
    RECTIFICATION = "rectification", "监督检查整改"
    TYPED = "typed", "自行登记"


class PlanKind(Term):
    """预案类别."""

    SECURITY = "security", "网络与信息安全"
    WITHHOLDING = "withholding", "不予公开解释"
    REQUESTS = "requests", "依申请公开争议"
    FALSE_INFORMATION = "false_information", "虚假或者不完整信息"
    WRONG_RELEASE = "wrong_release", "误发和泄密处置"
    OTHER = "other", "其他"


class PlanDegree(Term):
    """事件分级, the gravest first."""

    ONE = "1", "Ⅰ级（特别重大）"
    TWO = "2", "Ⅱ级（重大）"
    THREE = "3", "Ⅲ级（较大）"
    FOUR = "4", "Ⅳ级（一般）"


class Cycle(Term):
    """更新周期 of a column's content."""

    AT_ONCE = "at_once", "随时更新"
    WEEKLY = "weekly", "每周"
    MONTHLY = "monthly", "每月"
    QUARTERLY = "quarterly", "每季度"
    HALF_YEARLY = "half_yearly", "每半年"
    YEARLY = "yearly", "每年"
