"""The closed lists of this room."""

from gongkai.law.vocabulary import Term


class FaultKind(Term):
    """问题类别: what a reader says is wrong with a page."""

    TYPO = "typo", "错别字"
    LINK = "link", "链接失效"
    STALE = "stale", "内容过时"
    WRONG = "wrong", "信息有误"
    PRIVACY = "privacy", "隐私泄露"
    OTHER = "other", "其他"


class FaultState(Term):
    """反馈状态: written by `readers.states` alone."""

    OPEN = "open", "待处理"
    ACCEPTED = "accepted", "已采纳并更正"
    DECLINED = "declined", "未采纳"


class PageKind(Term):
    """页面类别: what sort of public page was opened."""

    HOME = "home", "首页"
    ITEM = "item", "信息页"
    COLUMN = "column", "栏目页"
    AGENCY = "agency", "单位页"
    BROWSE = "browse", "分类浏览"
    OTHER = "other", "其他页面"
