"""The refusals this room can give."""

from gongkai.entry.errors import BadField
from gongkai.law.refusals import LegalRefusal, Refusal


class WrongState(Refusal):
    """A step that does not fit where the complaint stands."""

    sentence = "{number}现在是“{state}”，不能办理“{verb}”。{advice}"


class OwnBody(LegalRefusal):
    """A body that would judge a complaint about itself.

    Law: Regulation 2019, Arts. 47, 51; Regulation 2008, Art. 33.
    """

    sentence = "该投诉举报反映的就是{agency}，本单位不能受理自己的事项（{law}）。请转送上一级行政机关或者政府信息公开工作主管部门。"
    law = "《条例》第四十七条、第五十一条"


class UnknownReason(BadField):
    """A reason the Regulation of the day does not know, or none."""

    sentence = "没有选择事由，或者所选事由不在列表中。请从列表中选择。"


class UnknownRefusal(BadField):
    """A case of refusing that the list does not have."""

    sentence = "没有选择不予受理的情形，或者所选情形不在列表中。请从列表中选择。"


class NameMissing(BadField):
    """A complaint about one's own rights that names nobody to answer."""

    sentence = (
        "投诉、申诉须写明姓名或者单位名称，并至少填写一种联系方式，以便核实和答复。不愿署名的，请改选“举报”并勾选匿名。"
    )


class BodyMissing(BadField):
    """Nobody is complained about."""

    sentence = "没有写明投诉举报的单位。请从列表中选择，列表中没有的请填写单位名称。"


class AppealAboutNothing(BadField):
    """An appeal that says neither what it is against nor what it is about."""

    sentence = "申诉须写明不服的处理决定（名称、文号），或者关联申请、信息、案件、原投诉举报中的一项。请补填后登记。"


class NotHandledYet(BadField):
    """An appeal against how a complaint was handled that is still being handled."""

    sentence = "{number}现在是“{state}”，还没有处理结果，不能作为申诉的对象。请待其答复后再登记，或者按新的投诉办理。"


class OnlyAppeals(BadField):
    """A decision contested by what is entered as a complaint or a report."""

    sentence = (
        "本件登记为“{sort}”，不填写不服的处理和原投诉举报编号。对已有处理不服的，请改选“申诉”；否则请清空这几栏。"
    )


class OtherRegister(BadField):
    """An appeal put into a complaint, or the other way round: one of the two counts would lose it."""

    sentence = "{number}登记为“{sort}”，申诉与投诉、举报分别登记和统计，不能合并。请核对并入的编号，或者先更正类别。"


class OwnHandling(LegalRefusal):
    """Whoever decided the first time does not decide the appeal against it.

    Law: Regulation 2019, Arts. 47, 51; Regulation 2008, Art. 33.
    """

    sentence = "{number}申诉的就是您作出的处理决定，须由其他负责人决定（{law}）。请交由没有参与原处理的负责人办理，或者转送上一级。"
    law = "《条例》第四十七条、第五十一条"


class PaperGone(Refusal):
    """Papers held for a form that are not there any more."""

    sentence = "有{count}个文件没有收到，可能因为表格打开的时间太长。请重新选择文件后再提交，其余填写的内容都在。"


class NotAFile(BadField):
    """Something to enclose that is not among the files of the complaint."""

    sentence = "所选附件不在本件的材料中。请刷新页面后重新选择。"


class TooFewInvestigators(BadField):
    """Fewer people than the desk asks for."""

    sentence = "调查人员不得少于{least}人，您选择了{given}人。请增加人员。"


class NotOfTheDesk(BadField):
    """Somebody who does not work at the receiving body."""

    sentence = "所选人员中有人不是{agency}的在职人员。请重新选择。"


class OwnFindings(Refusal):
    """Who investigated decides."""

    sentence = "您参与了{number}的调查，不能由您作出处理决定。请由本单位其他负责人决定。"


class OwnReport(Refusal):
    """Who wrote down what was done finds that it was done."""

    sentence = "该项措施的落实情况由您本人登记，须由另一人核实。请转交本单位其他有权限的人员办理。"


class OwnRequest(Refusal):
    """Who asked for more time grants it."""

    sentence = "延长{number}的办理期限由您提出，不能由您批准。请由本单位负责人审批。"


class ExtendedAlready(Refusal):
    """A second extension."""

    sentence = "{number}已经申请过延长办理期限，只能延长一次。"


class NoExtensionAsked(Refusal):
    """Nothing to agree to."""

    sentence = "{number}没有待审批的延期申请。"


class AskedAlready(Refusal):
    """A second question while the first is open."""

    sentence = "已要求{agency}说明情况，尚未收到答复。请先等待或者登记其说明。"


class OpinionGiven(Refusal):
    """An opinion given twice."""

    sentence = "{agency}已经提交过情况说明。需要补充的，请由受理单位另行要求。"


class OpinionOpen(Refusal):
    """A conclusion while the body has still time to say something."""

    sentence = "{agency}的情况说明还在期限内（{due:%Y-%m-%d}截止）。请等待其说明，或者期满后再提交调查结论。"


class MeasureMissing(BadField):
    """A complaint that was found right, and nothing is ordered."""

    sentence = "处理结论为“{outcome}”的，应当至少确定一项处理措施。请选择措施并写明要求和期限。"


class MeasureNotMeant(BadField):
    """Something ordered though nothing was found wrong."""

    sentence = "处理结论为“{outcome}”的，不能同时确定处理措施。请删除措施或者改选结论。"


class MeasuresOpen(Refusal):
    """Closing before the body did what it was told."""

    sentence = "{number}还有{count}项处理措施没有核实落实，不能办结。请先督促落实并核实。"


class NotDelivered(Refusal):
    """Closing before the answer reached anybody."""

    sentence = "{number}的处理答复书还没有登记送达，不能办结。请先登记送达；匿名举报的不需要送达。"


class DoneAlready(Refusal):
    """A measure reported or confirmed twice."""

    sentence = "这项措施已经登记过，不能重复登记。"


class NothingDone(Refusal):
    """Confirming what nobody reported."""

    sentence = "{agency}还没有登记这项措施的落实情况，不能核实。"


class SameComplaint(BadField):
    """Merging a complaint into itself, or into one that is over."""

    sentence = "不能并入“{given}”：须是同一单位受理、仍在办理的另一件投诉举报。请核对编号。"


class NoIdentity(Refusal):
    """An anonymous report."""

    sentence = "{number}是匿名举报，没有登记身份信息。"


class NoReceiver(BadField):
    """Sent on to nobody."""

    sentence = "没有选择转送单位。请从列表中选择，或者填写单位名称。"


class SentAlready(Refusal):
    """The same matter sent again by the same person on the same day."""

    sentence = "同样内容的投诉举报今天已经收到，不需要重复提交。请凭回执上的编号和查询码查询进度。"


class RouteTwice(BadField):
    """Two lines of the table for one and the same."""

    sentence = "受理分工表中已经有同样的一行。请修改原来的一行。"


class RouteToItself(BadField):
    """A body that would receive complaints about itself."""

    sentence = "{agency}不能受理对自己的投诉举报。请选择其上一级行政机关或者政府信息公开工作主管部门。"
