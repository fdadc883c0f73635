"""Codes as words on staff pages."""

from django import template
from django.utils.translation import gettext, gettext_lazy as _

from gongkai.law.vocabulary import Openness, Term
from gongkai.publication.vocabulary import Act
from gongkai.review.vocabulary import Conclusion

register = template.Library()

ACTIONS = {
    "information.enter": _("填报"),
    "information.revise": _("修改"),
    "information.view": _("查看"),
    "information.delete": _("删除草稿"),
    "review.submit": _("提交审查"),
    "review.recall": _("取回"),
    "review.pass_first": _("初审通过"),
    "review.pass_second": _("复审通过"),
    "review.pass_secrecy": _("保密审查通过"),
    "review.return": _("退回修改"),
    "review.approve": _("签发"),
    "review.exempt": _("签发（不主动公开）"),
    "review.refer": _("报审"),
    "review.answer_referral": _("登记报审答复"),
    "review.rescan": _("重新检查"),
    "catalogue.reserve_number": _("编定索引号"),
    "publication.publish": _("发布"),
    "publication.correct": _("发布更正"),
    "publication.schedule": _("定时发布"),
    "publication.unschedule": _("取消定时"),
    "publication.withdraw": _("撤回"),
    "publication.repeal": _("废止"),
}


@register.filter
def action_label(action: str) -> str:
    """What a journal line's action is called."""
    return str(ACTIONS.get(action, action))


@register.filter
def conclusion_label(code: str) -> str:
    """审查结论."""
    return _label(Conclusion, code)


@register.filter
def openness_label(code: str) -> str:
    """公开属性."""
    return _label(Openness, code)


@register.filter
def act_label(code: str) -> str:
    """发布、更正、撤回、废止."""
    return _label(Act, code)


def _label(terms: type[Term], code: str) -> str:
    return gettext(terms(code).label) if code else ""
