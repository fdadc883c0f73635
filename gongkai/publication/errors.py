"""The refusals this room can give."""

from gongkai.entry.errors import BadField
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


class InternalOnly(LegalRefusal):
    """An internal matter never goes before the public; it has a board of its own."""

    sentence = "“{kind}”属于机关内部事务信息，只能在机关内部公开栏公开，不能向社会发布（{law}）。请改用“内部公开”。"
    law = "《条例》第十六条"


class NotInternal(Refusal):
    """Only kinds of internal matters go on the internal board."""

    sentence = "“{kind}”不是机关内部公开的信息种类。主动公开的信息请直接发布；内部事项请用相应的内部信息种类录入。"


class NotDecided(LegalRefusal):
    """No concluded slip about exactly this revision."""

    sentence = "该信息的当前版本没有审定的保密审查单，不能在内部公开栏公开（{law}）。请提交审查，审定后再公开。"
    law = "《条例》第十七条"


class NotForStaff(LegalRefusal):
    """A state secret, or what a law forbids to disclose, is read by nobody who need not know it."""

    sentence = "该信息审定为不予公开，理由是“{ground}”（{law}），也不能在内部公开栏公开。请按保密规定处理。"


class NotOnBoard(Refusal):
    """Nothing to take from the board."""

    sentence = "该信息不在机关内部公开栏上。请刷新页面后再看。"


class NotPublicNow(BadField):
    """A verb for what the public can read."""

    sentence = "“{title}”现在没有向社会公开，不能{verb}。请选择已公开的信息。"


class IntoItself(BadField):
    """Something merged into, or tied to, itself."""

    sentence = "所选的就是这条信息自己，不能{verb}。请选择另一条。"


class Ring(BadField):
    """A tie that would lead back to where it began."""

    sentence = "登记后会形成循环：《{later}》已经在《{earlier}》之前。请核对两个文件的先后。"


class RelatedAlready(BadField):
    """A tie that is there."""

    sentence = "这两个文件之间已经登记过“{kind}”关系。日期有误的，请先取消原来的登记，再重新登记。"


class NotYours(BadField):
    """Only who publishes a document says that it is no longer in force."""

    sentence = "《{title}》由{agency}发布，“{kind}”须由该单位登记。请转请该单位办理，或者选择“解释”“转发”。"


class NotLapsed(Refusal):
    """Nothing to revive."""

    sentence = "该信息没有登记过失效，不需要撤销。因被废止、替代而失效的，请取消相应的文件关联。"


class LapsedAlready(Refusal):
    """Said once."""

    sentence = "该信息已登记于{on:%Y-%m-%d}失效。日期有误的，请先撤销失效登记，再重新登记。"


class NoSuchVersion(BadField):
    """A version that was never public, or is public now."""

    sentence = "没有可以停止提供的第{number}版：只有曾经公开、后来被更正的版本才可以停止提供。请从列表中选择。"


class UnknownWay(BadField):
    """A way that is none."""

    sentence = "没有名为“{given}”的公开方式。请从列表中选择。"


class WayTicked(BadField):
    """Each way once."""

    sentence = "“{way}”已经在公开方式中。请直接登记完成日期。"


class WayDone(Refusal):
    """What was confirmed stands."""

    sentence = "“{way}”已于{on:%Y-%m-%d}登记完成，不能再改。登记有误的，请联系主管部门核实处理。"


class CauseNeeded(BadField):
    """Late without saying why."""

    sentence = "该信息{how}，请先选择逾期原因再发布；选择“其他”的，请写明情况。"


class DelayUnexplained(BadField):
    """Published after its last day, and nobody has said why."""

    sentence = "该信息的公开期限为{due:%Y-%m-%d}，已经超过，还没有登记逾期原因，不能发布。请在发布时选择逾期原因，或者先在信息页面登记。"


class CauseWords(BadField):
    """Other causes are said in words."""

    sentence = "选择“其他”的，请在说明中写明具体情况。"


class NotLate(Refusal):
    """Nothing to explain."""

    sentence = "该信息没有逾期，也不缺期限，不需要登记逾期原因。"


class WrongSendingState(Refusal):
    """A verb that does not fit where the sending stands."""

    sentence = "这次转送现为“{state}”，不能{verb}。请刷新页面查看最新情况。"


class SentAlready(BadField):
    """The same item to the same body."""

    sentence = "已向{receiver}转送过这条信息，现为“{state}”。请等待对方处理，或者先撤回。"


class SentHome(BadField):
    """An item to its own body."""

    sentence = "{receiver}就是这条信息的发布机构，不需要转送。请选择其他单位。"


class NotToList(BadField):
    """Only what the public reads can be listed elsewhere."""

    sentence = "这条信息还没有公开，不能请其他单位同列。请先发布，或者选择“移交”。"


class NotGivenAway(Refusal):
    """What was offered to be listed stays its sender's."""

    sentence = (
        "{sender}请本单位同列这条信息，没有移交，不能接收为本单位的信息。请选择“同列”，或者请对方改为移交后重新转送。"
    )


class GivenToOther(Refusal):
    """An offer of somebody whose the item no longer is."""

    sentence = "这条信息已由{sender}移交给{holder}，不能再接收。请选择“不接收”，需要的请与{holder}联系。"


class UnderReview(Refusal):
    """Nobody takes over what others are signing."""

    sentence = "该信息正在“{state}”，不能移交。请等审查结束，或者由原单位取回后再接收。"


class BadAddress(BadField):
    """No address of a page."""

    sentence = "“{given}”不是可用的网址。请填写以 https:// 开头的完整网址。"


class LinkedAlready(BadField):
    """The same document twice."""

    sentence = "本单位已经登记过这个上级文件《{title}》。请直接使用原来的一条。"


class BlockedWords(BadField):
    """Words for the public with something they must not say."""

    sentence = "文字中有不能公开的内容：{finding}。请修改后再保存。"


class OwnWriting(Refusal):
    """Who wrote it does not put it before the public."""

    sentence = "“{title}”由您登记，须由另一名工作人员核对后公布。请转请其他有权限的人员办理。"


class ShownAlready(Refusal):
    """Nothing to agree to."""

    sentence = "“{title}”已经公布或者已经取消。请刷新列表。"


class UnreadableCatalogue(BadField):
    """A file that is no electronic catalogue."""

    sentence = "“{name}”不是可识别的电子目录（XML、JSON）或者表格（XLSX、CSV）：{why}。请从对方系统重新导出。"


class TooManyLines(BadField):
    """More than one import takes."""

    sentence = "文件有{count}条，一次最多导入{most}条。请分次导入。"


class NoKeeperChange(BadField):
    """A change that changes nothing."""

    sentence = "该日期已经登记过主办、承办单位。请选择另一个起始日期。"
