"""The refusals of this package."""

from gongkai.law.refusals import Refusal


class UnknownAgency(Refusal):
    """No such body, or none this person may know of."""

    sentence = "没有找到该机构，或者它不在您的权限范围内。"


class NameTaken(Refusal):
    """Another body in use already has the name."""

    sentence = "已有名称为“{name}”的机构。请核对是否重复建立，或改用其他名称。"


class CodeTaken(Refusal):
    """Another body already has the code."""

    sentence = "组织机构代码“{code}”已属于“{owner}”。请核对后改用本机构自己的代码。"


class NotStated(Refusal):
    """Something that must be given was left empty."""

    sentence = "“{what}”不能为空，请填写后再保存。"


class SameName(Refusal):
    """The new name is the present one."""

    sentence = "新名称与现名称相同，无需更名。"


class TooEarly(Refusal):
    """A change dated on or before the one it follows would overlap it."""

    sentence = "生效日期须晚于上一次变动的日期{after}，您填写的是{on}。请改为之后的日期。"


class InTheFuture(Refusal):
    """A change that has not happened yet."""

    sentence = "生效日期{on}还没有到。机构变动请在生效当日或之后办理。"


class UnderItself(Refusal):
    """A body would stand below itself."""

    sentence = "不能把“{name}”移到它自己或它的下级机构之下。请另选上级机构。"


class SamePlace(Refusal):
    """The new superior is the present one."""

    sentence = "“{name}”已经在该上级机构之下，无需调整。"


class Closed(Refusal):
    """The body is no longer in use."""

    sentence = "“{name}”已撤销，不能再办理此项变动。如需恢复，请新建机构。"


class StillHasBranches(Refusal):
    """Bodies in use still stand below it."""

    sentence = "“{name}”之下还有{count}个在用机构。请先把它们调整到其他上级机构之下，或先行撤销。"


class IntoItself(Refusal):
    """A body cannot be merged into itself or into one below it."""

    sentence = "不能把“{name}”并入它自己或它的下级机构。请另选并入的机构。"


class SectionTaken(Refusal):
    """The body already has a section of that name."""

    sentence = "“{agency}”已有名称为“{name}”的内设机构。请改用其他名称；如该机构已停用，可重新启用。"


class BeforeFounding(Refusal):
    """A change dated before the body it concerns existed."""

    sentence = "“{name}”成立于{founded}，{on}时还没有该机构。请核对生效日期。"


class SuccessionRing(Refusal):
    """A body would become the heir of its own heir."""

    sentence = (
        "“{other}”的工作已经由“{name}”承继，不能再把“{name}”并入、拆分到“{other}”：承继关系会形成循环。"
        "如果原登记有误，请先更正沿革。"
    )


class TooFewHeirs(Refusal):
    """A split into one body is a merger or a new name."""

    sentence = "拆分至少要有两个承接机构。只有一个承接机构的，请办理“并入其他机构”或者“更名”。"


class HeirTwice(Refusal):
    """One body named twice among those the work goes to."""

    sentence = "承接机构“{name}”出现了两次。请删去重复的一个。"


class SectionNowhere(Refusal):
    """A section given to a body that is not among the heirs."""

    sentence = "内设机构“{name}”没有选择承接机构，或者所选机构不在承接机构之中。请重新选择。"


class SameHolder(Refusal):
    """The duty is there already."""

    sentence = "“{duty}”已经由“{name}”承担，无需划转。"


class OutsideScope(Refusal):
    """A duty about one branch given to a body of another."""

    sentence = "“{name}”不在“{scope}”及其下级机构之内，不能承担该范围的职责。请另选承担机构。"


class StillHoldsDuties(Refusal):
    """A body that holds duties by date cannot simply end."""

    sentence = "“{name}”还承担{duties}。请先办理职责划转，再撤销该机构。"


class NothingToCorrect(Refusal):
    """The correction says what stands there already."""

    sentence = "没有需要更正的内容。请修改日期、名称或者依据后再保存。"


class UnknownLine(Refusal):
    """A line of the history that is not this body's."""

    sentence = "没有找到这条沿革。请返回机构页面重新选择。"


class OutOfOrder(Refusal):
    """A corrected day that would overtake its neighbours."""

    sentence = "“{what}”的日期应当在{first}至{last}之间，您填写的是{on}。请核对前后两次变动的日期。"
