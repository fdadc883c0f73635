"""The refusals this room can give."""

from gongkai.entry.errors import BadField
from gongkai.law.refusals import Refusal


class UnknownKindOfFault(BadField):
    """A sort of error nobody offers."""

    sentence = "请选择问题类别。"


class SentTooOften(Refusal):
    """The same words about the same page on the same day."""

    sentence = "今天已经收到对这个页面的同样反馈，不必重复提交。可以凭编号和查询码查看处理结果。"


class Settled(Refusal):
    """Nothing more is done to a report that was settled."""

    sentence = "反馈{number}已于{on:%Y-%m-%d}办结，不能再{verb}。请查看处理结果；需要补充的，由读者重新提交。"


class NotPublicHere(BadField):
    """A correction that leads nowhere the public can go."""

    sentence = "“{given}”不是本站已经公开的信息页。请填写更正后信息页的网址，例如 /items/123/，没有的可以不填。"


class NotCorrectedYet(BadField):
    """Accepted, but the page still says what it said."""

    sentence = (
        "这条信息在收到反馈以后还没有更正。请先更正、撤回或者重新发布，再登记“采纳并更正”；"
        "更正在别的页面的，填写更正后信息页的网址；不属于信息内容、已用其他办法改好的，勾选“已用其他方式改好”。"
    )


class SameUnit(BadField):
    """Passed on to whom it lies with."""

    sentence = "反馈{number}现在就由{given}承办。请选择其他单位。"


class NoContact(Refusal):
    """A reader who left no way to be reached."""

    sentence = "反馈{number}没有留下联系方式，无从查看。处理结果由读者凭编号和查询码查询。"
