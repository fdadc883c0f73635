"""The refusals this room can give."""

from gongkai.entry.errors import BadField
from gongkai.law.refusals import Refusal


class UnknownCheck(BadField):
    """A check nobody defined."""

    sentence = "没有“{given}”这项检查。请从列表中选择。"


class UnknownColumn(BadField):
    """A column that is not there."""

    sentence = "没有代码为“{given}”的栏目。请从列表中选择在用的栏目。"


class WrongFindingState(Refusal):
    """A verb that does not fit where a finding stands."""

    sentence = "“{name}”现在的状态是{state}，不能{verb}。请刷新页面，按现在的状态办理。"


class SamePerson(Refusal):
    """Who asked that a finding be waived does not agree to it."""

    sentence = "“{name}”由您申请不作为问题，须由另一名工作人员认定。请转请其他有权限的人员办理。"


class DayGone(BadField):
    """A day on which a waiver would have ended already."""

    sentence = "有效至{given:%Y-%m-%d}不晚于今天。请填写今天以后的日期，长期有效的不填。"


class LimitMissing(BadField):
    """A check that needs a limit and got none."""

    sentence = "“{name}”需要限值。请填写数字。"
