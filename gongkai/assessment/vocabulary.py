"""The room's own closed lists: where a scheme and a round stand, how an indicator is scored, what became of an appeal."""

from gongkai.law.vocabulary import Term


class SchemeState(Term):
    """How far a scheme has come; only a draft can be changed."""

    DRAFT = "draft", "草案"
    ADOPTED = "adopted", "采用"
    RETIRED = "retired", "停用"


class Method(Term):
    """How points come to an indicator; a group only gathers others."""

    GROUP = "group", "分类"
    AUTO = "auto", "自动计算"
    MANUAL = "manual", "人工评分"


class Blank(Term):
    """What an indicator is worth to a body that had nothing to count: 不涉及."""

    FULL = "full", "不涉及的指标计满分"
    SPREAD = "spread", "不涉及的指标剔除，其余指标按比例折算"


class RoundState(Term):
    """How far the assessment of one period has come."""

    SCORING = "scoring", "评分"
    SHOWN = "shown", "征求意见和申诉"
    RULING = "ruling", "裁定"
    APPROVED = "approved", "已审定"
    PUBLISHED = "published", "已公布"


SEEN_BY_UNITS = (RoundState.SHOWN, RoundState.RULING, RoundState.APPROVED, RoundState.PUBLISHED)


class AppealState(Term):
    """What became of an appeal."""

    OPEN = "open", "待裁定"
    UPHELD = "upheld", "采纳"
    REJECTED = "rejected", "不采纳"


class ChangeKind(Term):
    """Why a score is another one than before."""

    COMPUTED = "computed", "重新计算"
    TYPED = "typed", "人工评分"
    APPEAL = "appeal", "申诉采纳"


class Level(Term):
    """采纳层级: who took the item up, the lowest first."""

    COUNTY = "county", "县级"
    CITY = "city", "市级"
    PROVINCE = "province", "省级"
    STATE = "state", "国家级"


class Together(Term):
    """What an item taken up at several levels is worth."""

    HIGHEST = "highest", "同一信息只计最高一次"
    SUM = "sum", "同一信息各级累计"
