"""The refusals this room can give."""

from gongkai.entry.errors import BadField
from gongkai.law.refusals import Refusal


class BadHours(BadField):
    """Hours nobody can read."""

    sentence = (
        "开放时间“{given}”看不明白。请写成“周一至周五 8:30-12:00，14:00-17:30；周六 9:00-12:00”的样子，"
        "不同的日子用分号隔开；露天公告栏写“每天 全天”。"
    )


class NameTaken(BadField):
    """One body calls no two points, or materials, the same."""

    sentence = "{agency}已经有名为“{given}”的{what}。请换一个能区分的名称，或者直接修改原来的一条。"


class ReceivesWhere(BadField):
    """A point that takes in hand-overs says since when and from whom, and is a place the law names."""

    sentence = "接收移送的场所须同时填写起始日期和移送范围，且类别为国家档案馆、公共图书馆或者政务服务场所。请补全，或者两项都不填。"


class PointClosed(Refusal):
    """Nothing more happens at a place that was closed."""

    sentence = "{name}已于{on:%Y-%m-%d}撤销，不能再办理。请选择在用的查阅场所；撤销登记有误的，请先更正撤销日期。"


class DayOutsidePoint(BadField):
    """A day when the place was not there yet, or no more."""

    sentence = "{given:%Y-%m-%d}不在{name}的设立期间（{opened:%Y-%m-%d}起{closed}）。请核对日期和场所。"


class NotPublicYet(Refusal):
    """What stands open for agreement was found to hold something the public must not see."""

    sentence = "“{name}”的公示内容中有不能公开的内容：{finding}。请修改后再公示。"


class OwnPoint(Refusal):
    """Who wrote it does not agree to it."""

    sentence = "“{name}”的资料由您填写，须由另一名工作人员核对后公示。请转请其他有权限的人员办理。"


class ShownAlready(Refusal):
    """Nothing to agree to."""

    sentence = "“{name}”公示的内容与登记一致，不需要再次公示。"


class NothingLogged(BadField):
    """A sheet of a day without a single visit."""

    sentence = "{on:%Y-%m-%d}的汇总表没有填写人次。当天没有人查阅的，不需要补录；有人查阅的，请至少填写一种方式的人次。"


class SheetTaken(BadField):
    """The totals of a day are entered once."""

    sentence = "{name}{on:%Y-%m-%d}已经补录过当日汇总。填写有误的，请先撤销原来的补录，再重新填写。"


class TooLateToUndo(Refusal):
    """After some minutes an entry stands."""

    sentence = "这条登记已超过可以自行撤销的{minutes}分钟，或者不是您登记的。确实有误的，请本单位查阅场所管理人员撤销。"


class UndoneAlready(Refusal):
    """Once is enough."""

    sentence = "这条登记已经撤销，不再计数。"


class NothingChosen(BadField):
    """A list without lines."""

    sentence = "没有选择要移送的信息。请至少勾选一条后再生成移送明细表。"


class NotDueHere(BadField):
    """An item that does not go to this place from this body, or went there already."""

    sentence = (
        "所选信息中有{count}条不能移送{receiver}：已经列入其他移送明细表，或者已不再公开。请刷新待移送清单后重新勾选。"
    )


class WrongHandoverState(Refusal):
    """A verb that does not fit where the list stands."""

    sentence = "移送明细表{number}现为“{state}”，不能{verb}。{advice}"


class NothingToRecall(Refusal):
    """Every item is still public, or its recall was told."""

    sentence = "移送明细表{number}中没有需要通知收回的信息。"


class NotEnough(BadField):
    """A stock never falls below nought."""

    sentence = "{point}的“{material}”现有{amount}份，不能减少{given}份。请核对份数；实际有余的，请先办理盘点。"


class MaterialRetired(Refusal):
    """Nothing is added to what is no longer printed."""

    sentence = "“{name}”已停止使用，不能再入库。请改用在用的资料。"


class PanelBlocked(BadField):
    """A wording with something the public must not see."""

    sentence = "折页文字中有不能公开的内容：{finding}。请修改后再保存。"


class OwnWording(Refusal):
    """Who wrote a wording does not agree to it."""

    sentence = "这段折页文字由您起草，须由另一名工作人员审核。请转请其他有权限的人员办理。"


class NothingToAgree(Refusal):
    """No wording waits."""

    sentence = "没有待审核的折页文字。请先填写精简文字，再请另一名工作人员审核。"


class TooFar(Refusal):
    """More items than one printed catalogue holds."""

    sentence = "所选范围有{count}条信息，超过一册的上限{most}条。请按年度或者栏目分册印制。"


class NothingToPrint(Refusal):
    """A catalogue, sheet or text of nothing."""

    sentence = "所选范围内没有已公开的信息，没有可以印制的内容。请放宽日期、栏目或者单位。"


class NoGuide(Refusal):
    """A leaflet is made out of the guide.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """

    sentence = "{agency}还没有编制政府信息公开指南，折页没有内容来源。请先在“公开指南”中编制指南。"


class PanelsTooLong(Refusal):
    """A leaflet has six panels and no more."""

    sentence = "折页放不下：{panels}。请在“精简文字”中缩短后再印制。"
