"""The room's own closed lists: where a clue came from, how grave it is, what was found, how it was answered."""

from gongkai.law.vocabulary import Term


class Source(Term):
    """线索来源."""

    MONITORING = "monitoring", "舆情监测"
    TIP = "tip", "举报"
    DEPARTMENT = "department", "部门报告"
    MEDIA = "media", "媒体报道"


class Severity(Term):
    """等级: the two graver ones have their own clock.

    Law: Response Notice 2016.
    """

    GENERAL = "general", "一般"
    LARGE = "large", "较大"
    MAJOR = "major", "重大"
    GRAVE = "grave", "特别重大"


class State(Term):
    """办理状态."""

    CLUE = "clue", "待交办"
    VERIFYING = "verifying", "核实中"
    DRAFTING = "drafting", "拟稿中"
    SECRECY = "secrecy", "待保密审查"
    APPROVING = "approving", "待审批"
    APPROVED = "approved", "待发布"
    PUBLISHED = "published", "已发布"
    NOT_NEEDED = "not_needed", "无需澄清"
    ARCHIVED = "archived", "已归档"


class Verdict(Term):
    """核实结论: only the three in the middle ask for accurate information to be published.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """

    TRUE = "true", "属实"
    PARTLY_FALSE = "partly_false", "部分不实"
    FALSE = "false", "不实"
    INCOMPLETE = "incomplete", "不完整"
    UNVERIFIABLE = "unverifiable", "无法核实"


TO_CLARIFY = (Verdict.PARTLY_FALSE, Verdict.FALSE, Verdict.INCOMPLETE)


class Channel(Term):
    """发布渠道."""

    SITE = "site", "政府网站"
    GAZETTE = "gazette", "政府公报"
    PRESS_CONFERENCE = "press_conference", "新闻发布会"
    MEDIA = "media", "新闻媒体"
    WEIXIN = "weixin", "政务新媒体"


class Answer(Term):
    """沟通确认: what another organ said to the draft."""

    WAITING = "waiting", "待确认"
    AGREED = "agreed", "同意"
    OBJECTED = "objected", "不同意"


class Effect(Term):
    """发布效果."""

    SUBSIDED = "subsided", "平息"
    WATCHING = "watching", "继续关注"
    SPREADING = "spreading", "仍在传播"


class FileRole(Term):
    """材料类别."""

    CLUE = "clue", "线索截图、材料"
    FINDING = "finding", "核实材料"
    PROOF = "proof", "发布凭证"
