"""The refusals this room can give."""

from gongkai.entry.errors import BadField
from gongkai.law.refusals import LegalRefusal, Refusal


class BadTemplate(Refusal):
    """An index-number rule that cannot work."""

    sentence = "索引号规则“{template}”有误：{why}。"


class NumberTooLong(Refusal):
    """An index number that would not fit."""

    sentence = "按规则“{template}”生成的索引号“{number}”共{length}个字符，超过{limit}个。请缩短规则。"


class NoRuleValue(Refusal):
    """A part of the rule has no value for this agency."""

    sentence = "索引号规则需要“{label}”，但{agency}没有填写。请先在机构管理中补充，再签发。"


class BadCode(Refusal):
    """A code that would not do in an address."""

    sentence = "代码“{code}”有误：只能用小写字母、数字和连字符，以字母或数字开头，最多{limit}个字符。"


class CodeTaken(Refusal):
    """A code that names something else already."""

    sentence = "代码“{code}”已经用于“{name}”，请换一个。"


class UnknownColumn(Refusal):
    """No column of this code."""

    sentence = "没有代码为“{code}”的栏目，它可能已被停用。请刷新页面后重新选择。"


class MissingName(Refusal):
    """Everything in the catalogue has a name."""

    sentence = "请填写名称。"


class UnknownKind(Refusal):
    """A kind of information that the law's list does not have."""

    sentence = "没有“{kind}”这种信息种类或页面形式，请从列表中选择。"


class ColumnLoop(Refusal):
    """A column cannot stand below itself."""

    sentence = "不能把栏目“{name}”移到它自己或它的下级栏目之下。请选择其他上级栏目。"


class ColumnInUse(LegalRefusal):
    """A column that still lists something stays."""

    sentence = "栏目“{name}”还有{children}个下级栏目、{items}条未撤销的信息，不能停用：{law}要求目录列明全部主动公开的信息。请先移走它们。"
    law = "《条例》第十二条"


class ColumnRequired(LegalRefusal):
    """A statutory column of the platform is kept."""

    sentence = "“{name}”是政府信息公开平台的法定栏目（{law}），不能停用。可以修改名称说明或调整顺序。"


class GuideIncomplete(LegalRefusal):
    """The guide lacks statutory elements; `missing` pairs each field with its name."""

    sentence = "公开指南缺少法定内容：{names}（{law}）。请补充后保存。"
    law = "《条例》第十二条"
    law_2008 = "2008年《条例》第十九条"

    def __init__(self, missing: list[tuple[str, str]], *, law: str = "") -> None:
        """Keep the fields, so that each is marked in the form."""
        self.missing = missing
        names = "、".join(label for _, label in missing)
        super().__init__(names=names, law=law or self.law)


class DelegatedAway(Refusal):
    """A column whose items of other bodies would lose their place."""

    sentence = "栏目“{name}”中还有其他单位的{count}条信息，不能只给{agency}使用。请选择“其他单位可以使用”，或者先移走这些信息。"


class NotDelegated(Refusal):
    """A column that is nobody's own."""

    sentence = "栏目“{name}”没有交给任何单位，不需要收回。"


class AlreadyDelegated(Refusal):
    """A column that has an owner already."""

    sentence = "栏目“{name}”已经交给{agency}维护。要换单位，请先收回，再交给别的单位。"


class UnknownTemplate(Refusal):
    """A template the program does not have."""

    sentence = "没有这个目录模板。请返回模板列表重新选择。"


class TemplateAdopted(Refusal):
    """A template that is in use already."""

    sentence = "“{name}”已于{on:%Y-%m-%d}采用。要重新对应栏目，请先撤销采用。"


class TemplateComplete(Refusal):
    """A template that would add nothing."""

    sentence = "“{name}”的栏目已经齐全，没有需要增设的。"


class TemplateInUse(Refusal):
    """An adoption whose columns are used."""

    sentence = "增设的栏目“{names}”里已经有{count}条信息（含草稿和历史版本），不能撤销采用。可以逐个停用不需要的栏目。"


class TemplateGrown(Refusal):
    """An adoption below whose columns others were added."""

    sentence = "增设的栏目之下又增设了“{names}”，不能一并撤销。请先停用或者移走它们。"


class TemplateNotAdopted(Refusal):
    """Nothing to undo."""

    sentence = "“{name}”没有采用，或者采用已经撤销。请刷新页面查看。"


class OwnRuleMissing(Refusal):
    """An agency that follows the rule above anyway."""

    sentence = "{agency}没有自己的索引号规则，一直沿用上级的规则，不需要恢复。"


class NotBound(LegalRefusal):
    """A heading the law does not ask of this kind of body."""

    sentence = "{law}没有要求{agency}公开这一项，不需要作零信息说明。请核对单位和内容。"
    law = "《条例》第二十条、第二十一条"


class HasItems(Refusal):
    """A heading that is not empty."""

    sentence = "{agency}在“{heading}”下已经公开了{count}条信息，不能说明为零。请核对内容后再填写。"


class AlreadyDeclared(BadField):
    """A heading that has a declaration running."""

    sentence = "{agency}在“{heading}”下已经有一份零信息说明（{state}）。请在原说明上修改，或者先结束它。"


class PeriodTooLong(BadField):
    """A declaration that would run longer than the unit allows itself."""

    sentence = "零信息说明一次最多{months}个月，截止日期应当不晚于{last:%Y-%m-%d}。到期后可以重新说明。"


class PeriodOver(BadField):
    """A declaration that has ended before it begins to count."""

    sentence = "截止日期{given:%Y-%m-%d}已经过去，说明没有作用。请填写今天或者以后的日期。"


class PeriodFarOff(BadField):
    """A declaration for a time nobody can know yet."""

    sentence = "起始日期{given:%Y-%m-%d}太远，应当不晚于{last:%Y-%m-%d}。请核对年份。"


class WrongNilState(Refusal):
    """A verb that does not fit where the declaration stands."""

    sentence = "这份零信息说明{state}，不能{verb}。{advice}"


class OwnWork(Refusal):
    """Whoever wrote it does not agree to it."""

    sentence = "{what}由您填写，不能由您本人审核。请由本单位另一名工作人员审核。"


class MayNotGoOut(BadField):
    """Words that must not go before the public."""

    sentence = "{what}中有不能公开的内容：{found}。请删除或者改写后再提交。"


class NothingToAgree(Refusal):
    """A note without a draft."""

    sentence = "没有待核定的目录编制说明，可能已经核定。请刷新页面查看。"


class NoGuide(Refusal):
    """An agency without a guide."""

    sentence = "{agency}还没有编制公开指南，不能核对。请先编制并公开。"


class GuideDiffers(Refusal):
    """A guide that does not say what the agency's entry says."""

    sentence = "指南的“{names}”与机构登记的内容不一致，不能确认无变化。请修改指南，或者先更正机构登记。"
