"""The refusals this room can give."""

from gongkai.entry.errors import BadField
from gongkai.law.refusals import LegalRefusal, Refusal


class WrongState(Refusal):
    """A verb that does not fit where the consultation stands."""

    sentence = "“{title}”现在是“{state}”，不能{verb}。{advice}"


class TooShort(BadField):
    """Less time to comment than the body has set for itself."""

    sentence = "自{start:%Y-%m-%d}至{end:%Y-%m-%d}共{given}天，少于本单位设定的最短{least}天。请推后截止日期，或者由签发人员先修改设置。"


class NothingToRead(BadField):
    """Neither a text nor a file of the draft."""

    sentence = "还没有征求意见稿。请填写正文，或者上传征求意见稿文件，再提交审批。"


class NoWay(BadField):
    """No way to comment was offered, or one without saying where."""

    sentence = "{problem}"


class Blocked(LegalRefusal):
    """Something the checks before release hold back.

    Law: Regulation 2019, Arts. 14-15, 17; Regulation 2008, Art. 14.
    """

    sentence = "{place}中有不能公开的内容：{found}。请修改后再办理（{law}）。"
    law = "《条例》第十四条、第十五条、第十七条"


class OwnWork(Refusal):
    """Nobody approves what they wrote or handed in themselves."""

    sentence = "“{title}”由您拟制或者提交，须由其他人审批。请转交另一位签发人员。"


class NotOpen(Refusal):
    """A comment outside the days for it."""

    sentence = "“{title}”现在不接受网上意见：{why}。"


class CommentsCame(Refusal):
    """What was already put to the public is not thrown away."""

    sentence = "“{title}”已经收到{n}条意见，不能删除。确需停止的，请办理中止并说明原因。"


class NotLater(BadField):
    """An extension that does not extend."""

    sentence = "新的截止日期（{given:%Y-%m-%d}）须晚于原截止日期（{before:%Y-%m-%d}）。请重新填写。"


class OverAlready(Refusal):
    """An extension after the end."""

    sentence = "“{title}”已于{on:%Y-%m-%d}截止，不能再延期。需要重新听取意见的，请另行征求意见。"


class NotOverYet(Refusal):
    """Feedback before the end."""

    sentence = "“{title}”到{on:%Y-%m-%d}才截止，截止后再写反馈。"


class ConsentMissing(Refusal):
    """A comment shown though whoever sent it did not agree."""

    sentence = "{number}的提交人没有同意公布，不能公布。请选择“不公布”，原因选“提交人不同意公布”。"


class NotShownHere(Refusal):
    """The consultation does not show comments."""

    sentence = "“{title}”设定为不公布收到的意见。请选择“不公布”。"


class WhyMissing(BadField):
    """A comment kept back without a reason."""

    sentence = "不公布的意见须选择原因。请选择后再保存。"


class NothingChosen(BadField):
    """A verb for several records, and none was ticked."""

    sentence = "没有选择{what}。请先勾选再操作。"


class SetAside(Refusal):
    """What is no opinion on the draft cannot be sorted under a point."""

    sentence = "{numbers}已按“与事项无关、广告、重复”不作统计，不能归类。请先改审核结果。"


class Unsorted(Refusal):
    """Comments that no point answers."""

    sentence = "还有{n}条意见没有归类：{numbers}。收到的每条意见都要归入一类并说明采纳情况，请归类后再提交。"


class Unjudged(Refusal):
    """Comments nobody has looked at."""

    sentence = "还有{n}条意见没有审核：{numbers}。请先审核，再提交反馈。"


class PointOpen(Refusal):
    """A point without what became of it, or without the reason."""

    sentence = "第{position}类“{title}”{problem}。请补充后再提交反馈。"


class PointInUse(Refusal):
    """A point that comments still stand under."""

    sentence = "第{position}类“{title}”下还有{n}条意见。请先把它们改归其他类，再删除。"


class ReasonMissing(BadField):
    """Not adopted, or in part, without saying why."""

    sentence = "“{response}”的须说明理由。请填写后再保存。"


class AnsweredAlready(Refusal):
    """One question, one answer."""

    sentence = "咨询{number}已于{on:%Y-%m-%d}办结（{state}），不能再办理。"


class QuestionStands(Refusal):
    """A verb that does not fit a frequent question."""

    sentence = "这条常见问题现在是“{state}”，不能{verb}。"


class NotPublic(BadField):
    """A final document the public cannot open yet."""

    sentence = (
        "序号为{given}的信息还没有公开，或者不在您的权限范围内。请先公开正式文件，再填写序号；也可以先只填写文件名称。"
    )


class TooManyFiles(Refusal):
    """More papers than a page can carry."""

    sentence = "一次征求意见最多上传{most}个文件。请先删除不需要的，或者合并后上传。"
