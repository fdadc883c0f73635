"""The refusals this room can give."""

from gongkai.entry.errors import BadField
from gongkai.law.refusals import Refusal


class NobodyThere(BadField):
    """Units and duties under which nobody works today."""

    sentence = "所选单位和职责下今天没有在岗人员，无人可以收到。请改选单位或者职责，或者请系统管理员先授予职责。"


class UnitOutOfReach(BadField):
    """A unit the sender's duty does not reach."""

    sentence = (
        "所选单位中有{n}个不在您的职责范围内。公开工作机构负责人只能通知本单位，主管部门可以通知下级单位。请重新选择。"
    )


class NoSuchPerson(BadField):
    """A name or account nobody of the unit has."""

    sentence = "“{unit}”没有姓名或者账号为“{given}”的在用人员。请核对，或者改为选择职责。"


class SeveralPeople(BadField):
    """A name two people share."""

    sentence = "“{unit}”有{n}人名为“{given}”。请改填账号。"


class NobodyNamed(BadField):
    """A message to nobody."""

    sentence = "请选择收件职责，或者填写收件人的姓名或者账号。"


class DuePast(BadField):
    """A last day before today."""

    sentence = "办理期限{given:%Y-%m-%d}早于今天。请改为今天或者以后的日期。"


class Recalled(Refusal):
    """A notice that was taken back."""

    sentence = "通知{number}已撤回，不能{verb}。"


class NoReplyWanted(Refusal):
    """An answer to a notice that asks for none."""

    sentence = "通知{number}不需要回执，阅读即可。"


class NothingToRemind(Refusal):
    """Everybody has read, or was reminded just now."""

    sentence = "没有需要催阅的人员：都已阅读（需要回执的已回执），或者{minutes}分钟内已经催过。"


class TooManyMessages(Refusal):
    """More messages in an hour than one person writes."""

    sentence = "一小时内已发送{n}条消息，达到上限。请稍后再发，需要通知很多人的请使用“通知”。"


class TooManyFiles(BadField):
    """More files than one letter carries."""

    sentence = "一次最多附{most}个文件，您选择了{given}个。请分次发送或者合并。"
