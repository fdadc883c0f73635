"""The refusals this room can give."""

from gongkai.entry.errors import BadField
from gongkai.law.refusals import Refusal


class WrongClearanceState(Refusal):
    """The verb does not fit where the batch stands."""

    sentence = "清理批次{number}目前为“{state}”，不能{verb}。{advice}"


class NameUsed(BadField):
    """One body calls no two batches the same."""

    sentence = "本单位已经有名为“{given}”的清理批次。请换一个能区分的名称，例如写明年份和科室。"


class ForeignSection(BadField):
    """A section of another body."""

    sentence = "所选科室不属于该清理单位，或者已经停用。请重新选择科室，全单位清理的可以不选。"


class LinesOutside(BadField):
    """The days of a batch cannot be narrowed past what is in it."""

    sentence = "批次中有{count}条信息的生成日期不在{span}。请先把它们移出批次，或者改回起止日期。"


class NothingChosen(BadField):
    """No item was ticked."""

    sentence = "没有选择信息。请先勾选，再办理。"


class TooManyChosen(BadField):
    """More than one press may carry."""

    sentence = "一次最多办理{most}条，您选择了{given}条。请分几次办理。"


class NotInSpan(BadField):
    """Formed on a day that does not belong to the batch."""

    sentence = (
        "《{title}》的生成日期{made_on:%Y-%m-%d}不在本批次的清理范围（{span}）。"
        "范围之后形成的信息按日常流程填报和审查，不列入历史清理。"
    )


class NotBacklog(BadField):
    """Not old stock: it has its own publication period."""

    sentence = "《{title}》有公开期限，不是历史信息。请按日常流程提交审查，不列入历史清理。"


class NotOfScope(BadField):
    """Of another body or of a section the batch is not about."""

    sentence = "《{title}》不属于本批次的清理单位或者科室。请核对信息的产生科室，或者列入相应的批次。"


class InOtherBatch(BadField):
    """An item is cleared in one batch only."""

    sentence = "《{title}》已经列入清理批次{number}，不能重复列入。请在该批次中清理，或者先从该批次移出。"


class UnderReview(Refusal):
    """What is being reviewed or already decided keeps its attribute."""

    sentence = "《{title}》目前为“{stage}”，不能在清理中改变公开属性。请先“取回”或者修改该信息，再拟定属性。"


class NotAnAttribute(BadField):
    """An attribute nobody knows."""

    sentence = "请选择公开属性：主动公开、依申请公开、不予公开，暂时不能确定的选待定。"


class NothingWaits(Refusal):
    """Every item has its attribute already."""

    sentence = "批次{number}中没有待清理的信息，不需要再采用录入时的属性。"


class StillWaiting(Refusal):
    """Items without an attribute hold up the signature."""

    sentence = "批次{number}还有{count}条信息没有拟定公开属性。请全部拟定后再签字，暂时不能确定的拟为“待定”。"


class EmptyBatch(Refusal):
    """Nothing to sign for."""

    sentence = "批次{number}中还没有信息。请先导入或者选择历史信息，再签字。"


class MovedMeanwhile(Refusal):
    """What was signed first is not what stands there now."""

    sentence = "《{title}》的公开属性在科室审核后被改动。请退回本批次，由科室重新审核签字。"


class SamePerson(Refusal):
    """Two signatures come from two people, and neither from whoever did the clearing."""

    sentence = "{what}须由另一名工作人员签字：您已经以其他身份参与了批次{number}。请转请其他有权限的人员办理。"


class ImportNotDone(BadField):
    """An import still under way has no items yet."""

    sentence = "导入“{name}”还没有完成。请等导入完成后再列入批次。"
