"""The refusals this room can give."""

from gongkai.entry.errors import BadField
from gongkai.law.refusals import LegalRefusal, Refusal


class FoundAhead(BadField):
    """Something noticed in the future."""

    sentence = "{what}（{given:%Y-%m-%d %H:%M}）晚于现在。请核对日期和时间。"


class FoundTooEarly(BadField):
    """A moment before what must come first, or before there was a Regulation."""

    sentence = "{what}（{given}）早于{after_what}（{after}）。请核对日期和时间。"


class BadLink(BadField):
    """An address no browser opens."""

    sentence = "“原信息链接”应当以http://或者https://开头。没有网址的请留空，在“载体”中写明名称和版面。"


class WrongState(Refusal):
    """The verb does not fit where the matter stands."""

    sentence = "{number}现在是“{state}”，不能办理“{verb}”。{advice}"


class NobodyChosen(BadField):
    """An assignment to nobody."""

    sentence = "没有选择责任单位。请至少选择一个负责核实的单位。"


class AskedAlready(BadField):
    """Every body chosen is at it already."""

    sentence = "{names}已经交办过。请另选单位；要改期限的，请与其联系后在核实情况中说明。"


class UnknownBody(BadField):
    """A body that is not there or no longer in use."""

    sentence = "所选单位不存在或者已经撤销。请重新选择责任单位。"


class NotAsked(Refusal):
    """A finding from a body that was not asked."""

    sentence = "没有找到这项核实任务，或者它不属于您的单位。请从待办进入。"


class FindingsMissing(Refusal):
    """Joint handling is not complete."""

    sentence = "还有{names}没有反馈核实情况，不能作出结论。请催办；情况紧急的，由单位负责人说明理由先行处理。"


class NothingMissing(Refusal):
    """No finding is waited for."""

    sentence = "{number}的核实情况已经全部反馈，无需先行处理。请直接作出结论。"


class NobodyAnswered(Refusal):
    """No body has said anything yet, so there is nothing to conclude from."""

    sentence = "{number}还没有任何单位反馈核实情况，不能先行处理。请至少等一个责任单位反馈后再办理。"


class NoDraft(LegalRefusal):
    """Nothing to review yet.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """

    sentence = "{number}还没有澄清稿，不能送审。请先拟稿，写明准确信息和依据（《条例》第六条）。"
    law = "Regulation 2019, Art. 6; Regulation 2008, Art. 6"


class SameDraft(Refusal):
    """The same words again."""

    sentence = "内容与上一稿（第{version}稿）相同，没有需要保存的修改。"


class NotConfirmed(LegalRefusal):
    """Another organ has not agreed to what is said of it.

    Law: Regulation 2019, Art. 11; Regulation 2008, Art. 7.
    """

    sentence = "{names}还没有同意澄清稿。涉及其他机关的，发布前应当沟通确认、保证一致（{article}）。请先登记确认意见，不同意的修改后再送。"
    law = "Regulation 2019, Art. 11; Regulation 2008, Art. 7"


class ConfirmedAlready(BadField):
    """The organ is on the list."""

    sentence = "“{organ}”已经在沟通确认名单中。请直接登记它的意见。"


class OwnDraft(LegalRefusal):
    """Nobody reviews what they wrote themselves.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """

    sentence = "澄清稿由您拟写或者送审，不能由您本人{what}。请由另一位有此职责的人员办理。"
    law = "Regulation 2019, Art. 17; Regulation 2008, Art. 14"


class OwnReview(LegalRefusal):
    """Whoever did the secrecy review does not approve.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """

    sentence = "{number}由您作了保密审查，不能再由您本人审批。请由另一位负责人审批。"
    law = "Regulation 2019, Art. 17; Regulation 2008, Art. 14"


class FindingsInText(LegalRefusal):
    """The check found something that must not go out.

    Law: Regulation 2019, Arts. 14-15; Regulation 2008, Art. 14(4).
    """

    sentence = "澄清稿中有不能公开的内容：{problems}。请修改澄清稿后再送审。"
    law = "Regulation 2019, Arts. 14-15; Regulation 2008, Art. 14(4)"


class ReleasedTwice(BadField):
    """The same channel at the same moment."""

    sentence = "{channel}在{at:%Y-%m-%d %H:%M}的发布已经登记过。请核对渠道和时间。"


class SiteOnce(BadField):
    """The site's own release is written by publishing."""

    sentence = "本网站的发布在“发布”时已经登记。在其他网站发布的，请填写网址。"


class NotFollowed(Refusal):
    """Nobody has looked at what the clarification did."""

    sentence = "{number}发布后还没有登记过跟踪情况，不能归档。请先登记发布效果。"


class NoFile(BadField):
    """An upload without a file."""

    sentence = "没有选择文件。请选择要上传的截图或者材料。"
