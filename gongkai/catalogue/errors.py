"""The refusals this room can give."""

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
