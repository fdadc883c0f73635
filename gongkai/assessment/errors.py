"""The refusals this room can give."""

from gongkai.entry.errors import BadField
from gongkai.law.refusals import Refusal


class SumWrong(Refusal):
    """The points of all indicators, or of one group, do not add up."""

    sentence = "{where}合计{given}分，应为{wanted}分，{differs}。请调整各项分值后再采用。"


class BandsWrong(BadField):
    """Grades that overlap, leave a gap, or do not reach from nought to the total."""

    sentence = "等次划分有误：{problem}。请改为从0分到{total}分首尾相接、互不重叠。"


class NoIndicators(Refusal):
    """A scheme by which nothing can be scored."""

    sentence = "考核方案“{title}”还没有指标。请先添加指标，或者从模板新建。"


class SchemeFrozen(Refusal):
    """A scheme that is in use, or was, stays as it is."""

    sentence = "考核方案“{title}”{state}，内容不再变动。需要调整的，请复制为新版本修改后采用。"


class SchemeNotAdopted(Refusal):
    """Nobody is assessed by a draft, nor by what is no longer in use."""

    sentence = "考核方案“{title}”现为“{state}”，不能{verb}。请先采用一个方案。"


class SchemeTaken(BadField):
    """Two schemes of one name in one year would not be told apart."""

    sentence = "{year}年已有名为“{given}”的考核方案。请换一个名称，或者打开原方案修改。"


class MeasureTwice(BadField):
    """One figure counted twice in one scheme."""

    sentence = "本方案中“{other}”已经按“{given}”自动计算。同一数据不宜重复计分，请换一种计算方式或者修改原指标。"


class UnknownMeasure(BadField):
    """A way of counting the product does not have."""

    sentence = "没有名为“{given}”的自动计算方式。请从列表中选择。"


class BadParameter(BadField):
    """A parameter that cannot be."""

    sentence = "“{what}”填写了{given}，{problem}。请核对后重新填写。"


class WrongRoundState(Refusal):
    """A verb that does not fit where the round stands."""

    sentence = "{round}现为“{state}”，不能{verb}。{advice}"


class PeriodNotOver(Refusal):
    """A period that is still running."""

    sentence = "{period}到{last:%Y-%m-%d}才结束，数据还不完整。请在{next:%Y-%m-%d}以后开始考核。"


class PeriodNotThere(BadField):
    """A month or quarter the year does not have."""

    sentence = "考核周期为“{period}”的方案没有第{given}期。请从列表中选择。"


class OpenedAlready(Refusal):
    """One scheme assesses a period once."""

    sentence = "{round}已经开始考核。请打开该次考核继续办理。"


class NobodyToAssess(Refusal):
    """A scheme that fits no body."""

    sentence = "考核方案“{title}”没有对应的单位。请检查适用单位类型。"


class NothingAutomatic(Refusal):
    """A scheme all of whose indicators are scored by people."""

    sentence = "本方案没有自动计算的指标，不需要计算。请直接逐项评分。"


class ScoreTooHigh(BadField):
    """More points than the indicator has, or fewer than none."""

    sentence = "“{indicator}”满分{most}分，填写了{given}分。请填写0到{most}之间的分数。"


class ReasonMissing(BadField):
    """Points taken without saying why."""

    sentence = "“{indicator}”扣了{taken}分，没有写明理由。请填写扣分理由，供被考核单位核对。"


class EvidenceMissing(BadField):
    """Points taken without what the scheme asks for."""

    sentence = "“{indicator}”的评分标准要求扣分须附依据。请上传检查记录、截图等材料后再保存。"


class NotByHand(Refusal):
    """A counted score is not typed over; the body may appeal against it."""

    sentence = (
        "“{indicator}”由系统自动计算，不能直接改分。数据有误的，请更正原始记录后重新计算；单位有异议的，可以申诉。"
    )


class OwnUnit(Refusal):
    """Nobody scores the body they work in."""

    sentence = "{agency}是您所在的单位，不能由您评分、裁定。请由其他单位的考核人员办理。"


class NotAllScored(Refusal):
    """A round that still has empty cells."""

    sentence = "还有{count}项没有评分（{example}等）。请评完所有项目后再{verb}。"


class AppealLate(Refusal):
    """An appeal after its period."""

    sentence = "{round}的申诉期已于{until:%Y-%m-%d}结束，不能再提出申诉。确有错误的，请联系考核机关重新评分。"


class AppealTwice(Refusal):
    """One appeal for one indicator."""

    sentence = "“{indicator}”已于{on:%Y-%m-%d}提出过申诉（{state}）。同一指标只能申诉一次，请查看裁定结果。"


class NothingTaken(Refusal):
    """An appeal against full marks."""

    sentence = "“{indicator}”已得满分，没有可以申诉的扣分。"


class AppealDecided(Refusal):
    """One decision for one appeal."""

    sentence = "该申诉已裁定为“{state}”，不能再次裁定。"


class OwnScore(Refusal):
    """Who scored does not judge the appeal against it."""

    sentence = "该项得分由您评定，申诉应由其他人裁定。请由另一位考核人员办理。"


class SameScore(BadField):
    """An appeal upheld that changes nothing."""

    sentence = "采纳申诉的，裁定后的得分应高于原得分{before}分，填写了{given}分。得分不变的，请选择“不采纳”。"


class AppealsRunning(Refusal):
    """The period for appeals is not over."""

    sentence = "申诉期到{until:%Y-%m-%d}才结束。请在期满后转入裁定，以免影响单位申诉。"


class AppealsOpen(Refusal):
    """Appeals nobody has decided."""

    sentence = "还有{count}件申诉没有裁定。请逐件裁定后再{verb}。"


class OwnRound(Refusal):
    """Who scored or put the round forward does not approve it."""

    sentence = "您参与了本次评分或者提交，不能由您审定。请由另一位考核人员审定。"


class NoticeTooShort(BadField):
    """A field check announced too late."""

    sentence = "实地考核须提前{days}日通知，今天通知的，最早可定在{earliest:%Y-%m-%d}，填写了{given:%Y-%m-%d}。请改期。"


class FoundByScan(BadField):
    """Words that must not go before the public."""

    sentence = "公布内容检查发现问题：{finding}。请修改后再公布。"


class ChannelTaken(BadField):
    """One rule for a channel in a year."""

    sentence = "{year}年已有采纳渠道“{given}”的计分标准。请修改原标准，不要重复添加。"


class AdoptedAlready(BadField):
    """The same item, the same channel."""

    sentence = "“{given}”已登记为{channel}采纳（{on:%Y-%m-%d}）。同一信息同一渠道只登记一次。"


class RuleOfAnotherYear(BadField):
    """A rule that does not hold on the day of the adoption."""

    sentence = "采纳日期{on:%Y-%m-%d}不在计分标准的年度（{year}年）内。请选择当年的采纳渠道，没有的先设置标准。"


class AdoptionVoid(Refusal):
    """A record that was taken back."""

    sentence = "这条采纳记录已经撤销，不能再更正。需要的，请重新登记。"


class YearDecided(Refusal):
    """A year whose awards are settled."""

    sentence = "{year}年的采纳奖励已于{on:%Y-%m-%d}核定，{year}年的采纳记录和计分标准不再变动。"


class NothingAdopted(Refusal):
    """A year without a record."""

    sentence = "{year}年没有采纳记录，无从核定奖励。请先登记采纳情况。"


class BadPrize(BadField):
    """A prize that cannot be read."""

    sentence = "奖项“{given}”无法识别。请每行写一个奖项：名称、名额、每名金额，用空格隔开，例如“一等奖 1 1000”。"
