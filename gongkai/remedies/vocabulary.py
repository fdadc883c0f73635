"""The room's own closed lists: by which procedure and before which instance, what happened, what ended it."""

from gongkai.law.vocabulary import Term


class Procedure(Term):
    """复议程序: the simple one gives the body fewer days to answer; information cases may take it.

    Law: Reconsideration Law 2023, Arts. 48, 53-54.
    """

    ORDINARY = "ordinary", "普通程序"
    SIMPLE = "simple", "简易程序"


class Instance(Term):
    """审级 of a suit.

    Law: Litigation Law 2017, Arts. 85, 90.
    """

    FIRST = "first", "一审"
    SECOND = "second", "二审"
    RETRIAL = "retrial", "再审"


class DecisionPaper(Term):
    """裁决文书: the paper that ended a case; how long one may appeal hangs on it.

    Law: Litigation Law 2017, Art. 85; Reconsideration Law 2023, Arts. 62-74.
    """

    DECISION = "decision", "行政复议决定书"
    JUDGMENT = "judgment", "判决书"
    RULING = "ruling", "裁定书"
    MEDIATION = "mediation", "调解书"
    OTHER = "other", "其他文书"


class EventKind(Term):
    """案件进程: what happened in a case, beside its being filed and decided."""

    NOTICE = "notice", "收到答复、应诉通知"
    REPLIED = "replied", "提交答复、答辩和证据"
    EVIDENCE = "evidence", "补充证据、意见"
    HEARING = "hearing", "听证、开庭"
    SUSPENDED = "suspended", "中止审理"
    RESUMED = "resumed", "恢复审理"
    MEDIATED = "mediated", "调解"
    DECISION = "decision", "收到决定、裁判"
    APPEALED = "appealed", "提起上诉"
    PERFORMED = "performed", "履行决定、裁判"
    OTHER = "other", "其他"
