"""The refusals this room can give."""

from gongkai.entry.errors import BadField
from gongkai.law.refusals import Refusal


class RegisteredAlready(BadField):
    """A document is entered once."""

    sentence = "发文登记中已有“{given}”（{title}）。请直接修改原来的一条；不是同一份文件的，请核对文号。"


class WrongSection(BadField):
    """A section of another body, or none."""

    sentence = "所选科室不属于{agency}。请重新选择拟稿科室。"


class WrongOpenness(BadField):
    """An attribute nobody knows."""

    sentence = "“{given}”不是公开属性。请填写主动公开、依申请公开、不予公开或者待定。"


class NoHeadings(BadField):
    """A sheet whose columns nobody recognises."""

    sentence = "文件前{rows}行中没有找到表头“标题”和“发文日期”。请下载模板，把表头写在第一行后再导入。"


class NothingInIt(BadField):
    """A sheet without lines."""

    sentence = "文件中没有发文记录。请在表头之下填写后再导入。"


class NotTheSame(BadField):
    """An item of another body."""

    sentence = "没有找到编号为{given}的本单位信息。请从信息列表中核对编号后再填写。"


class OwnEntry(Refusal):
    """Who entered a document does not excuse it."""

    sentence = "“{title}”由您登记，是否不录入须由另一名工作人员认定。请转请其他有权限的人员办理。"


class ExcusedAlready(Refusal):
    """Said once."""

    sentence = "“{title}”已认定不录入。需要重新录入的，请先取消认定。"


class EnteredAlready(Refusal):
    """What is entered needs no excuse."""

    sentence = "“{title}”已经录入信息库，不需要认定不录入。"


class NotExcused(Refusal):
    """Nothing to take back."""

    sentence = "“{title}”没有认定不录入。"


class NotAGap(BadField):
    """A number that is there."""

    sentence = "“{given}”不在缺号清单中：它已经登记，或者不在已用文号之间。请从清单中选择。"


class NothingToRemind(Refusal):
    """Everything was reported."""

    sentence = "{section}没有未录入的发文，不需要催报。"


class RemindedToday(Refusal):
    """Once a day is enough."""

    sentence = "今天已经向{section}发过催报。请明天再发，或者电话联系。"
