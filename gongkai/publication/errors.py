"""The refusals this room can give."""

from gongkai.law.refusals import LegalRefusal, Refusal


class NotFound(Refusal):
    """Nothing of this number is public; never says whether it exists unseen."""

    sentence = "没有找到该页面，它可能已调整或从未公开。请使用信息检索，或从信息公开目录重新进入。"


class BadCursor(Refusal):
    """A page mark that this program did not give out."""

    sentence = "页面地址中的翻页标记无效，请从第一页重新浏览。"


class NotReviewed(LegalRefusal):
    """No concluded slip about exactly this revision says that it may be published."""

    sentence = "该信息的当前版本没有结论为“公开”的保密审查单，不能发布（{law}）。请提交审查，审定后再发布。"
    law = "《条例》第十七条"

    def __init__(self) -> None:
        """Fill in the article."""
        super().__init__(law=self.law)


class NotProactive(LegalRefusal):
    """What was decided is not proactive disclosure."""

    sentence = "审定的公开属性是“{openness}”，不是主动公开，不能在网站发布（《条例》第十三条）。如需主动公开，请修改公开属性后重新审查。"


class NoColumn(Refusal):
    """An item needs a live column that takes it before it can be listed."""

    sentence = "信息的栏目“{code}”不存在、已停用或不收录信息，发布后公众将无法在目录中找到它。请先修改栏目并重新审查。"


class NoIndexNumber(LegalRefusal):
    """The catalogue must show an index number; it is reserved when the leader signs."""

    law = "《条例》第十二条"
    sentence = "该信息还没有索引号，不能发布：公开目录必须列明索引（《条例》第十二条）。请由签发人重新签发以编号。"


class WrongHour(Refusal):
    """A release can wait only for an hour that is still to come."""

    sentence = "定时发布的时间{at}已经过去。请选择现在之后的时间，或直接发布。"


class TooLate(LegalRefusal):
    """The hour chosen lies after the last day to publish."""

    sentence = "定时发布的时间{at}晚于公开期限{due}（{law}）。请提前到期限之内。"
    law = "《条例》第二十六条"


class NoReason(Refusal):
    """Taking something from the public needs a reason on record."""

    sentence = "请填写{verb}理由（不少于{least}字），它将记入发布记录备查。"


class WrongDay(Refusal):
    """A day of repeal that cannot be."""

    sentence = "废止日期{on}{why}，请核对。"


class UnknownAgency(Refusal):
    """No agency of this code or name."""

    sentence = "没有代码或名称为“{given}”的机构。请核对后重试。"
