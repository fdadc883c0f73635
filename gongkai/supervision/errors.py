"""The refusals this room can give."""

from gongkai.entry.errors import BadField
from gongkai.law.refusals import LegalRefusal, Refusal


class WrongState(Refusal):
    """A step that does not fit where the record stands."""

    sentence = "{what}现在“{state}”，不能“{verb}”。请打开该记录，按现在的进度办理。"


class OwnWork(Refusal):
    """Nobody judges what they handed in or drafted themselves."""

    sentence = "{what}由您本人{done}，须由另一人{verb}。请转交其他有权限的人员办理。"


class NothingChosen(BadField):
    """A list that must not be empty."""

    sentence = "“{what}”没有填写。请至少填写或者选择一项。"


class TooMany(BadField):
    """A list longer than anybody can mean."""

    sentence = "“{what}”有{given}项，最多{most}项。请分次办理。"


class NotAUnit(BadField):
    """A unit that the person's duties do not reach, or that takes no part."""

    sentence = "所选单位不在可选范围内。请从列表中重新选择。"


class NotFinished(Refusal):
    """An inspection closed before every unit was inspected."""

    sentence = "还有{count}个单位没有检查记录（{names}）。请先补齐检查记录，再结束检查；不再检查的，请先从名单中移出。"


class NoteMissing(BadField):
    """A bad verdict that says nothing."""

    sentence = "“{item}”的结论是“有问题”，但没有写明问题。请在说明中写清楚，问题将转入整改台账。"


class ChaptersWrong(Refusal):
    """A self-inspection report whose chapters are not all there, each under its own heading."""

    sentence = "自查报告还不能报送：{words}。请改正后再报送。"


class MeasureMissing(Refusal):
    """A result handed in before anybody said what would be done."""

    sentence = "问题{number}还没有制定整改措施。请先填写措施、责任人和期限。"


class EvidenceMissing(Refusal):
    """A result without anything that shows it."""

    sentence = "问题{number}没有佐证材料。请先上传截图、文件等佐证材料，再报送整改结果。"


class NoTrigger(BadField):
    """An item the governing version does not know."""

    sentence = "适用的《条例》没有所选的追责情形。请按行为发生日期适用的《条例》重新选择。"


class NoSanction(Refusal):
    """A case ended as decided on without any decision."""

    sentence = "案件{number}还没有登记处理决定。请先登记处理决定；不予追究的，请办理“不予追究”并写明理由。"


class PersonMissing(BadField):
    """A decision against nobody."""

    sentence = "处理对象是个人，但没有填写姓名。请填写姓名；处理对象是单位的，请选择“单位”。"


class AnsweredAlready(Refusal):
    """One answer a person."""

    sentence = "您对{unit}已经评议过，每人对每个单位只能评议一次，这份答卷没有计入。您可以评议其他单位。"


class NotOpen(Refusal):
    """An answer outside the window."""

    sentence = "本次评议的时间是{opens:%Y-%m-%d}至{closes:%Y-%m-%d}，现在不能提交。请在规定时间内参加。"


class RowMissing(BadField):
    """A row of the questionnaire left empty."""

    sentence = "“{row}”没有选择等次。请选择后再提交。"


class WrongCode(BadField):
    """A code nobody was given."""

    sentence = "邀请码不正确。请核对邀请函上的邀请码，注意区分字母和数字；没有邀请码的，可以不填。"


class PhoneMissing(BadField):
    """A named evaluation answered without a number."""

    sentence = "本次评议为实名评议，请填写11位手机号码。号码只用来防止重复评议，不保存、不公布。"


class TooManyHere(Refusal):
    """More answers from one address than a day allows."""

    sentence = "今天从这个网络地址提交的答卷已达到上限，没有计入。请明天再试，或者使用邀请码、纸质评议表。"


class BadBatch(BadField):
    """Lines of paper answers that cannot be read."""

    sentence = (
        "第{line}行“{given}”不能识别：每行一份，依次填写{rows}项的等次数字（1至{grades}），用空格分开，后面可以接意见。"
    )


class WindowStillOpen(Refusal):
    """A result before everybody could answer."""

    sentence = "评议到{closes:%Y-%m-%d}截止，截止以前不能汇总结果。请在截止后办理。"


class WindowWrong(BadField):
    """A window that is already over when the plan is announced."""

    sentence = "评议截止日期（{closes:%Y-%m-%d}）已过，方案公布后无人能够参加。请退回修改评议时间。"


class RemarksWaiting(Refusal):
    """A result published while remarks wait to be looked at."""

    sentence = "还有{count}条意见没有审核。请先逐条审核，再公布结果。"


class HeldBack(BadField, LegalRefusal):
    """A text that must not go out.

    Law: Regulation 2019, Arts. 14-15, 17; Regulation 2008, Art. 14.
    """

    sentence = "“{place}”中有不能公布的内容：{found}。请修改后再办理（{law}）。"
    law = "《条例》第十四条、第十五条、第十七条"


class ChosenBatch(BadField):
    """A batch of paper answers entered before."""

    sentence = "{unit}的批次“{given}”已经录入过。请核对批次；确是另一批的，请换一个批次名称。"
